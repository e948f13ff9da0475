from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from app.domain.sheet import Diagnosis, Line, Sheet
from app.ui.report.charge_model import ChargeCell
from app.ui.report.report_pane import ReportPane
from tests.fixtures.stored import stored

KEY = Qt.Key
SHEET = Sheet(
    (Diagnosis("A00.0"), Diagnosis("B20")),
    (),
    (Line("99214", ("25",), 2, (1, 0), date(2026, 3, 12), 12550), Line("J1100")),
)


@pytest.fixture
def encounter_id(desk):
    return stored(desk.work, SHEET)


@pytest.fixture
def pane(qtbot, desk, background, encounter_id):
    pane = ReportPane(desk.claims, background)
    pane.changed.connect(pane.reload)
    qtbot.addWidget(pane)
    pane.resize(900, 300)
    pane.show()
    pane.activateWindow()
    pane.show_encounter(encounter_id)
    qtbot.waitUntil(lambda: pane._model.rowCount() == 2)
    pane._table.setFocus()
    return pane


@pytest.fixture
def charges(desk, encounter_id):
    return lambda: [line.charge for line in desk.coding.sheet(encounter_id).lines]


def cells(pane, row):
    return [pane._model.index(row, column).data() for column in range(8)]


def test_model_is_well_formed(pane, qtmodeltester):
    qtmodeltester.check(pane._model)


def test_before_an_encounter_the_next_step_is_said(qtbot, desk, background):
    pane = ReportPane(desk.claims, background)
    qtbot.addWidget(pane)
    pane.show()
    pane.reload()
    pane.export()
    for key in (KEY.Key_Return, KEY.Key_Delete):
        qtbot.keyClick(pane._table, key)
    assert pane._hint.text().startswith("Open an encounter")
    assert not pane._print.isEnabled()
    assert pane.findChild(QFileDialog) is None


def test_lines_stand_as_the_claim_carries_them(pane):
    first = ["1", "2026-03-12", "99214", "25", "not verified", "B, A", "2", "125.50"]
    assert cells(pane, 0) == first
    assert cells(pane, 1)[7] == ""
    assert pane._total.text() == "Total 125.50"
    assert pane._hint.text().startswith("Without a charge: line 2.")


def test_only_the_charge_can_be_typed(pane):
    editable = Qt.ItemFlag.ItemIsEditable
    columns = [cell for cell in ChargeCell if pane._model.index(0, cell).flags() & editable]
    assert columns == [ChargeCell.CHARGE]


def test_charges_are_typed_line_after_line(qtbot, pane, charges):
    for charge in ("130", "$1,010.5"):
        qtbot.keyClick(pane._table, KEY.Key_Return)
        editor = pane._table.findChild(QLineEdit)
        editor.selectAll()
        qtbot.keyClicks(editor, charge)
        qtbot.keyClick(editor, KEY.Key_Return)
        qtbot.waitUntil(lambda: pane._table.findChild(QLineEdit) is None)
        qtbot.waitUntil(lambda: pane._table.row == 1)
    qtbot.waitUntil(lambda: charges() == [13000, 101050])
    qtbot.waitUntil(lambda: pane._total.text() == "Total 1140.50")
    assert pane._hint.text() == ""


def test_what_is_no_amount_is_refused_in_a_line(pane, charges):
    pane._model.edited.emit(1, ChargeCell.CHARGE, "12x")
    assert pane._notice.text == "“12x” is not an amount such as 125.00."
    assert charges() == [12550, None]


def test_del_takes_a_charge_away(qtbot, pane, charges):
    pane._table.choose(0)
    qtbot.keyClick(pane._table, KEY.Key_Delete)
    qtbot.waitUntil(lambda: charges() == [None, None])


def test_without_lines_the_pane_says_where_they_are_added(qtbot, pane, desk):
    pane.show_encounter(stored(desk.work))
    qtbot.waitUntil(lambda: pane._hint.text().startswith("No service line to charge"))
    assert not pane._table.isVisible()
    assert pane._print.isEnabled()


def test_the_summary_is_written_where_the_coder_says(qtbot, pane, tmp_path, encounter_id):
    qtbot.keyClick(pane._print, KEY.Key_Space)
    dialog = pane.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith(f"claim-summary-{encounter_id}.pdf")
    path = tmp_path / "summary.pdf"
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(path.name)
    with qtbot.waitSignal(pane.exported) as exported:
        dialog.accept()
    assert exported.args == [path]
    assert path.read_bytes().startswith(b"%PDF")
    assert pane._notice.text == f"Written to {path}"


def test_a_summary_of_another_encounter_is_dropped(pane, desk):
    pane._show(desk.claims.summary(stored(desk.work)))
    assert pane._model.rowCount() == 2


def test_what_can_have_the_focus_has_a_name(pane):
    assert pane._table.accessibleName() == "Service lines with charges"
