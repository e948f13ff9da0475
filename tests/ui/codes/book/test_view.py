from datetime import date

from PySide6.QtCore import Qt

from app.domain.codes import System

CM = System.ICD_10_CM
ON = date(2026, 5, 1)
CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def test_arrows_go_from_link_to_link_and_stay_on_the_last(view, open_, hit):
    open_("A05")
    hit(KEY.Key_Right)
    assert view.chosen_text == "A05.A"
    hit(KEY.Key_Right, KEY.Key_Left, KEY.Key_Left)
    assert view.chosen_text == "A05.A"


def test_headings_are_reached_by_keys(view, open_, hit):
    open_("A00.1")
    bar = view.verticalScrollBar()
    stood = []
    for _ in range(3):
        hit((KEY.Key_Down, CTRL))
        stood.append(bar.value())
    assert 0 < stood[0] < stood[1] < stood[2]
    hit((KEY.Key_Up, CTRL))
    assert bar.value() == stood[1]
    hit(*[(KEY.Key_Up, CTRL)] * 4)
    assert bar.value() == 0


def test_a_guideline_opens_in_place_and_closes_again(view, open_, hit):
    open_("A00.1")
    assert view.choose_link("I.C.1.a", "fold")
    top = view.verticalScrollBar().value()
    hit(KEY.Key_Return)
    assert "A second paragraph." in view.toPlainText()
    assert view.chosen.path == "I.C.1.a"
    assert view.verticalScrollBar().value() == top
    hit(KEY.Key_Return)
    assert "A second paragraph." not in view.toPlainText()


def test_what_comes_to_the_page_leaves_the_reader_where_he_is(qtbot, pane, view, open_, notebook):
    open_("A00.1")
    view.choose_link("S10")
    line = view.cursorForPosition(view.rect().topLeft()).block().text()
    notebook.set_note(CM, "A00.1", "A note\nof\nseveral\nlines.", ON)
    pane.notes.reload()
    qtbot.waitUntil(lambda: "several" in view.toPlainText())
    assert view.cursorForPosition(view.rect().topLeft()).block().text() == line
    assert view.chosen_text == "S10"
