from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.codes import System
from app.ui.notebook.lists.kept_lists import FAVOURITES, NOTES, RULES
from tests.fixtures.kept_lists import cells, codes, turn

CM = System.ICD_10_CM
ON = date(2026, 3, 12)


def test_every_model_is_well_formed(pane, qtmodeltester):
    for each in pane._lists:
        qtmodeltester.check(each.table.model())


def test_favourites_stand_by_group_with_what_became_of_them(pane):
    assert codes(pane) == ["A10.1", "A05", "B20"]
    assert cells(pane, 1) == [
        "A05",
        "Wick fever\nBecame a header on 2025-10-01: A05.A, A05.B",
        "Fevers",
    ]
    assert cells(pane, 2) == ["B20", "Candle headache", ""]


def test_notes_and_rules_stand_in_lists_of_their_own(pane):
    turn(pane, NOTES)
    assert cells(pane, 0) == ["A00.0", "Ask for the lamp.\nLantern fever with rash"]
    assert cells(pane, 1)[1].endswith("Left the book on 2025-10-01")
    turn(pane, RULES)
    assert cells(pane, 0) == [
        "A05",
        "Harbour Mutual",
        "Needs a letter.\nBulletin 7\nBecame a header on 2025-10-01: A05.A, A05.B",
        "",
    ]
    assert cells(pane, 1) == ["B20", "Medicaid", "Pays once.", "until 2025-09-30"]


def test_the_tabs_say_how_much_there_is(pane):
    names = [pane._bar.tabs.tabText(place).replace("&", "") for place in range(6)]
    assert names == [
        "Favourites: 3",
        "Notes: 2",
        "Payer rules: 2",
        "Sets: 0",
        "Recent",
        "Own words: 0",
    ]
    assert pane._bar.changed.text() == "Changed: 3"


def test_a_rule_that_does_not_hold_on_the_date_stands_back(pane):
    turn(pane, RULES)
    model, role = pane.shown.table.model(), Qt.ItemDataRole.ForegroundRole
    assert model.index(1, 1).data(role) is not None
    assert model.index(0, 1).data(role) is None


def test_the_keyboard_stays_in_the_pane_when_the_last_row_goes(qtbot, make_pane, desk):
    desk.notebook.set_note(CM, "A00.0", "x", ON)
    pane = make_pane(desk.notebook)
    qtbot.waitUntil(lambda: pane._lists[NOTES].total == 1)
    turn(pane, NOTES)
    pane.shown.table.setFocus()
    QTest.keySequence(pane.shown.table, QKeySequence("Del"))
    qtbot.waitUntil(lambda: pane.shown.total == 0)
    assert pane._bar.tabs.hasFocus()


@pytest.mark.parametrize(
    ("words", "place", "found"),
    [
        ("wick", FAVOURITES, ["A05"]),
        ("FEVERS", FAVOURITES, ["A05"]),
        ("header a05", FAVOURITES, ["A05"]),
        ("lamp", NOTES, ["A00.0"]),
        ("mutual bulletin", RULES, ["A05"]),
        ("nothing like it", NOTES, []),
    ],
    ids=["title", "group", "what became of it", "note", "payer and source", "nothing"],
)
def test_the_filter_looks_at_everything_that_is_kept(pane, words, place, found):
    turn(pane, place)
    pane._bar.filter.setText(words)
    assert codes(pane) == found


def test_letters_go_to_the_filter_and_down_comes_back(qtbot, pane, press):
    qtbot.keyClicks(pane.shown.table, "b")
    qtbot.keyClicks(QApplication.focusWidget(), "20")
    assert pane._bar.filter.hasFocus()
    assert codes(pane) == ["B20"]
    press("Down")
    assert pane.shown.table.hasFocus()


def test_only_what_changed_can_be_shown(pane):
    pane._bar.changed.setChecked(True)
    assert codes(pane) == ["A10.1", "A05"]
    turn(pane, NOTES)
    assert codes(pane) == ["A10.9"]


def test_an_empty_list_says_the_next_step(qtbot, make_pane, desk):
    pane = make_pane(desk.notebook)
    for place, key in ((FAVOURITES, "Ctrl+D"), (NOTES, "Ctrl+M"), (RULES, "Ctrl+R")):
        turn(pane, place)
        assert key in pane.shown._hint.text()
        assert pane.shown.currentWidget() is pane.shown._hint
    for button in (pane._bar._edit, pane._bar._remove, pane._bar._seen):
        assert not button.isEnabled()
    assert pane._bar.changed.isHidden()
    pane._bar._edit.clicked.emit()
    assert pane.shown.row is None


def test_a_filter_without_a_hit_says_so(pane):
    pane._bar.filter.setText("zzz")
    assert pane.shown._hint.text() == "Nothing here has these words."


def test_choosing_among_the_tabs_leaves_the_keyboard_there(pane, press):
    pane._bar.tabs.setFocus()
    press("Right")
    assert pane._bar.tabs.hasFocus()
    assert pane._pages.currentIndex() == NOTES
