from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.domain.chart.spans import Evidence, Span
from app.domain.codes import System
from app.domain.encounter import ClaimKind, Setting
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from app.ui.sheet.diagnosis_model import DiagnosisCell
from app.ui.sheet.line_entry import Cell
from app.ui.sheet.sheet_pane import SheetPane
from tests.fixtures.stored import stored

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
RASH = Evidence("rash", Span(1, 0, 0, 4))
COUGH = Evidence("cough", Span(1, 0, 5, 10))
LOST = Evidence("not in the chart")
SHEET = Sheet(
    (Diagnosis("A00.0", (RASH, COUGH)), Diagnosis("A05", (LOST,)), Diagnosis("B20")),
    (),
    (Line("99214", ("25",), 1, (0, 1), date(2026, 3, 12)), Line("36415")),
)


@pytest.fixture
def encounter_id(desk):
    return stored(desk.work, SHEET)


@pytest.fixture
def pane(qtbot, desk, background, encounter_id):
    pane = SheetPane(desk.coding, desk.carrying, background)
    pane.changed.connect(pane.reload)
    qtbot.addWidget(pane)
    pane.resize(1800, 300)
    pane.show()
    pane.activateWindow()
    pane.show_encounter(encounter_id)
    qtbot.waitUntil(lambda: codes(pane) == ["A00.0", "A05", "B20"])
    return pane


@pytest.fixture
def diagnoses(pane):
    pane._desk.diagnoses.setFocus()
    return pane._desk.diagnoses


@pytest.fixture
def lines(pane):
    pane._desk.lines.setFocus()
    return pane._desk.lines


@pytest.fixture
def sheet(desk, encounter_id):
    return lambda: desk.coding.sheet(encounter_id)


def codes(pane):
    return [row.coded.diagnosis.code for row in pane._desk._diagnosis_model.rows]


def cells(view, row):
    return [view.model().index(row, column).data() for column in range(view.model().columnCount())]


def type_into(qtbot, view, text):
    """Type into the cell that is current, and finish with Enter."""
    qtbot.keyClick(view, KEY.Key_Return)
    editor = view.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, KEY.Key_Return)


def test_models_are_well_formed(pane, qtmodeltester):
    for view in (pane._desk.diagnoses, pane._desk.evidence, pane._desk.lines):
        qtmodeltester.check(view.model())
    qtmodeltester.check(pane._desk.procedures._model)


def test_before_an_encounter_the_next_step_is_said(qtbot, desk, background):
    pane = SheetPane(desk.coding, desk.carrying, background)
    qtbot.addWidget(pane)
    pane.show()
    pane.reload()
    assert pane._desk._hint.isVisible()
    assert "Ctrl+Enter" in pane._desk._hint.text()


def test_diagnoses_stand_with_letter_title_order_and_evidence(pane, diagnoses):
    assert cells(diagnoses, 0) == ["A", "A00.0", "Lantern fever with rash", "", "2"]
    assert pane._desk._diagnosis_model.rows[0].order == "first-listed"
    assert cells(diagnoses, 1)[-1] == "1 · Error"
    assert cells(diagnoses, 2) == ["C", "B20", "Candle headache", "", "none · Warning"]


def test_cells_are_spoken_with_their_headings(pane, diagnoses):
    model = diagnoses.model()
    code = model.index(0, DiagnosisCell.CODE).data(Qt.ItemDataRole.AccessibleTextRole)
    poa = model.index(0, DiagnosisCell.POA).data(Qt.ItemDataRole.ToolTipRole)
    assert (code, poa) == ("Code: A00.0", "Present on admission: Y, N, U, W or empty")


