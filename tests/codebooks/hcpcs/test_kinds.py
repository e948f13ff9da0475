"""The files of a HCPCS release, as they are received."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.hcpcs.kinds import KINDS
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.codes import System
from tests.codebooks.hcpcs.hcpcs_made import (
    NOTES,
    fixed,
    lantern,
    line,
    quill,
    spreadsheet,
    table,
)

FIXED = fixed(lantern(), quill())
ROW = {"HCPC": "A9901", "RECID": "3", "LONG DESCRIPTION": "Lantern", "ACT EFF DT": "20310515"}
TABLE = table(ROW)
SPREADSHEET = spreadsheet(ROW)


def kind_of(member):
    (kind,) = (kind for kind in KINDS if kind.recognises(member))
    assert kind.system is System.HCPCS
    return kind


@pytest.mark.parametrize(
    ("member", "kind", "codes", "quarter"),
    [
        (FIXED, "hcpcs.fixed_width", 2, date(2023, 4, 1)),
        (TABLE, "hcpcs.csv", 1, date(2031, 4, 1)),
        (SPREADSHEET, "hcpcs.xlsx", 1, date(2031, 4, 1)),
    ],
    ids=["fixed width", "table", "spreadsheet"],
)
def test_each_form_is_recognised_and_read(member, kind, codes, quarter):
    assert kind_of(member).id == kind
    assert kind_of(member).read(member).codes == codes
    assert kind_of(member).edition_of(member) == EditionHint(quarter, False, codes)


def test_the_processing_notes_say_nothing_of_their_quarter():
    member = Member("notes.txt", NOTES.encode())
    assert kind_of(member).id == "hcpcs.processing_notes"
    assert kind_of(member).edition_of(member) is None


def test_a_file_without_any_effective_date_tells_no_quarter():
    member = fixed(line("A9901", long="Lantern"))
    assert kind_of(member).edition_of(member) is None


def test_a_malformed_record_is_refused_with_the_file_and_the_mend():
    member = fixed(lantern(), lantern())
    with pytest.raises(BrokenReleaseError, match=r"^HCPC2031_ANWEB\.txt lists A9901 twice; get"):
        kind_of(member).read(member)


def test_a_file_of_foreign_codes_only_is_refused():
    member = fixed(line("D0120", long="Dental lantern"))
    with pytest.raises(BrokenReleaseError, match="holds no HCPCS code"):
        kind_of(member).read(member)


@pytest.mark.parametrize(
    "member", [FIXED, TABLE, SPREADSHEET], ids=["fixed width", "table", "spreadsheet"]
)
@given(at=st.floats(0, 1), length=st.integers(0, 40), instead=st.binary(max_size=8))
def test_a_damaged_file_is_read_or_refused_never_anything_else(member, at, length, instead):
    start = int(at * len(member.content))
    damaged = member.content[:start] + instead + member.content[start + length :]
    received = Member(member.name, damaged)
    for kind in KINDS:
        kind.recognises(received)
        for ask in (kind.edition_of, kind.read):
            assert len(said_of(ask, received).splitlines()) <= 1


def said_of(ask, received) -> str:
    try:
        ask(received)
    except BrokenReleaseError as error:
        return str(error)
    return ""
