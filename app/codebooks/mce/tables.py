"""The tables of the reference database that hold the lists of the Medicare Code Editor."""

__all__ = ["MCE_TABLES"]

# Ages are empty where a list is not about age. Codes stand without dot.
MCE_TABLES = """
CREATE TABLE mce_list (
    code TEXT NOT NULL,
    list TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    youngest INTEGER,
    oldest INTEGER,
    PRIMARY KEY (code, list, first)
) WITHOUT ROWID;
"""
