import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.fixtures.charts import ECHO, NOTE, pixel, view_of
from tests.fixtures.pdfs import pdf_of

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KINDS = pytest.mark.parametrize("content", [NOTE, ECHO], ids=["text", "pdf"])


def press(qtbot, view, *keys):
    for key, modifiers in keys:
        qtbot.keyClick(view, key, modifiers)


def words(view) -> str:
    return " ".join(piece.quote for piece in view.selection())


@KINDS
def test_words_are_selected_by_keyboard(content, qtbot, background):
    view = view_of(content, qtbot, background)
    first_row = view._leaves.page(0).text.split("\n")[0]
    with qtbot.waitSignal(view.selected) as told:
        press(qtbot, view, (Qt.Key.Key_Home, CONTROL), (Qt.Key.Key_End, SHIFT))
    (evidence,) = told.args
    assert evidence.quote == first_row
    assert (evidence.span.start, evidence.span.end) == (0, len(first_row))


def test_a_selection_by_keyboard_is_told_once_it_rests(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    told = []
    view.selected.connect(told.append)
    for _ in range(2):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, SHIFT | CONTROL)
        QApplication.sendEvent(view, key)
    assert told == []
    assert words(view) == "PROGRESS NOTE"
    qtbot.waitUntil(lambda: bool(told))
    assert [evidence.quote for evidence in told] == ["PROGRESS NOTE"]


def test_letting_go_of_shift_tells_at_once(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    told = []
    view.selected.connect(told.append)
    press(qtbot, view, (Qt.Key.Key_End, SHIFT))
    view.keyReleaseEvent(QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, SHIFT))
    assert [evidence.quote for evidence in told] == ["PROGRESS NOTE"]


def test_escape_selects_nothing_and_tells(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    press(qtbot, view, (Qt.Key.Key_End, SHIFT))
    with qtbot.waitSignal(view.unselected):
        press(qtbot, view, (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    assert view.selection() == ()


def test_a_copy_is_the_text_as_it_stands(qtbot, background):
    view = view_of("one\n  two\fthree", qtbot, background)
    assert view.selected_text == ""
    press(qtbot, view, (Qt.Key.Key_C, CONTROL), (Qt.Key.Key_A, CONTROL), (Qt.Key.Key_C, CONTROL))
    assert QGuiApplication.clipboard().text() == view.selected_text == "one\n  two\nthree"
    assert [piece.quote for piece in view.selection()] == ["one two", "three"]


@KINDS
def test_page_keys_move_the_caret_by_a_screen(content, qtbot, background):
    view = view_of(content, qtbot, background, size=(500, 200))
    none = Qt.KeyboardModifier.NoModifier
    press(qtbot, view, (Qt.Key.Key_PageDown, none), (Qt.Key.Key_PageDown, none))
    below = view.caret
    assert below.index > 0
    assert view.verticalScrollBar().value() > 0
    press(qtbot, view, (Qt.Key.Key_PageUp, none), (Qt.Key.Key_PageUp, none))
    assert view.caret < below


def test_the_page_follows_the_caret(qtbot, background):
    view = view_of("row\n" * 300, qtbot, background)
    press(qtbot, view, (Qt.Key.Key_End, CONTROL))
    assert view.verticalScrollBar().value() > view.verticalScrollBar().maximum() - 40
    press(qtbot, view, (Qt.Key.Key_Home, CONTROL))
    assert view.verticalScrollBar().value() < 20


def test_the_caret_is_seen_while_the_keyboard_is_here(qtbot, background):
    view = view_of("M", qtbot, background)
    top = view.area_of(view.caret)
    where = (top.center() - view._offset()).toPoint()
    view.setFocus()
    view.caret_light.is_on = True
    lit = pixel(view, where)
    view.caret_light.turn()
    assert pixel(view, where) != lit


def test_a_screen_reader_hears_where_the_caret_is(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    assert view.accessibleName() == "Chart: chart"
    assert view.accessibleDescription() == "Page 1 of 1, PROGRESS NOTE"
    press(qtbot, view, (Qt.Key.Key_Right, SHIFT | CONTROL))
    assert view.accessibleDescription() == "Page 1 of 1, selected: PROGRESS"


def test_a_page_without_text_only_scrolls(qtbot, background):
    view = view_of(pdf_of([], []), qtbot, background, size=(500, 200))
    none = Qt.KeyboardModifier.NoModifier
    press(qtbot, view, (Qt.Key.Key_A, CONTROL), (Qt.Key.Key_PageDown, none))
    assert view.selection() == ()
    assert view.verticalScrollBar().value() > 0
    press(qtbot, view, (Qt.Key.Key_PageUp, none))
    assert view.verticalScrollBar().value() == 0
    assert "No text layer" in view.accessibleDescription()


def test_reflowed_text_keeps_the_reading_position(qtbot, background):
    lines = "\n".join(f"{i} " + "chronic kidney disease stage 3b, stable, " * 3 for i in range(200))
    view = view_of(lines, qtbot, background, size=(900, 400))
    press(qtbot, view, *[(Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)] * 5)
    columns, top = view._leaves.columns, view.place_at(QPointF(30, 1))
    assert top.index > 1000
    view.resize(480, 400)
    assert view._leaves.columns < columns
    text = view._leaves.page(0).text
    assert text.count("\n", 0, view.place_at(QPointF(30, 1)).index) == text.count(
        "\n", 0, top.index
    )


def test_words_on_two_pages_are_selected_by_keyboard(qtbot, background):
    view = view_of(ECHO, qtbot, background)
    press(qtbot, view, (Qt.Key.Key_End, CONTROL | SHIFT))
    pieces = view.selection()
    assert [(piece.span.page, piece.quote.split()[0]) for piece in pieces] == [
        (0, "Echocardiogram"),
        (2, "Impression"),
    ]
    view.copy()
    assert QGuiApplication.clipboard().text().splitlines()[-2:] == ["Impression", "EF 55 %"]
    press(qtbot, view, (Qt.Key.Key_Left, SHIFT), (Qt.Key.Key_Home, CONTROL))
    assert view.selection() == ()


def test_large_text_stays_large_in_a_narrow_pane(qtbot, background):
    view = view_of("chronic kidney disease stage 3b, stable, " * 20, qtbot, background)
    view.set_text_percent(150)
    view.resize(420, 400)
    assert view.percent >= 75
