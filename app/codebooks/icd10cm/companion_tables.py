"""The tables of the reference database for what accompanies ICD-10-CM."""

__all__ = ["ALL_BELOW", "COMPANION_TABLES"]

ALL_BELOW = "~"
"""Stands behind a code that means all codes below it too; sorts after every letter."""

# The codes of a row run from low to high, both written with their dot.
COMPANION_TABLES = """
CREATE TABLE icd10cm_conversion (
    id INTEGER PRIMARY KEY,
    code_set INTEGER NOT NULL REFERENCES code_set,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    code TEXT NOT NULL,
    since INTEGER NOT NULL,
    previous TEXT NOT NULL
);
CREATE INDEX icd10cm_conversion_code ON icd10cm_conversion (code);
CREATE TABLE icd10cm_conversion_from (
    conversion INTEGER NOT NULL REFERENCES icd10cm_conversion,
    low TEXT NOT NULL,
    high TEXT NOT NULL
);
CREATE INDEX icd10cm_conversion_from_low ON icd10cm_conversion_from (low, high);
CREATE TABLE icd10cm_guideline (
    id INTEGER PRIMARY KEY,
    code_set INTEGER NOT NULL REFERENCES code_set,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    edition TEXT NOT NULL,
    number TEXT NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    page INTEGER NOT NULL
);
CREATE TABLE icd10cm_guideline_code (
    guideline INTEGER NOT NULL REFERENCES icd10cm_guideline,
    low TEXT NOT NULL,
    high TEXT NOT NULL,
    breadth INTEGER NOT NULL
);
CREATE INDEX icd10cm_guideline_code_low ON icd10cm_guideline_code (low, high);
"""
