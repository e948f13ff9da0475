from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.chart.spans import Evidence, Span
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet, SheetError, letter
from tests.fixtures.strategies import sheets

WORDS = Evidence("on insulin", Span(1, 0, 4, 14))
MORE = Evidence("glargine", Span(1, 0, 20, 28))
ABC = Sheet(
    tuple(Diagnosis(code) for code in ("E11.22", "N18.32", "I10")),
    (Procedure("0DTJ4ZZ"), Procedure("0DTJ0ZZ")),
    (Line("99214", pointers=(0, 2), charge=12500), Line("G0439", pointers=(1,))),
)


def pointed(sheet):
    """Return the codes that each line points to."""
    return [[sheet.diagnoses[p].code for p in line.pointers] for line in sheet.lines]


def codes(sheet):
    return [diagnosis.code for diagnosis in sheet.diagnoses]


@pytest.mark.parametrize(
    ("position", "name"),
    [(0, "A"), (11, "L"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_diagnosis_has_a_letter(position, name):
    assert letter(position) == name


@given(st.integers(0, 700), st.integers(0, 700))
def test_no_two_diagnoses_share_a_letter(one, other):
    assert (letter(one) == letter(other)) is (one == other)


@pytest.mark.parametrize(
    ("make", "line"),
    [
        (lambda: Diagnosis("I10", poa="X"), "Y, N, U or W, not “X”"),
        (lambda: Diagnosis("I10", poa=""), "Y, N, U or W, not “”"),
        (lambda: Line("99214", tuple("ABCDE")), "up to 4 modifiers"),
        (lambda: Line("99214", pointers=(0, 1, 2, 3, 4)), "up to 4 diagnoses"),
        (lambda: Line("99214", units=0), "at least 1 unit"),
    ],
    ids=["POA", "empty POA", "modifiers", "pointers", "units"],
)
def test_what_a_claim_cannot_carry_is_refused(make, line):
    with pytest.raises(SheetError, match=line):
        make()


def test_a_code_is_given_at_the_end_and_gains_evidence_when_given_again():
    sheet = Sheet().give("E11.22", [WORDS]).give("I10", []).give("E11.22", [WORDS, MORE])
    assert sheet.diagnoses == (Diagnosis("E11.22", (WORDS, MORE)), Diagnosis("I10"))


def test_evidence_is_added_once_and_taken_away():
    supported = ABC.support(1, [WORDS]).support(1, [WORDS, MORE])
    assert supported.diagnoses[1].evidence == (WORDS, MORE)
    assert supported.unsupport(1, WORDS).diagnoses[1].evidence == (MORE,)
    assert supported.unsupport(0, WORDS) == supported


def test_lines_no_longer_point_to_a_diagnosis_that_is_withdrawn():
    sheet = ABC.withdraw(0)
    assert codes(sheet) == ["N18.32", "I10"]
    assert pointed(sheet) == [["I10"], ["N18.32"]]


def test_pointers_go_with_a_diagnosis_that_moves():
    sheet = ABC.move(2, 0)
    assert codes(sheet) == ["I10", "E11.22", "N18.32"]
    assert pointed(sheet) == pointed(ABC)
    assert sheet.lines[0].pointers == (1, 0)


@given(sheets(), st.data())
def test_moving_keeps_every_code_and_what_each_line_points_to(sheet, data):
    assume(sheet.diagnoses)
    places = st.integers(0, len(sheet.diagnoses) - 1)
    position, to = data.draw(places), data.draw(places)
    moved = sheet.move(position, to)
    assert moved.diagnoses[to] == sheet.diagnoses[position]
    assert Counter(moved.diagnoses) == Counter(sheet.diagnoses)
    assert pointed(moved) == pointed(sheet)
    assert moved.move(to, position) == sheet


@given(sheets(), st.data())
def test_withdrawing_takes_one_code_and_only_the_pointers_to_it(sheet, data):
    assume(sheet.diagnoses)
    position = data.draw(st.integers(0, len(sheet.diagnoses) - 1))
    left = sheet.withdraw(position)
    expected = list(sheet.diagnoses)
    del expected[position]
    assert list(left.diagnoses) == expected
    for old, new in zip(sheet.lines, left.lines, strict=True):
        kept = [sheet.diagnoses[p] for p in old.pointers if p != position]
        assert [left.diagnoses[p] for p in new.pointers] == kept


def test_lines_are_added_changed_and_removed():
    added = ABC.add_line(Line("99215", pointers=(2,)))
    assert [line.code for line in added.lines] == ["99214", "G0439", "99215"]
    changed = added.change_line(1, Line("G0438"))
    assert [line.code for line in changed.lines] == ["99214", "G0438", "99215"]
    assert [line.code for line in changed.remove_line(0).lines] == ["G0438", "99215"]


@pytest.mark.parametrize(
    "edit",
    [
        ABC.add_line,
        lambda line: ABC.change_line(0, line),
    ],
    ids=["add", "change"],
)
@pytest.mark.parametrize(("pointer", "name"), [(3, "D"), (30, "AE")], ids=["D", "AE"])
def test_a_line_points_only_to_a_diagnosis_that_is_there(edit, pointer, name):
    with pytest.raises(SheetError, match=f"there is no diagnosis {name} to point to"):
        edit(Line("99215", pointers=(0, pointer)))


def test_procedures_are_added_and_removed():
    added = ABC.add_procedure(Procedure("0DTJ8ZZ"))
    assert [each.code for each in added.procedures] == ["0DTJ4ZZ", "0DTJ0ZZ", "0DTJ8ZZ"]
    assert [each.code for each in added.remove_procedure(1).procedures] == ["0DTJ4ZZ", "0DTJ8ZZ"]


def test_the_total_is_the_sum_of_the_charges_and_not_of_the_units():
    sheet = ABC.add_line(Line("99215", units=3, charge=250))
    assert sheet.total == 12750
    assert Sheet().total == 0


@given(sheets())
def test_a_sheet_is_never_changed_in_place(sheet):
    before = (sheet.diagnoses, sheet.procedures, sheet.lines)
    sheet.give("I10", [WORDS])
    if sheet.diagnoses:
        sheet.move(0, len(sheet.diagnoses) - 1)
        sheet.withdraw(0)
    assert (sheet.diagnoses, sheet.procedures, sheet.lines) == before
