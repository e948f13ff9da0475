"""The tables of the reference database that hold the fee schedule."""

__all__ = ["FEES_TABLES"]

# Numbers are whole: hundredths of a relative value unit, thousandths of an index, ten-thousandths
# of a dollar of a conversion factor. The columns of fees_value stand in the order of the file.
FEES_TABLES = """
CREATE TABLE fees_release (
    id INTEGER PRIMARY KEY,
    code_set INTEGER NOT NULL REFERENCES code_set,
    volume TEXT NOT NULL,
    released INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
);
CREATE INDEX fees_release_by_day ON fees_release (volume, first);
CREATE TABLE fees_value (
    release INTEGER NOT NULL REFERENCES fees_release,
    code TEXT NOT NULL,
    modifier TEXT NOT NULL,
    description TEXT NOT NULL,
    status TEXT NOT NULL,
    not_used TEXT NOT NULL,
    work INTEGER NOT NULL,
    non_facility_pe INTEGER NOT NULL,
    non_facility_na TEXT NOT NULL,
    facility_pe INTEGER NOT NULL,
    facility_na TEXT NOT NULL,
    mp INTEGER NOT NULL,
    non_facility_total INTEGER NOT NULL,
    facility_total INTEGER NOT NULL,
    pctc TEXT NOT NULL,
    global_days TEXT NOT NULL,
    pre_op INTEGER NOT NULL,
    intra_op INTEGER NOT NULL,
    post_op INTEGER NOT NULL,
    multiple_procedure TEXT NOT NULL,
    bilateral TEXT NOT NULL,
    assistant TEXT NOT NULL,
    co_surgeons TEXT NOT NULL,
    team TEXT NOT NULL,
    pricing TEXT NOT NULL,
    endoscopic_base TEXT NOT NULL,
    conversion_factor INTEGER NOT NULL,
    supervision TEXT NOT NULL,
    calculation_flag TEXT NOT NULL,
    imaging_family TEXT NOT NULL,
    opps_non_facility_pe INTEGER NOT NULL,
    opps_facility_pe INTEGER NOT NULL,
    opps_mp INTEGER NOT NULL,
    PRIMARY KEY (release, code, modifier)
) WITHOUT ROWID;
CREATE TABLE fees_index (
    release INTEGER NOT NULL REFERENCES fees_release,
    mac TEXT NOT NULL,
    locality TEXT NOT NULL,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    work INTEGER NOT NULL,
    pe INTEGER NOT NULL,
    mp INTEGER NOT NULL,
    work_without_floor INTEGER,
    PRIMARY KEY (release, mac, locality)
) WITHOUT ROWID;
CREATE TABLE fees_area (
    release INTEGER NOT NULL REFERENCES fees_release,
    mac TEXT NOT NULL,
    locality TEXT NOT NULL,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    counties TEXT NOT NULL,
    PRIMARY KEY (release, mac, locality)
) WITHOUT ROWID;
CREATE TABLE fees_anesthesia (
    release INTEGER NOT NULL REFERENCES fees_release,
    mac TEXT NOT NULL,
    locality TEXT NOT NULL,
    factor INTEGER NOT NULL,
    qpp_factor INTEGER NOT NULL,
    PRIMARY KEY (release, mac, locality)
) WITHOUT ROWID;
"""
