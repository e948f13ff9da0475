from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.codes import System
from app.domain.notebook.kept import PayerRule, SystemCode, Turn
from app.ui.notebook.codes.rule_dialog import RuleDialog
from app.ui.notebook.lists.kept_lists import FAVOURITES, NOTES, RULES
from tests.fixtures.kept_lists import cells, codes, turn

CM = System.ICD_10_CM
ON = date(2026, 3, 12)


def test_enter_opens_the_code_in_the_book(qtbot, pane, press):
    with qtbot.waitSignal(pane.hands.code_wanted) as wanted:
        press("Down", "Return")
    assert wanted.args == [SystemCode(CM, "A05")]


def test_a_double_click_opens_the_code_in_the_book(qtbot, pane):
    table = pane.shown.table
    with qtbot.waitSignal(pane.hands.code_wanted) as wanted:
        table.doubleClicked.emit(table.model().index(0, 1))
    assert wanted.args == [SystemCode(CM, "A10.1")]


def test_the_group_is_typed_in_place(qtbot, pane, press, notebook):
    press("Down", "F2")
    qtbot.keyClicks(QApplication.focusWidget(), "Wicks")
    press("Return")
    qtbot.waitUntil(lambda: notebook.page(CM, "A05").group == "Wicks")
    qtbot.waitUntil(lambda: codes(pane) == ["A10.1", "A05", "B20"])


def test_f2_on_a_note_asks_for_it_in_the_book(qtbot, pane, press):
    turn(pane, NOTES)
    with qtbot.waitSignal(pane.hands.note_wanted) as wanted:
        press("F2")
    assert wanted.args == [SystemCode(CM, "A00.0")]


def test_f2_on_a_rule_changes_it(qtbot, pane, press, notebook):
    turn(pane, RULES)
    press("F2")
    dialog = pane.findChild(RuleDialog)
    dialog._text.setPlainText("Needs no letter.")
    with qtbot.waitSignal(pane.noted):
        dialog.save()
    (kept,) = notebook.rules_of(CM, "A05")
    assert kept.rule == PayerRule("Needs no letter.", "Harbour Mutual", source="Bulletin 7")


@pytest.mark.parametrize(
    ("place", "left"),
    [(FAVOURITES, ["A05", "B20"]), (NOTES, ["A10.9"]), (RULES, ["B20"])],
    ids=["a favourite", "a note", "a payer rule"],
)
def test_del_takes_away_and_the_line_brings_back(qtbot, pane, press, place, left):
    turn(pane, place)
    before = codes(pane)
    press("Del")
    qtbot.waitUntil(lambda: codes(pane) == left)
    assert pane._notice.text
    pane._notice._mend.click()
    qtbot.waitUntil(lambda: codes(pane) == before)


def test_space_says_that_a_change_was_seen(qtbot, pane, press, notebook):
    press("Space")
    qtbot.waitUntil(lambda: notebook.standing(CM, "A10.1", ON).turn is Turn.SAME)
    qtbot.waitUntil(lambda: pane._bar.changed.text() == "Changed: 2")
    assert not pane._bar._seen.isEnabled()


def test_a_change_to_come_cannot_be_seen_yet(qtbot, pane, press, notebook):
    pane.set_date(date(2025, 6, 1))
    qtbot.waitUntil(lambda: "Becomes a header" in cells(pane, 1)[1])
    press("Down", "Space")
    assert "still to come" in pane._notice.text
    assert notebook.standing(CM, "A05", ON).turn is Turn.HEADER


def test_nothing_is_seen_of_a_code_that_is_as_it_was(pane, press, notebook):
    before = notebook.page(CM, "B20")
    press("End", "Down", "Down", "Space")
    assert pane.shown.row.kept.page.code.code == "B20"
    assert notebook.page(CM, "B20") == before
    assert pane._notice.text == ""


def test_a_rule_that_was_removed_meanwhile_is_told(qtbot, pane, press, notebook):
    turn(pane, RULES)
    (kept,) = notebook.rules_of(CM, "A05")
    notebook.remove_rule(kept.id)
    press("Del")
    qtbot.waitUntil(lambda: "was removed" in pane._notice.text)
