"""The tables of the reference database, and its number."""

from app.codebooks.fees.tables import FEES_TABLES
from app.codebooks.gems.tables import GEMS_TABLES
from app.codebooks.icd10cm.companion_tables import COMPANION_TABLES
from app.codebooks.icd10cm.index.tables import INDEX_TABLES
from app.codebooks.icd10pcs.value_tables import VALUE_TABLES
from app.codebooks.mce.tables import MCE_TABLES
from app.codebooks.ncci.tables import NCCI_TABLES
from app.codebooks.policies.tables import POLICIES_TABLES
from app.codebooks.risk.tables import RISK_TABLES

__all__ = ["SCHEMA", "TABLES"]

SCHEMA = 6
"""Stands in the file; raise it whenever a table or what is written into it changes."""

# Days are proleptic ordinals (date.toordinal), first and last inclusive. The number of a place is
# its rank in the book. Codes and notes have days of their own: a release may bring only one.
TABLES = (
    """
CREATE TABLE code_set (
    id INTEGER PRIMARY KEY,
    system TEXT NOT NULL UNIQUE,
    publisher TEXT NOT NULL,
    licence TEXT NOT NULL,
    address TEXT NOT NULL
);
CREATE TABLE edition (
    code_set INTEGER NOT NULL REFERENCES code_set,
    edition TEXT NOT NULL,
    released INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    codes INTEGER NOT NULL,
    headers INTEGER NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (code_set, edition)
);
CREATE TABLE noted (
    code_set INTEGER NOT NULL REFERENCES code_set,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    released INTEGER NOT NULL,
    PRIMARY KEY (code_set, first)
);
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    code_set INTEGER NOT NULL REFERENCES code_set,
    level INTEGER NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (name, level, code_set)
);
CREATE TABLE state (
    place INTEGER NOT NULL REFERENCES place,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    parent INTEGER REFERENCES place,
    is_billable INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (place, first)
) WITHOUT ROWID;
CREATE INDEX state_parent ON state (parent, place, first);
CREATE TABLE note (
    place INTEGER NOT NULL REFERENCES place,
    position INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (place, position, first)
) WITHOUT ROWID;
CREATE TABLE seventh (
    place INTEGER NOT NULL REFERENCES place,
    position INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    char TEXT NOT NULL,
    meaning TEXT NOT NULL,
    PRIMARY KEY (place, position, first)
) WITHOUT ROWID;
CREATE TABLE fact (
    place INTEGER NOT NULL REFERENCES place,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (place, name, first)
) WITHOUT ROWID;
"""
    + INDEX_TABLES
    + COMPANION_TABLES
    + VALUE_TABLES
    + NCCI_TABLES
    + FEES_TABLES
    + POLICIES_TABLES
    + RISK_TABLES
    + MCE_TABLES
    + GEMS_TABLES
)
