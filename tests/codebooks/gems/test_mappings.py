"""The files of the General Equivalence Mappings."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.gems.mappings import Line, read_gem
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.received import Member
from app.codebooks.receiving.recognition import recognised, sort_out
from app.domain.printed.gems import Direction
from tests.codebooks.gems.gems_made import PLAIN, from_9, to_9

CM_TO_9 = to_9(*PLAIN, ("S100XXA", "E8000", "10111"), ("R29700", "NoDx", "11000"))
CM_FROM_9 = from_9(("0010", "A000", "00000"), ("V010", "NoDx", "11000"))
PCS_TO_9 = to_9(("0016070", "0234", "10000"), ("XW033C3", "9999", "10000"))
PCS_FROM_9 = from_9(("0234", "0016070", "10000"), ("741", "10D00Z0", "00000"))


@pytest.mark.parametrize(
    ("member", "kind_id", "codes"),
    [
        (CM_TO_9, "gems.icd10cm_to_icd9", 10),
        (CM_FROM_9, "gems.icd9_to_icd10cm", 2),
        (PCS_TO_9, "gems.icd10pcs_to_icd9", 2),
        (PCS_FROM_9, "gems.icd9_to_icd10pcs", 2),
    ],
    ids=["CM to 9", "CM from 9", "PCS to 9", "PCS from 9"],
)
def test_the_columns_tell_the_direction(member, kind_id, codes):
    kind = kind_of(member)
    assert kind.id == kind_id
    assert kind.read(member).codes == codes


def test_a_code_without_equivalent_has_an_empty_target():
    assert kind_of(CM_TO_9).read(CM_TO_9).lines[-2:] == (
        Line("S100XXA", "E8000", "10111"),
        Line("R29700", "", "11000"),
    )


def test_a_procedure_without_equivalent_has_an_empty_target():
    read = read_gem(Direction.PCS_FROM_9)(from_9(("0234", "NoPCS", "11000")))
    assert read.lines == (Line("0234", "", "11000"),)


def test_a_small_v_is_a_v():
    member = to_9(*PLAIN, ("A000", "v5889", "10000"))
    assert kind_of(member).read(member).lines[-1] == Line("A000", "V5889", "10000")


def test_the_year_of_the_mappings_stands_in_their_name():
    found = recognised([CM_TO_9, CM_FROM_9]).found
    (received,) = sort_out(found, None)
    assert received.released == date(2031, 1, 1)


@pytest.mark.parametrize(
    "line",
    [
        ("A000", "0010", "0000"),
        ("A000", "NoDx", "10000"),
        ("A000", "0010", "11000"),
        ("fever", "0010", "00000"),
    ],
    ids=["cut", "no map without flag", "flag without no map", "no code"],
)
def test_a_malformed_line_is_refused(line):
    with pytest.raises(BrokenReleaseError, match="no line of mappings from ICD-10-CM to ICD-9-CM"):
        read_gem(Direction.CM_TO_9)(to_9(line))


@pytest.mark.parametrize("content", [b"", b"A000    0010  0000\r\n", b"fever\n"])
def test_other_files_are_left_to_others(content):
    assert kind_of(Member("other.txt", content)) is None


_LINES = {
    Direction.CM_TO_9: (to_9, r"[A-Z][0-9][0-9A-Z]{1,5}", r"[0-9]{3,5}"),
    Direction.CM_FROM_9: (from_9, r"V[0-9]{2,4}", r"[A-Z][0-9][0-9A-Z]{1,5}"),
    Direction.PCS_TO_9: (to_9, r"[0-9A-HJ-NP-Z]{7}", r"[0-9]{3,4}"),
    Direction.PCS_FROM_9: (from_9, r"[0-9]{3,4}", r"[0-9A-HJ-NP-Z]{7}"),
}


@pytest.mark.parametrize("direction", Direction)
@given(data=st.data())
@settings(max_examples=20)
def test_what_is_written_in_columns_is_read(direction, data):
    made, source, target = _LINES[direction]
    line = st.tuples(
        st.from_regex(source, fullmatch=True),
        st.from_regex(target, fullmatch=True),
        st.from_regex(r"[01]0[01][0-9]{2}", fullmatch=True),
    )
    lines = data.draw(st.lists(line, min_size=1))
    read = read_gem(direction)(made(*lines))
    assert read.lines == tuple(Line(*each) for each in lines)
