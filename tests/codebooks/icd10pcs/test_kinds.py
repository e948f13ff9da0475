"""The files of an ICD-10-PCS release, as they are received."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10pcs.kinds import KINDS
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.codes import System
from tests.codebooks.icd10pcs.pcs_made import (
    CODES,
    DEFINITIONS,
    INDEX,
    ORDER,
    TABLES,
    member,
    tables,
)

CODES_FILE = "".join(f"{code} {title}\n" for code, title in CODES.items())
FILES = {
    "icd10pcs.tables": TABLES,
    "icd10pcs.definitions": DEFINITIONS,
    "icd10pcs.index": INDEX,
    "icd10pcs.order": ORDER,
    "icd10pcs.codes": CODES_FILE,
}
files = pytest.mark.parametrize(("id_", "text"), FILES.items(), ids=FILES)


@files
def test_each_file_is_recognised_among_all_kinds_and_read(id_, text):
    kind = kind_of(member(text))
    assert (kind.id, kind.system) == (id_, System.ICD_10_PCS)
    assert kind.read(member(text))


@files
def test_the_xml_files_name_their_fiscal_year(id_, text):
    told = kind_of(member(text)).edition_of(member(text))
    expected = EditionHint(date(2030, 10, 1)) if text.startswith("<?xml") else None
    assert told == expected


def test_tables_without_a_year_tell_no_edition():
    unnamed = member(tables(version="draft"))
    assert kind_of(unnamed).edition_of(unnamed) is None


@files
@given(at=st.floats(0, 1), length=st.integers(0, 40), instead=st.binary(max_size=8))
def test_a_damaged_file_is_read_or_refused_never_anything_else(id_, text, at, length, instead):
    content = text.encode()
    start = int(at * len(content))
    damaged = Member("pcs", content[:start] + instead + content[start + length :])
    for kind in KINDS:
        kind.recognises(damaged)
        for ask in (kind.edition_of, kind.read):
            assert len(said_of(ask, damaged).splitlines()) <= 1


def said_of(ask, received) -> str:
    try:
        ask(received)
    except BrokenReleaseError as error:
        return str(error)
    return ""
