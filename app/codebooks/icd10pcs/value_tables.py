"""The tables of the reference database for the rows and definitions of ICD-10-PCS."""

__all__ = ["VALUE_TABLES"]

# A row of a table is known by its number; a definition by the label that the table prints.
VALUE_TABLES = """
CREATE TABLE pcs_value (
    code_set INTEGER NOT NULL REFERENCES code_set,
    table_code TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    row INTEGER NOT NULL,
    position INTEGER NOT NULL,
    char TEXT NOT NULL,
    title TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (table_code, first, row, position, char, code_set)
) WITHOUT ROWID;
CREATE TABLE pcs_term (
    code_set INTEGER NOT NULL REFERENCES code_set,
    section TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    meaning TEXT NOT NULL,
    explanation TEXT NOT NULL,
    includes TEXT NOT NULL,
    PRIMARY KEY (section, position, label, first, code_set)
) WITHOUT ROWID;
"""
