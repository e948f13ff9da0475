"""The tables of the reference database that hold condition categories."""

__all__ = ["RISK_TABLES"]

# The days are those of service; labels and hierarchies hold until newer ones.
RISK_TABLES = """
CREATE TABLE hcc_diagnosis (
    code TEXT NOT NULL,
    model TEXT NOT NULL,
    category INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    code_set INTEGER NOT NULL REFERENCES code_set,
    PRIMARY KEY (code, model, category, first)
) WITHOUT ROWID;
CREATE TABLE hcc_label (
    model TEXT NOT NULL,
    category INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (model, category, first)
) WITHOUT ROWID;
CREATE TABLE hcc_hierarchy (
    model TEXT NOT NULL,
    above INTEGER NOT NULL,
    below INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (model, above, below, first)
) WITHOUT ROWID;
CREATE INDEX hcc_hierarchy_below ON hcc_hierarchy (model, below, above, first, last);
"""
