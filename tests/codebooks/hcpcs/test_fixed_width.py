"""The alpha-numeric HCPCS file in records of fixed width."""

import pytest

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.hcpcs.fixed_width import is_fixed_width, rows
from app.codebooks.receiving.received import Member
from tests.codebooks.hcpcs.hcpcs_made import fixed, lantern, line, quill


def test_disclaimers_stand_before_the_records_and_are_left_out():
    member = fixed(lantern(), quill())
    assert is_fixed_width(member)
    found = list(rows(member))
    assert [(cells[0], cells[2]) for cells in found] == [
        ("A9901", "3"),
        ("A9901", "4"),
        ("J9902", "3"),
        ("   Q9", "7"),
        ("   Q9", "8"),
    ]
    assert found[0][3].rstrip() == "Lantern, portable, brass, with"
    assert found[0][46] == "20230331"


@pytest.mark.parametrize(
    "text",
    ["", "A9901", line("A9901", "4", "more"), line("A9901", long="Lantern")[:292], "x" * 320],
    ids=["empty", "short", "continuation only", "cut", "prose"],
)
def test_what_has_no_whole_first_record_is_something_else(text):
    assert not is_fixed_width(Member("any.txt", text.encode()))


def test_a_line_that_is_no_record_is_refused():
    member = fixed(lantern(), "The end.", quill())
    with pytest.raises(ValueError, match="the line after A9901001004 is no record"):
        list(rows(member))


def test_a_cut_last_line_is_refused():
    whole = fixed(lantern(), quill())
    with pytest.raises(BrokenReleaseError, match="ends within a line"):
        list(rows(Member(whole.name, whole.content[:-40])))
