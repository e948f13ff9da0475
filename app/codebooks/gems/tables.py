"""The tables of the reference database that hold mappings."""

__all__ = ["GEMS_TABLES"]

# Codes stand without dot; the position is the order of the file.
GEMS_TABLES = """
CREATE TABLE gem (
    direction TEXT NOT NULL,
    first INTEGER NOT NULL,
    source TEXT NOT NULL,
    position INTEGER NOT NULL,
    target TEXT NOT NULL,
    flags TEXT NOT NULL,
    PRIMARY KEY (direction, first, source, position)
) WITHOUT ROWID;
"""
