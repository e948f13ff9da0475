import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fixtures.charts import ECHO, NOTE, at, drag, span_of, view_of
from tests.fixtures.pdfs import pdf_of

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
HELD = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("content", "first", "last", "quote"),
    [
        (NOTE, "CKD stage", "3b, stable", "CKD stage 3b, stable"),
        (
            NOTE,
            "diabetic chronic kidney disease stage",
            "seen",
            "diabetic chronic kidney disease stage 3b, seen",
        ),
        (ECHO, "diastolic", "diabetes", "diastolic heart failure Type 2 diabetes"),
    ],
    ids=["text", "text over rows", "pdf over rows"],
)
def test_dragging_over_words_selects_them(content, first, last, quote, qtbot, background):
    view = view_of(content, qtbot, background)
    with qtbot.waitSignal(view.selected) as told:
        drag(qtbot, view, at(view, first), at(view, last, behind=True))
    (evidence,) = told.args
    assert evidence.quote == quote
    text = view._leaves.page(0).text
    assert " ".join(text[evidence.span.start : evidence.span.end].split()) == quote


def test_dragging_backwards_selects_the_same(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    drag(qtbot, view, at(view, "3b, stable", behind=True), at(view, "CKD stage"))
    assert view.selection()[0].quote == "CKD stage 3b, stable"


def test_a_double_click_selects_a_word_and_a_third_the_row(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    point = at(view, "6.8")
    with qtbot.waitSignal(view.selected) as told:
        qtbot.mouseDClick(view.viewport(), LEFT, pos=point)
        qtbot.mouseRelease(view.viewport(), LEFT, pos=point)
    assert told.args[0].quote == "6.8"
    with qtbot.waitSignal(view.selected) as told:
        qtbot.mouseClick(view.viewport(), LEFT, pos=point)
    assert told.args[0].quote.startswith("1. Type 2 diabetes mellitus")


def send(view, kind, point):
    where = QPointF(view.viewport().mapToGlobal(point))
    QApplication.sendEvent(
        view.viewport(), QMouseEvent(kind, QPointF(point), where, LEFT, LEFT, HELD)
    )


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("kidney disease stage 3b,", "3b, seen", "kidney disease stage 3b"),
        ("3b, seen", "diabetic chronic", "diabetic chronic kidney disease stage 3b"),
        ("follow-up", "follow-up", "follow-up"),
    ],
    ids=["onwards", "backwards", "nowhere"],
)
def test_dragging_after_a_double_click_selects_whole_words(first, last, words, qtbot, background):
    view = view_of(NOTE, qtbot, background)
    inside = QPoint(4, 0)
    send(view, QEvent.Type.MouseButtonDblClick, at(view, first) + inside)
    send(view, QEvent.Type.MouseMove, at(view, last) + inside)
    with qtbot.waitSignal(view.selected) as told:
        qtbot.mouseRelease(view.viewport(), LEFT, pos=at(view, last))
    assert told.args[0].quote == words


def test_dragging_after_a_third_click_selects_whole_rows(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    point = at(view, "A1c")
    send(view, QEvent.Type.MouseButtonDblClick, point)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=point)
    qtbot.mousePress(view.viewport(), LEFT, pos=point)
    qtbot.mouseMove(view.viewport(), at(view, "stable"))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=at(view, "stable"))
    assert view.selection()[0].quote.startswith("1. Type 2 diabetes mellitus")
    assert view.selection()[0].quote.endswith("2. CKD stage 3b, stable.")


def test_a_click_long_after_a_double_click_is_a_click(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    point = at(view, "6.8")
    qtbot.mouseDClick(view.viewport(), LEFT, pos=point)
    view._forget_clicks()
    with qtbot.waitSignal(view.unselected):
        qtbot.mouseClick(view.viewport(), LEFT, pos=point)
    assert view.selection() == ()


def test_shift_and_click_extends(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    qtbot.mouseClick(view.viewport(), LEFT, pos=at(view, "CKD stage"))
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(view.viewport(), LEFT, shift, at(view, "CKD stage", behind=True))
    assert view.selection()[0].quote == "CKD stage"


def test_words_on_two_pages_are_two_pieces(qtbot, background):
    view = view_of(ECHO, qtbot, background, size=(300, 900))
    with qtbot.waitSignal(view.selected) as told:
        drag(qtbot, view, at(view, "Type 2"), at(view, "Impression", page=2, behind=True))
    pieces = view.selection()
    assert [(piece.quote, piece.span.page) for piece in pieces] == [
        ("Type 2 diabetes noted", 0),
        ("Impression", 2),
    ]
    assert told.args[0] == pieces[0]


def test_dragging_where_there_are_no_words_selects_a_part_of_the_page(qtbot, background):
    view = view_of(ECHO, qtbot, background)
    view.go_to_page(1)
    top = view.place_of(1).topLeft().toPoint()
    with qtbot.waitSignal(view.selected) as told:
        drag(qtbot, view, top + QPoint(150, 130), top + QPoint(40, 30))
    scale = view.strip.scale
    (evidence,) = told.args
    box = evidence.span.box
    assert (evidence.quote, evidence.span.page) == ("page 2, area", 1)
    assert [round(side * scale) for side in (box.left, box.top)] == [40, 30]
    assert [round(side * scale) for side in (box.right, box.bottom)] == [150, 130]
    with qtbot.waitSignal(view.unselected):
        qtbot.mouseClick(view.viewport(), LEFT, pos=top + QPoint(200, 200))
    assert view.selection() == ()


def test_a_double_click_where_there_are_no_words_selects_nothing(qtbot, background):
    view = view_of(pdf_of([]), qtbot, background)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=QPoint(80, 80))
    assert view.selection() == ()


def test_the_pointer_tells_words_from_pictures(qtbot, background):
    view = view_of(ECHO, qtbot, background)
    view.go_to_page(1)
    picture = view.place_of(1).topLeft() + QPointF(50, 50)
    for point, shape in (
        (picture, Qt.CursorShape.CrossCursor),
        (view.place_of(2).topLeft() + QPointF(5, 5), Qt.CursorShape.IBeamCursor),
    ):
        moved = QMouseEvent(QEvent.Type.MouseMove, point, point, NONE, NONE, HELD)
        QApplication.sendEvent(view.viewport(), moved)
        assert view.viewport().cursor().shape() == shape


def test_the_right_button_selects_nothing(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=at(view, "CKD stage"))
    assert view.caret.index == 0


def test_dragging_below_the_window_scrolls_along(qtbot, background):
    view = view_of("row of the chart\n" * 300, qtbot, background, size=(500, 200))
    qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(60, 40))
    qtbot.mouseMove(view.viewport(), QPoint(60, 260))
    assert view._autoscroll.isActive()
    view.cursor().setPos(view.viewport().mapToGlobal(QPoint(60, 260)))
    view._scroll_along()
    qtbot.mouseRelease(view.viewport(), LEFT, pos=QPoint(60, 260))
    assert not view._autoscroll.isActive()
    assert view.selection()


@pytest.mark.parametrize("turns", range(4), ids=["upright", "right", "over", "left"])
def test_words_are_selected_however_the_page_is_turned(turns, qtbot, background):
    view = view_of(ECHO, qtbot, background)
    for _ in range(turns):
        view.turn()
    view.reveal(span_of(view, "Echocardiogram"))
    drag(qtbot, view, at(view, "diastolic"), at(view, "diastolic heart", behind=True))
    assert view.selected_text == "diastolic heart"
    QTest.mouseDClick(view.viewport(), LEFT, HELD, at(view, "diabetes"))
    assert view.selected_text == "diabetes"
