from datetime import date

from app.domain.codes import System
from app.domain.notebook.kept import PayerRule
from app.ui.notebook.codes.rule_dialog import RuleDialog
from app.ui.notebook.notebook_pane import NotebookPane
from tests.fixtures.kept_lists import codes

CM = System.ICD_10_CM


def test_without_an_encounter_codes_are_read_for_today(qtbot, desk, background):
    pane = NotebookPane(desk.notebook, desk.coding, background)
    qtbot.addWidget(pane)
    assert abs((pane.on - date.today()).days) <= 1  # noqa: DTZ011


def test_a_new_rule_is_asked_for(qtbot, pane, notebook):
    pane.ask_rule(notebook.page(CM, "A00.0").code)
    dialog = pane.findChild(RuleDialog)
    dialog._payer.setText("Aetna")
    dialog._text.setPlainText("Ask first.")
    with qtbot.waitSignal(pane.noted):
        dialog.save()
    (kept,) = notebook.rules_of(CM, "A00.0")
    assert kept.rule == PayerRule("Ask first.", "Aetna")


def test_ctrl_z_in_the_pane_undoes_in_the_notebook_alone(qtbot, pane, press):
    press("Del")
    qtbot.waitUntil(lambda: len(codes(pane)) == 2)
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: len(codes(pane)) == 3)
    press("Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: len(codes(pane)) == 2)
    pane.undo()
    qtbot.waitUntil(lambda: len(codes(pane)) == 3)
    pane.redo()
    qtbot.waitUntil(lambda: len(codes(pane)) == 2)