def test_the_warning_of_the_current_diagnosis_is_a_line(pane, diagnoses):
    assert pane._desk._warning.text() == ""
    diagnoses.choose(1)
    assert pane._desk._warning.text().startswith("Error: A05 is a header on 2026-03-12")
    tip = diagnoses.model().index(1, DiagnosisCell.EVIDENCE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("“not in the chart”\nError: A05")


@pytest.fixture
def carried(qtbot, desk, pane):
    """The sheet of a later encounter, with two codes carried over from an earlier one."""
    later = stored(desk.work, service_from=date(2026, 3, 20), service_to=date(2026, 3, 20))
    given = [SystemCode(System.ICD_10_CM, code) for code in ("A00.0", "B20")]
    desk.carrying.carry(later, 1, given)
    pane.show_encounter(later)
    qtbot.waitUntil(lambda: codes(pane) == ["A00.0", "B20"])
    pane._desk.diagnoses.setFocus()
    return later


def test_a_code_carried_over_is_marked_on_its_row(pane, carried):
    rows, model = pane._desk._diagnosis_model.rows, pane._desk._diagnosis_model
    assert [row.tag for row in rows] == ["carried · first-listed", "carried"]
    said = "carried over from the encounter of 2026-03-12: not yet supported here, not confirmed"
    spoken = model.index(0, DiagnosisCell.LETTER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"A, first-listed, {said}"
    tip = model.index(1, DiagnosisCell.TITLE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == f"Candle headache\n{said}"
    assert not pane.grab().isNull()


def test_c_confirms_a_code_that_was_carried_over(qtbot, pane, carried, desk):
    box = pane._desk.diagnoses
    assert pane._desk.carried.words.text().startswith("Carried over from the encounter of")
    qtbot.keyClick(box, "C")
    qtbot.waitUntil(lambda: box.current.carried is None)
    assert not pane._desk.carried.isVisible()
    assert list(desk.carrying.unconfirmed(carried)) == ["B20"]
    qtbot.keyClick(box, "C")
    assert pane._notice.text == "Only a code that is marked as carried is confirmed."
    box.choose(1)
    pane._desk.carried.confirm.click()
    qtbot.waitUntil(lambda: desk.carrying.unconfirmed(carried) == {})


def test_evidence_takes_the_mark_of_a_carried_code_away(qtbot, pane, carried):
    pane.support([Evidence("rash")])
    qtbot.waitUntil(lambda: pane._desk.diagnoses.current.tag == "first-listed")
    assert pane._desk._diagnosis_model.rows[1].carried is not None


def test_without_a_row_nothing_is_confirmed(qtbot, desk, background):
    pane = SheetPane(desk.coding, desk.carrying, background)
    qtbot.addWidget(pane)
    with qtbot.assertNotEmitted(pane._desk.diagnoses.confirmed):
        pane._desk.diagnoses.confirm()


def test_alt_down_and_up_move_a_diagnosis_and_follow_it(qtbot, pane, diagnoses, sheet):
    qtbot.keyClick(diagnoses, KEY.Key_Down, ALT)
    qtbot.waitUntil(lambda: codes(pane) == ["A05", "A00.0", "B20"])
    assert diagnoses.row == 1
    assert sheet().lines[0].pointers == (1, 0)
    qtbot.keyClick(diagnoses, KEY.Key_Up, ALT)
    qtbot.waitUntil(lambda: codes(pane) == ["A00.0", "A05", "B20"])
    with qtbot.assertNotEmitted(diagnoses.moved):
        qtbot.keyClick(diagnoses, KEY.Key_Up, ALT)


def test_del_withdraws_and_undo_brings_back(qtbot, pane, diagnoses, desk, encounter_id):
    qtbot.keyClick(diagnoses, KEY.Key_Delete)
    qtbot.waitUntil(lambda: codes(pane) == ["A05", "B20"])
    desk.coding.undo(encounter_id)
    pane.reload()
    qtbot.waitUntil(lambda: codes(pane) == ["A00.0", "A05", "B20"])


def test_keys_faster_than_the_pane_act_on_the_diagnosis_that_was_shown(
    qtbot, diagnoses, desk, encounter_id
):
    # Called rather than pressed: between two keys the test would let the pane reload.
    diagnoses.choose(0)
    for _ in range(2):
        diagnoses._move(1)
    qtbot.waitUntil(lambda: diagnoses.code_at(2) == "A00.0")
    assert given(desk, encounter_id) == ["A05", "B20", "A00.0"]
    diagnoses.choose(0)
    for _ in range(2):
        diagnoses._withdraw()
    qtbot.waitUntil(lambda: diagnoses.code_at(0) == "B20")
    assert given(desk, encounter_id) == ["B20", "A00.0"]


def test_cells_typed_faster_than_the_pane_keep_each_other(qtbot, pane, lines, sheet):
    lines._enter(0, Cell.UNITS, "3")
    lines._enter(0, Cell.MODIFIERS, "59")
    qtbot.waitUntil(lambda: sheet().lines[0].modifiers == ("59",))
    assert sheet().lines[0].units == 3


def given(desk, encounter_id):
    return [each.code for each in desk.coding.sheet(encounter_id).diagnoses]


def test_enter_goes_to_the_first_evidence(qtbot, pane, diagnoses):
    with qtbot.waitSignal(pane.evidence_wanted) as wanted:
        qtbot.keyClick(diagnoses, KEY.Key_Return)
    assert wanted.args == [RASH.span]


def test_enter_without_located_evidence_says_what_to_do(qtbot, pane, diagnoses):
    diagnoses.choose(1)
    with qtbot.assertNotEmitted(pane.evidence_wanted):
        qtbot.keyClick(diagnoses, KEY.Key_Return)
    assert "select the words in the chart" in pane._notice.text


def test_f4_and_a_double_click_open_the_code(qtbot, pane, diagnoses):
    with qtbot.waitSignal(pane.code_wanted) as wanted:
        qtbot.keyClick(diagnoses, KEY.Key_F4)
    assert wanted.args == [SystemCode(System.ICD_10_CM, "A00.0")]
    place = diagnoses.visualRect(diagnoses.model().index(2, DiagnosisCell.TITLE)).center()
    with qtbot.waitSignal(pane.code_wanted) as wanted:
        qtbot.mouseClick(diagnoses.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(diagnoses.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [SystemCode(System.ICD_10_CM, "B20")]


def test_evidence_of_the_current_diagnosis_is_listed_and_removed(qtbot, pane, diagnoses, sheet):
    evidence = pane._desk.evidence
    assert [cells(evidence, row)[0] for row in (0, 1)] == ["“rash”", "“cough”"]
    evidence.choose(1)
    with qtbot.waitSignal(pane.evidence_wanted) as wanted:
        qtbot.keyClick(evidence, KEY.Key_Return)
    assert wanted.args == [COUGH.span]
    qtbot.keyClick(evidence, KEY.Key_Delete)
    qtbot.waitUntil(lambda: sheet().diagnoses[0].evidence == (RASH,))
    qtbot.waitUntil(lambda: evidence.model().rowCount() == 1)


def test_evidence_that_was_not_located_is_marked(qtbot, pane, diagnoses):
    diagnoses.choose(1)
    evidence = pane._desk.evidence
    assert cells(evidence, 0) == ["“not in the chart”", "not located"]
    with qtbot.assertNotEmitted(pane.evidence_wanted):
        qtbot.keyClick(evidence, KEY.Key_Return)


def test_a_long_quote_is_broken_into_lines(qtbot, pane, diagnoses, desk, encounter_id):
    long = Evidence("chronic kidney disease with " + "very " * 20 + "many words")
    desk.coding.support(encounter_id, 2, [long])
    pane.reload()
    diagnoses.choose(2)
    evidence = pane._desk.evidence
    line = evidence.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: evidence.rowHeight(0) > 3 * line)


def test_keys_on_an_empty_evidence_list_do_nothing(qtbot, pane, diagnoses, sheet):
    diagnoses.choose(2)
    before = sheet()
    for key in (KEY.Key_Return, KEY.Key_Delete):
        qtbot.keyClick(pane._desk.evidence, key)
    assert sheet() == before


def test_words_of_the_chart_support_the_current_diagnosis(qtbot, pane, diagnoses, sheet):
    diagnoses.choose(2)
    pane.support([RASH])
    qtbot.waitUntil(lambda: sheet().diagnoses[2].evidence == (RASH,))


def test_there_is_nothing_to_support_on_an_empty_sheet(qtbot, desk, background):
    pane = SheetPane(desk.coding, desk.carrying, background)
    qtbot.addWidget(pane)
    pane.support([RASH])
    assert pane._notice.text.startswith("Give a code first")


class TestPresentOnAdmission:
    @pytest.fixture
    def encounter_id(self, desk):
        return stored(desk.work, SHEET, setting=Setting.INPATIENT, claim=ClaimKind.INSTITUTIONAL)

    @pytest.fixture
    def inpatient(self, qtbot, pane, desk, encounter_id):
        pane.show_encounter(encounter_id, desk.encounters.open(encounter_id))
        qtbot.waitUntil(pane._desk.procedures.isVisible)
        pane._desk.diagnoses.setFocus()
        return pane._desk.diagnoses

    def test_the_first_is_principal(self, qtbot, pane, inpatient):
        shown = pane._desk._diagnosis_model.rows
        qtbot.waitUntil(lambda: pane._desk._diagnosis_model.rows[0].order == "principal")
        role = Qt.ItemDataRole.AccessibleTextRole
        assert inpatient.model().index(0, DiagnosisCell.LETTER).data(role) == "A, principal"
        assert [row.order for row in shown[1:]] == ["", ""]

    def test_letters_set_it_and_backspace_takes_it_away(self, qtbot, inpatient, sheet):
        qtbot.keyClick(inpatient, KEY.Key_W)
        qtbot.waitUntil(lambda: sheet().diagnoses[0].poa == "W")
        qtbot.keyClick(inpatient, KEY.Key_X)
        qtbot.keyClick(inpatient, KEY.Key_Backspace)
        qtbot.waitUntil(lambda: sheet().diagnoses[0].poa is None)

    def test_it_is_typed_into_its_cell(self, qtbot, pane, inpatient, sheet):
        inpatient.choose(1, DiagnosisCell.POA)
        qtbot.keyClick(inpatient, KEY.Key_F2)
        editor = inpatient.findChild(QLineEdit)
        qtbot.keyClicks(editor, "u")
        qtbot.keyClick(editor, KEY.Key_Return)
        qtbot.waitUntil(lambda: sheet().diagnoses[1].poa == "U")
        inpatient.model().edited.emit(1, DiagnosisCell.POA, "maybe")
        qtbot.waitUntil(lambda: "Y, N, U or W" in pane._notice.text)

    def test_a_double_click_into_its_cell_opens_no_code(self, qtbot, pane, inpatient):
        with qtbot.assertNotEmitted(pane.code_wanted):
            inpatient.doubleClicked.emit(inpatient.model().index(0, DiagnosisCell.POA))

    def test_procedures_are_entered_and_removed_by_keyboard(self, qtbot, pane, inpatient, sheet):
        box = pane._desk.procedures
        qtbot.keyClicks(box._code, "0dtj4zz")
        qtbot.keyClicks(box._on, "2026-03-12")
        qtbot.keyClick(box._on, KEY.Key_Return)
        qtbot.waitUntil(lambda: sheet().procedures == (Procedure("0DTJ4ZZ", date(2026, 3, 12)),))
        qtbot.waitUntil(lambda: box._model.rowCount() == 1)
        box._table.choose(0)
        with qtbot.waitSignal(pane.code_wanted) as wanted:
            qtbot.keyClick(box._table, KEY.Key_F4)
        assert wanted.args == [SystemCode(System.ICD_10_PCS, "0DTJ4ZZ")]
        qtbot.waitUntil(lambda: box._model.rowCount() == 1)
        assert cells(box._table, 0) == ["0DTJ4ZZ", "2026-03-12", "no edition loaded"]
        box._table.choose(0)
        qtbot.keyClick(box._table, KEY.Key_Delete)
        qtbot.waitUntil(lambda: sheet().procedures == ())

    def test_a_wrong_procedure_is_refused_and_stays_in_its_field(self, qtbot, pane, inpatient):
        box = pane._desk.procedures
        qtbot.keyClicks(box._code, "0DT")
        qtbot.keyClick(box._code, KEY.Key_Return)
        assert "is not an ICD-10-PCS code" in pane._notice.text
        assert box._code.text() == "0DT"
        qtbot.keyClick(box._table, KEY.Key_Delete)
        qtbot.keyClick(box._table, KEY.Key_Insert)
        assert box._code.hasFocus()


def test_an_office_visit_has_neither_poa_nor_procedures(qtbot, pane, diagnoses, desk, encounter_id):
    pane.show_encounter(encounter_id, desk.encounters.open(encounter_id))
    qtbot.keyClick(diagnoses, KEY.Key_Y)
    qtbot.keyClick(diagnoses, KEY.Key_Backspace)
    assert diagnoses.isColumnHidden(DiagnosisCell.POA)
    assert not pane._desk.procedures.isVisible()
    assert desk.coding.sheet(encounter_id) == SHEET


def test_stored_procedures_are_shown_even_where_the_setting_is_not_known(qtbot, pane, desk):
    other = stored(desk.work, replace(SHEET, procedures=(Procedure("0DTJ4ZZ"),)))
    pane.show_encounter(other)
    qtbot.waitUntil(pane._desk.procedures.isVisible)


def test_lines_show_no_charge_and_cpt_is_not_verified(lines):
    first = ["1", "2026-03-12", "99214", "25", "1", "AB", "not verified"]
    assert cells(lines, 0) == first
    assert cells(lines, 1)[-1] == "not verified · Warning"
    headings = [lines.model().headerData(n, Qt.Orientation.Horizontal) for n in range(7)]
    assert "Charge" not in headings
    assert lines.model().index(2, 1).data(Qt.ItemDataRole.ToolTipRole).startswith("Empty:")
    assert lines.model().index(2, 6).data(Qt.ItemDataRole.ToolTipRole) == "type a CPT or HCPCS code"


def test_the_warning_of_the_current_line_is_a_line(pane, lines):
    lines.choose(0)
    assert pane._desk._line_warning.text() == ""
    lines.choose(1)
    warning = "Warning: 36415 points to no diagnosis"
    assert pane._desk._line_warning.text().startswith(warning)
    lines.choose(2)
    assert not pane._desk._line_warning.isVisible()


def test_insert_begins_a_line_and_goes_on_to_its_modifiers(qtbot, lines, sheet):
    qtbot.keyClick(lines, KEY.Key_Insert)
    editor = lines.findChild(QLineEdit)
    qtbot.keyClicks(editor, "j1100")
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: sheet().lines[-1:] == (Line("J1100"),))
    qtbot.waitUntil(lambda: lines.currentIndex().column() == Cell.MODIFIERS)
    assert lines.row == 2


@pytest.mark.parametrize(
    ("cell", "text", "line"),
    [
        (Cell.CODE, "99213", Line("99213")),
        (Cell.MODIFIERS, "RT", Line("36415", ("RT",))),
        (Cell.UNITS, "2", Line("36415", units=2)),
        (Cell.POINTERS, "CA", Line("36415", pointers=(2, 0))),
        (Cell.DATE, "3/12/2026", Line("36415", on=date(2026, 3, 12))),
    ],
    ids=lambda value: value.name if isinstance(value, Cell) else "",
)
def test_cells_are_typed_into(qtbot, lines, sheet, cell, text, line):
    lines.choose(1, cell)
    type_into(qtbot, lines, text)
    qtbot.waitUntil(lambda: sheet().lines[1] == line)


@pytest.mark.parametrize(
    ("cell", "text", "message"),
    [
        (Cell.MODIFIERS, "25x", "is not a modifier"),
        (Cell.POINTERS, "D", "there is no diagnosis D"),
        (Cell.UNITS, "0", "at least 1 unit"),
        (Cell.DATE, "soon", "is not a date"),
    ],
    ids=lambda value: value.name if isinstance(value, Cell) else "",
)
def test_what_cannot_be_is_refused_in_a_line(qtbot, pane, lines, sheet, cell, text, message):
    lines.choose(1, cell)
    type_into(qtbot, lines, text)
    qtbot.waitUntil(lambda: message.lower() in pane._notice.text.lower())
    assert sheet() == SHEET


def test_an_empty_new_line_is_none(qtbot, pane, lines, sheet):
    lines.model().edited.emit(2, Cell.CODE, " ")
    lines.model().edited.emit(2, Cell.CODE, "E11.22")
    assert "is not a CPT or HCPCS code" in pane._notice.text
    assert sheet() == SHEET


def test_del_removes_a_line_but_not_the_empty_one(qtbot, lines, sheet):
    lines.choose(2)
    qtbot.keyClick(lines, KEY.Key_Delete)
    lines.choose(0)
    qtbot.keyClick(lines, KEY.Key_Delete)
    qtbot.waitUntil(lambda: sheet().lines == SHEET.lines[1:])


def test_f4_opens_the_code_of_a_line(qtbot, pane, lines):
    lines.choose(1)
    with qtbot.waitSignal(pane.code_wanted) as wanted:
        qtbot.keyClick(lines, KEY.Key_F4)
    assert wanted.args == [SystemCode(System.CPT, "36415")]
    lines.choose(2)
    with qtbot.assertNotEmitted(pane.code_wanted):
        qtbot.keyClick(lines, KEY.Key_F4)


def test_enter_in_a_cell_that_is_only_shown_does_nothing(qtbot, lines):
    lines.choose(0, Cell.STATUS)
    qtbot.keyClick(lines, KEY.Key_Return)
    assert lines.findChild(QLineEdit) is None


def test_what_is_being_typed_survives_a_reload(qtbot, pane, lines, desk, encounter_id):
    lines.choose(1, Cell.MODIFIERS)
    qtbot.keyClick(lines, KEY.Key_Return)
    editor = lines.findChild(QLineEdit)
    qtbot.keyClicks(editor, "R")
    desk.coding.withdraw(encounter_id, 2)
    pane.reload()
    qtbot.waitUntil(lambda: codes(pane) == ["A00.0", "A05"])
    assert editor.text() == "R"


def test_what_was_read_of_another_encounter_is_dropped(qtbot, pane, desk):
    empty = stored(desk.work)
    pane.reload()
    pane.show_encounter(empty)
    qtbot.waitUntil(lambda: codes(pane) == [])


def test_keys_on_an_empty_sheet_do_nothing(qtbot, pane, diagnoses, desk):
    pane.show_encounter(stored(desk.work))
    qtbot.waitUntil(lambda: codes(pane) == [])
    for key in (KEY.Key_Delete, KEY.Key_Return, KEY.Key_F4, KEY.Key_Y):
        qtbot.keyClick(diagnoses, key)
    qtbot.keyClick(diagnoses, KEY.Key_Down, ALT)
    assert pane._notice.text == ""


@pytest.mark.parametrize(
    ("size", "way"),
    [((1800, 260), Qt.Orientation.Horizontal), ((420, 700), Qt.Orientation.Vertical)],
    ids=["wide", "upright"],
)
def test_the_parts_stand_as_there_is_room(qtbot, pane, size, way):
    pane.resize(*size)
    qtbot.waitUntil(lambda: pane._desk.parts.orientation() == way)


def test_where_they_do_not_fit_they_stand_in_tabs(qtbot, pane):
    desk = pane._desk
    pane.resize(700, 260)
    qtbot.waitUntil(desk.tabs.isVisible)
    assert [desk.diagnoses.isVisible(), desk.lines.isVisible()] == [True, False]
    assert [desk.tabs.tabText(place) for place in (0, 1)] == ["Dia&gnoses: 3", "Service &lines: 2"]
    desk.tabs.setCurrentIndex(1)
    assert [desk.diagnoses.isVisible(), desk.lines.isVisible()] == [False, True]
    assert desk.lines.hasFocus()
    pane.resize(1800, 260)
    qtbot.waitUntil(desk.diagnoses.isVisible)
    assert desk.lines.isVisible()


def test_ins_on_a_diagnosis_begins_a_service_line(qtbot, pane, diagnoses, sheet):
    pane.resize(700, 260)
    qtbot.keyClick(diagnoses, KEY.Key_Insert)
    editor = pane._desk.lines.findChild(QLineEdit)
    qtbot.keyClicks(editor, "99213")
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: [line.code for line in sheet().lines][-1] == "99213")


def test_the_mark_of_the_first_diagnosis_is_painted_behind_a_long_title(qtbot, pane, diagnoses):
    place = pane._desk.diagnoses.visualRect(diagnoses.model().index(0, DiagnosisCell.TITLE))
    before = diagnoses.viewport().grab(place).toImage()
    model = pane._desk._diagnosis_model
    model.show([replace(model.rows[0], order=""), *model.rows[1:]])
    assert diagnoses.viewport().grab(place).toImage() != before


def test_what_can_have_the_focus_has_a_name(pane):
    desk = pane._desk
    for widget in (
        desk.diagnoses,
        desk.evidence,
        desk.lines,
        desk.procedures._code,
        desk.tabs,
    ):
        assert widget.accessibleName()
