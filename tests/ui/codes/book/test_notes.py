from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import System
from app.domain.notebook.kept import PayerRule, SystemCode
from app.ui.codes.book.pane import BookPane

CM = System.ICD_10_CM
ON = date(2026, 5, 1)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane(qtbot, books, notebook, background):
    pane = BookPane(books, notebook, background, background)
    pane.notes.noted.connect(pane.notes.reload)
    qtbot.addWidget(pane)
    pane.resize(420, 700)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.set_date(ON)
    return pane


@pytest.fixture
def open_(qtbot, pane):
    def do(code):
        pane.open_code(code)
        qtbot.waitUntil(lambda: pane.entry is not None and pane.entry.code == code)
        qtbot.waitUntil(lambda: pane.notes._is_read)

    return do


@pytest.fixture
def text(pane):
    return pane._face.editor._text


def page(pane):
    return pane._view.toPlainText()


def test_the_star_makes_a_favourite_and_takes_it_away(qtbot, pane, open_, notebook):
    open_("A00.0")
    star = pane._bar.star
    assert star.accessibleName().startswith("No favourite")
    qtbot.mouseClick(star, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: star.accessibleName().startswith("Favourite"))
    assert notebook.page(CM, "A00.0").is_favourite
    pane.notes.toggle_favourite()
    qtbot.waitUntil(lambda: star.accessibleName().startswith("No favourite"))
    assert notebook.page(CM, "A00.0") is None


def test_a_note_is_written_in_place_and_ctrl_enter_keeps_it(qtbot, pane, open_, text, notebook):
    open_("A00.0")
    qtbot.mouseClick(pane._bar.note, Qt.MouseButton.LeftButton)
    assert text.hasFocus()
    assert text.accessibleName() == "Note on A00.0"
    qtbot.keyClicks(text, "Ask for the lamp.")
    with qtbot.assertNotEmitted(pane.given):
        qtbot.keyClick(text, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "Ask for the lamp." in page(pane))
    assert notebook.notes_of(CM, "A00.0") == "Ask for the lamp."
    assert pane._view.hasFocus()


def test_escape_leaves_the_note_as_it_was_and_offers_to_go_on(qtbot, pane, open_, text, notebook):
    notebook.set_note(CM, "A00.0", "Old.", ON)
    open_("A00.0")
    pane.notes.write()
    assert text.toPlainText() == "Old."
    qtbot.keyClicks(text, " New.")
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not pane._face.editor.is_open
    assert notebook.notes_of(CM, "A00.0") == "Old."
    pane._notice._mend.click()
    assert text.toPlainText() == "Old. New."


def test_leaving_what_was_not_changed_says_nothing(qtbot, pane, open_, text):
    open_("A00.0")
    pane.notes.write()
    qtbot.mouseClick(pane._face.editor._leave, Qt.MouseButton.LeftButton)
    assert pane._notice.text == ""
    assert pane._view.hasFocus()


def test_opening_another_code_keeps_what_was_written(qtbot, pane, open_, text, notebook):
    open_("A00.0")
    pane.notes.write()
    qtbot.keyClicks(text, "Half a thought")
    open_("B20")
    qtbot.waitUntil(lambda: notebook.notes_of(CM, "A00.0") == "Half a thought")
    assert not pane._face.editor.is_open
    assert notebook.notes_of(CM, "B20") == ""


def test_asking_again_goes_on_with_the_note_that_is_open(qtbot, pane, open_, text):
    open_("A00.0")
    pane.notes.write()
    qtbot.keyClicks(text, "Half")
    pane.focus_page()
    pane.notes.write()
    assert text.hasFocus()
    assert text.toPlainText() == "Half"


def test_a_note_of_another_code_is_opened_as_soon_as_it_is_read(qtbot, pane, open_, text, notebook):
    notebook.set_note(CM, "B20", "Candle.", ON)
    open_("A00.0")
    pane.open_code("B20")
    pane.notes.write_on("B20")
    qtbot.waitUntil(lambda: pane._face.editor.is_open)
    assert text.toPlainText() == "Candle."


def test_the_link_on_the_page_edits_the_note(qtbot, pane, open_, text, notebook):
    notebook.set_note(CM, "A00.0", "Old.", ON)
    open_("A00.0")
    pane._view.setFocus()
    qtbot.keyClick(pane._view, Qt.Key.Key_Tab)
    assert pane._view.chosen_text == "edit"
    qtbot.keyClick(pane._view, Qt.Key.Key_Return)
    assert text.hasFocus()


def test_payer_rules_are_shown_and_a_new_one_is_asked_for(qtbot, pane, open_, notebook):
    notebook.add_rule(CM, "A00.0", PayerRule("Needs a letter.", "Harbour Mutual"), ON)
    open_("A00.0")
    assert "Harbour Mutual" in page(pane)
    with qtbot.waitSignal(pane.notes.rule_wanted) as wanted:
        qtbot.mouseClick(pane._bar.rule, Qt.MouseButton.LeftButton)
    assert wanted.args == [SystemCode(CM, "A00.0")]


def test_without_a_code_each_act_names_the_next_step(pane):
    for act in (pane.notes.toggle_favourite, pane.notes.write, pane.notes.add_rule):
        pane._notice.clear()
        act()
        assert pane._notice.text.startswith("Open a code first")
    pane.notes.reload()
    pane.notes.keep()
    assert not pane._bar.star.isEnabled()


def test_what_is_read_of_a_code_that_was_left_is_not_shown(qtbot, pane, open_, notebook):
    notebook.set_note(CM, "A00.0", "Old.", ON)
    open_("A00.0")
    pane.notes.reload()
    open_("B20")
    assert "Old." not in page(pane)
    assert pane.notes.kept is None


def test_the_editor_is_as_high_as_the_text_asks(pane, open_, text):
    open_("A00.0")
    pane.notes.write()
    assert text.height() >= 4 * text.fontMetrics().lineSpacing()
