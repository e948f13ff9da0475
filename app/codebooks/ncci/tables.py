"""The tables of the reference database that hold edits of NCCI."""

__all__ = ["NCCI_TABLES"]

# Millions of pairs: codes stand as numbers to base 36, and what many pairs share stands once in
# ncci_terms. The partners of a column 2 code are the numbers of its column 1 codes, 4 bytes each:
# as an index they would double the file. ncci_part says which files were read.
NCCI_TABLES = """
CREATE TABLE ncci_part (
    code_set INTEGER NOT NULL REFERENCES code_set,
    edit_set INTEGER NOT NULL,
    part TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    edits INTEGER NOT NULL,
    PRIMARY KEY (code_set, edit_set, part, first)
) WITHOUT ROWID;
CREATE TABLE ncci_pair (
    edit_set INTEGER NOT NULL,
    column_1 INTEGER NOT NULL,
    column_2 INTEGER NOT NULL,
    first INTEGER NOT NULL,
    terms INTEGER NOT NULL REFERENCES ncci_terms,
    PRIMARY KEY (edit_set, column_1, column_2, first)
) WITHOUT ROWID;
CREATE TABLE ncci_terms (
    id INTEGER PRIMARY KEY,
    released INTEGER NOT NULL,
    last INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    is_prior INTEGER NOT NULL,
    rationale INTEGER NOT NULL REFERENCES ncci_rationale
);
CREATE TABLE ncci_rationale (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
);
CREATE TABLE ncci_partners (
    edit_set INTEGER NOT NULL,
    column_2 INTEGER NOT NULL,
    columns_1 BLOB NOT NULL
);
CREATE INDEX ncci_partners_of ON ncci_partners (edit_set, column_2);
CREATE TABLE ncci_units (
    edit_set INTEGER NOT NULL,
    code INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    units INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    rationale INTEGER NOT NULL REFERENCES ncci_rationale,
    PRIMARY KEY (edit_set, code, first)
) WITHOUT ROWID;
CREATE TABLE ncci_add_on (
    program INTEGER NOT NULL,
    add_on INTEGER NOT NULL,
    primary_code INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    released INTEGER NOT NULL,
    type INTEGER NOT NULL,
    instruction TEXT NOT NULL,
    PRIMARY KEY (program, add_on, primary_code, first)
) WITHOUT ROWID;
"""
