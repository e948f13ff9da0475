from dataclasses import replace

import pytest

from app.coding import edits
from app.domain.chart.spans import Evidence, Span
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet, SheetError

WORDS = Evidence("on insulin", Span(1, 0, 4, 14))
SHEET = Sheet(
    (Diagnosis("E11.22", (WORDS,)), Diagnosis("N18.32")),
    (Procedure("0DTJ4ZZ"),),
    (Line("99214", ("25",), 2, (0, 1), charge=12500),),
)
LINE = SHEET.lines[0]


@pytest.mark.parametrize(
    ("edit", "label"),
    [
        (lambda: edits.given(SHEET, "I10", [WORDS]), "I10 given"),
        (lambda: edits.given(SHEET, "N18.32", [WORDS]), "Evidence for N18.32 added"),
        (lambda: edits.supported(SHEET, 1, [WORDS]), "Evidence for N18.32 added"),
        (lambda: edits.unsupported(SHEET, 0, WORDS), "Evidence for E11.22 taken away"),
        (lambda: edits.withdrawn(SHEET, 1), "N18.32 withdrawn"),
        (lambda: edits.moved(SHEET, 1, 0), "N18.32 moved from B to A"),
        (lambda: edits.poa_set(SHEET, 0, "Y"), "E11.22 present on admission: Y"),
        (lambda: edits.line_added(SHEET, Line("G0439")), "G0439 added"),
        (lambda: edits.line_changed(SHEET, 0, replace(LINE, modifiers=())), "99214 changed"),
        (lambda: edits.line_removed(SHEET, 0), "99214 removed"),
        (lambda: edits.procedure_added(SHEET, Procedure("0DTJ0ZZ")), "0DTJ0ZZ added"),
        (lambda: edits.procedure_removed(SHEET, 0), "0DTJ4ZZ removed"),
    ],
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else "",
)
def test_a_step_changes_the_sheet_and_has_a_name(edit, label):
    done = edit()
    assert done.label == label
    assert done.sheet != SHEET


def test_no_answer_on_admission_is_called_not_stated():
    stated = edits.poa_set(SHEET, 0, "N").sheet
    assert edits.poa_set(stated, 0, None).label == "E11.22 present on admission: not stated"


@pytest.mark.parametrize(
    "edit",
    [
        lambda at: edits.supported(SHEET, at, [WORDS]),
        lambda at: edits.unsupported(SHEET, at, WORDS),
        lambda at: edits.withdrawn(SHEET, at),
        lambda at: edits.moved(SHEET, at, 0),
        lambda at: edits.moved(SHEET, 0, at),
        lambda at: edits.poa_set(SHEET, at, "Y"),
        lambda at: edits.line_changed(SHEET, at, LINE),
        lambda at: edits.line_removed(SHEET, at),
        lambda at: edits.procedure_removed(SHEET, at),
    ],
    ids=["support", "unsupport", "withdraw", "move", "move to", "poa", "line", "no line", "pcs"],
)
@pytest.mark.parametrize("position", [2, -1], ids=["behind the end", "negative"])
def test_a_place_with_nothing_in_it_is_said(edit, position):
    with pytest.raises(SheetError, match=f"there is no .* {position + 1}: the sheet has"):
        edit(position)


@pytest.mark.parametrize(
    ("line", "charge"),
    [
        (replace(LINE, modifiers=(), pointers=(1,)), 12500),
        (replace(LINE, charge=None), 12500),
        (replace(LINE, charge=99), 12500),
        (replace(LINE, code="99215"), None),
        (replace(LINE, units=1), None),
    ],
    ids=["modifiers", "charge not shown", "charge typed", "other code", "other units"],
)
def test_a_charge_stays_with_the_service_it_was_entered_for(line, charge):
    assert edits.line_changed(SHEET, 0, line).sheet.lines[0].charge == charge


def test_a_charge_that_goes_is_told():
    label = edits.line_changed(SHEET, 0, replace(LINE, units=1)).label
    assert label == "99214 changed, its charge taken away: it was for 99214 × 2"
