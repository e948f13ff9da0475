"""The tables of the reference database that hold the Index."""

__all__ = ["INDEX_TABLES"]

# A path has the days of its volume, or those that two volumes share; whether its code stands in
# the edition of a date is asked of the codes. Terms are numbered in printed order.
INDEX_TABLES = """
CREATE TABLE index_term (
    id INTEGER PRIMARY KEY,
    code_set INTEGER NOT NULL REFERENCES code_set,
    volume TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    level INTEGER NOT NULL,
    title TEXT NOT NULL,
    modifiers TEXT NOT NULL,
    see TEXT NOT NULL,
    see_also TEXT NOT NULL
);
CREATE INDEX index_term_volume ON index_term (code_set, volume, first, id);
CREATE TABLE index_path (
    code_set INTEGER NOT NULL REFERENCES code_set,
    volume TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    term INTEGER NOT NULL REFERENCES index_term,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    path TEXT NOT NULL
);
CREATE INDEX index_path_code ON index_path (code_set, code, first);
CREATE INDEX index_path_term ON index_path (term);
"""
