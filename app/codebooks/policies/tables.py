"""The tables of the reference database that hold coverage policies."""

__all__ = ["POLICIES_TABLES"]

# A version of a policy is known by the number and version of its publisher: what several releases
# say of it is one row, the newest of them speaking. ``first`` is the first day of the first release
# that lists it, ``newest`` that of the newest, ``last`` the last day on which that one speaks.
# ``listing`` is the first letter of a `Listing`. ``policy_table`` tells what was loaded, by the
# first day of its release.
POLICIES_TABLES = """
CREATE TABLE policy (
    code_set INTEGER NOT NULL REFERENCES code_set,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    display TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    effective INTEGER,
    ends INTEGER,
    first INTEGER NOT NULL,
    newest INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (code_set, number, version)
) WITHOUT ROWID;
CREATE INDEX policy_display ON policy (display);
CREATE TABLE policy_section (
    code_set INTEGER NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    packed BLOB NOT NULL,
    PRIMARY KEY (code_set, number, version, position)
);
CREATE TABLE policy_group (
    code_set INTEGER NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    listing TEXT NOT NULL,
    grouped INTEGER NOT NULL,
    paragraph TEXT NOT NULL,
    star_note TEXT NOT NULL,
    PRIMARY KEY (code_set, number, version, listing, grouped)
) WITHOUT ROWID;
CREATE TABLE policy_procedure (
    code TEXT NOT NULL,
    code_set INTEGER NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    grouped INTEGER NOT NULL,
    PRIMARY KEY (code, code_set, number, version, grouped)
) WITHOUT ROWID;
CREATE INDEX policy_procedures ON policy_procedure (code_set, number, version);
CREATE TABLE policy_diagnosis (
    code_set INTEGER NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    listing TEXT NOT NULL,
    code TEXT NOT NULL,
    grouped INTEGER NOT NULL,
    is_starred INTEGER NOT NULL,
    PRIMARY KEY (code_set, number, version, listing, code, grouped)
) WITHOUT ROWID;
CREATE TABLE policy_range (
    code_set INTEGER NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    listing TEXT NOT NULL,
    grouped INTEGER NOT NULL,
    first_code TEXT NOT NULL,
    last_code TEXT NOT NULL,
    PRIMARY KEY (code_set, number, version, listing, grouped, first_code)
) WITHOUT ROWID;
CREATE INDEX policy_ranges ON policy_range (listing, first_code, last_code);
CREATE TABLE policy_link (
    code_set INTEGER NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    system TEXT NOT NULL,
    linked INTEGER NOT NULL,
    PRIMARY KEY (code_set, number, version, system, linked)
) WITHOUT ROWID;
CREATE TABLE policy_retirement (
    code_set INTEGER NOT NULL,
    number INTEGER NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (code_set, number)
) WITHOUT ROWID;
CREATE TABLE policy_contractor (
    code_set INTEGER NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    contractor INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (code_set, number, version, contractor, kind, revision)
) WITHOUT ROWID;
CREATE TABLE policy_contractor_name (
    code_set INTEGER NOT NULL,
    contractor INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    contract TEXT NOT NULL,
    PRIMARY KEY (code_set, contractor, kind, revision)
) WITHOUT ROWID;
CREATE TABLE policy_jurisdiction (
    code_set INTEGER NOT NULL,
    contractor INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    state INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (code_set, contractor, kind, revision, state)
) WITHOUT ROWID;
CREATE TABLE policy_state (
    code_set INTEGER NOT NULL,
    state INTEGER NOT NULL,
    abbreviation TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (code_set, state)
) WITHOUT ROWID;
CREATE TABLE policy_table (
    code_set INTEGER NOT NULL,
    name TEXT NOT NULL,
    first INTEGER NOT NULL,
    PRIMARY KEY (code_set, name, first)
) WITHOUT ROWID;
"""
