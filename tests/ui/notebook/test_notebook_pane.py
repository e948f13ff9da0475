from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.codes import System
from app.domain.notebook.kept import PayerRule, SystemCode, Turn
from app.ui.notebook.codes.rule_dialog import RuleDialog
from app.ui.notebook.lists.kept_lists import FAVOURITES, NOTES, RULES
from app.ui.notebook.notebook_pane import NotebookPane

CM = System.ICD_10_CM
ON = date(2026, 3, 12)


@pytest.fixture
def pane(qtbot, make_pane, notebook):
    pane = make_pane(notebook)
    qtbot.waitUntil(lambda: [row.on for row in pane.shown.rows] == [ON] * 3)
    pane.shown.table.setFocus()
    return pane


def turn(pane, place):
    pane._bar.tabs.setCurrentIndex(place)


def codes(pane):
    return [row.kept.page.code.code for row in pane.shown.rows]


def cells(pane, row):
    model = pane.shown.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


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


def test_without_an_encounter_codes_are_read_for_today(qtbot, desk, background):
    pane = NotebookPane(desk.notebook, desk.coding, background)
    qtbot.addWidget(pane)
    assert abs((pane.on - date.today()).days) <= 1  # noqa: DTZ011


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


def test_a_new_rule_is_asked_for(qtbot, pane, notebook):
    pane.ask_rule(notebook.page(CM, "A00.0").code)
    dialog = pane.findChild(RuleDialog)
    dialog._payer.setText("Aetna")
    dialog._text.setPlainText("Ask first.")
    with qtbot.waitSignal(pane.noted):
        dialog.save()
    (kept,) = notebook.rules_of(CM, "A00.0")
    assert kept.rule == PayerRule("Ask first.", "Aetna")


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


def test_the_keyboard_stays_in_the_pane_when_the_last_row_goes(qtbot, make_pane, desk):
    desk.notebook.set_note(CM, "A00.0", "x", ON)
    pane = make_pane(desk.notebook)
    qtbot.waitUntil(lambda: pane._lists[NOTES].total == 1)
    turn(pane, NOTES)
    pane.shown.table.setFocus()
    QTest.keySequence(pane.shown.table, QKeySequence("Del"))
    qtbot.waitUntil(lambda: pane.shown.total == 0)
    assert pane._bar.tabs.hasFocus()


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


def test_a_rule_that_was_removed_meanwhile_is_told(qtbot, pane, press, notebook):
    turn(pane, RULES)
    (kept,) = notebook.rules_of(CM, "A05")
    notebook.remove_rule(kept.id)
    press("Del")
    qtbot.waitUntil(lambda: "was removed" in pane._notice.text)
