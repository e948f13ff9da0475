from datetime import date

import pytest

from app.domain.books import Entry, Status
from app.domain.codes import System
from app.domain.notebook.code_sets import MOST_CHARACTERS, CodeSet, Member, Offered, SetKind
from app.domain.notebook.kept import NotebookError, SystemCode

CM = System.ICD_10_CM
A, B, C = (SystemCode(CM, code) for code in ("A00.0", "A05", "B20"))
FEVERS = CodeSet("Fevers", SetKind.TEMPLATE, (Member(A), Member(B, "ask"), Member(C)))


@pytest.mark.parametrize(
    ("code", "note", "line"),
    [
        (SystemCode(System.POS, "11"), "", "not of POS"),
        (SystemCode(CM, "99214"), "", "not written like a code of ICD-10-CM"),
        (A, "x" * (MOST_CHARACTERS + 1), "up to 200 characters"),
    ],
    ids=["a list", "another shape", "a long note"],
)
def test_a_member_is_a_code_that_can_be_given(code, note, line):
    with pytest.raises(NotebookError, match=line):
        Member(code, note)


@pytest.mark.parametrize(
    ("name", "codes", "line"),
    [
        ("  ", (), "needs a name"),
        ("x" * 81, (), "up to 80 letters"),
        ("one\ntwo", (), "one line"),
        ("Fevers", (A, A), "stands twice in “Fevers”"),
    ],
    ids=["no name", "a long name", "two lines", "a code twice"],
)
def test_a_set_has_a_name_and_each_code_once(name, codes, line):
    with pytest.raises(NotebookError, match=line):
        CodeSet(name, SetKind.SET, tuple(map(Member, codes)))


def test_no_two_sets_are_called_the_same_in_other_letters():
    assert CodeSet("FEVERS").key == FEVERS.key


def test_a_code_that_stands_keeps_its_place_with_another_note():
    put = FEVERS.with_members([Member(A, "first"), Member(SystemCode(CM, "A11"))])
    assert [each.code for each in put.codes] == ["A00.0", "A05", "B20", "A11"]
    assert put.members[0].note == "first"


def test_a_code_is_taken_out():
    assert FEVERS.without(B).codes == (A, C)


@pytest.mark.parametrize(
    ("code", "by", "order"),
    [(B, 1, (A, C, B)), (B, -1, (B, A, C)), (A, -1, (A, B, C)), (C, 5, (A, B, C))],
    ids=["down", "up", "no further up", "no further down"],
)
def test_a_code_is_moved_as_far_as_there_are_places(code, by, order):
    assert FEVERS.moved(code, by).codes == order


def test_a_code_that_is_not_there_is_not_moved():
    with pytest.raises(NotebookError, match="no more"):
        FEVERS.moved(SystemCode(CM, "A11"), 1)


@pytest.mark.parametrize(
    ("status", "can_give", "stands", "is_wanted"),
    [
        (Status.VALID, True, False, True),
        (Status.VALID, True, True, False),
        (Status.HEADER, False, False, False),
        (Status.NOT_VERIFIED, True, False, False),
        (Status.NO_EDITION, True, False, False),
    ],
    ids=["valid", "stands already", "header", "not verified", "no edition"],
)
def test_only_a_valid_code_that_does_not_stand_is_ticked_unasked(
    status, can_give, stands, is_wanted
):
    offered = Offered(
        Member(A), date(2026, 3, 12), Entry(CM, "A00.0", status), "", can_give, stands
    )
    assert offered.is_wanted is is_wanted
