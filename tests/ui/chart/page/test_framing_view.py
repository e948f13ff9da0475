import pytest
from PySide6.QtCore import QPointF, Qt

from app.charts.reading import read
from app.domain.chart.documents import Box
from app.domain.chart.highlights import Category, Highlight
from app.domain.chart.spans import Area, Span
from app.ui.chart.marks.marks import Mark
from app.ui.chart.page.document_view import DocumentView
from tests.fixtures.charts import ECHO, NOTE, colours, pixel, view_of

LEFT, KEYS, HELD = Qt.MouseButton.LeftButton, Qt.Key, Qt.KeyboardModifier
AREA = Area(1, 1, Box(100, 100, 200, 160))


@pytest.fixture
def view(qtbot, background):
    """A PDF whose second page is a picture."""
    view = view_of(ECHO, qtbot, background)
    view.go_to_page(1)
    yield view
    view.close_file()


def on_screen(view, area=AREA):
    """Return the middle of a part of a page."""
    return (view.rect_of(area).center() - view._offset()).toPoint()


def box_of(view):
    return view.selection()[0].span.box


def test_a_part_of_the_page_that_is_read_is_selected_by_keyboard(view, qtbot):
    with qtbot.waitSignal(view.selecting):
        view.frame()
    first = box_of(view)
    assert view.selection()[0].quote == "page 2, area"
    qtbot.keyClick(view, KEYS.Key_Right)
    qtbot.keyClick(view, KEYS.Key_Down)
    assert (box_of(view).left, box_of(view).top) == (first.left + 9, first.top + 9)
    qtbot.keyClick(view, KEYS.Key_Left, HELD.ControlModifier)
    assert box_of(view).left == first.left + 8
    qtbot.keyClick(view, KEYS.Key_Right, HELD.ShiftModifier)
    assert box_of(view).left == first.left + 8
    assert box_of(view).right == first.right + 17
    with qtbot.waitSignal(view.selected) as told:
        qtbot.keyClick(view, KEYS.Key_Up, HELD.ControlModifier | HELD.ShiftModifier)
    assert told.args[0].span.box == box_of(view)
    with qtbot.waitSignal(view.unselected):
        qtbot.keyClick(view, KEYS.Key_Escape)
    assert view.selection() == ()


def test_what_is_selected_is_said(view):
    view.frame_between(1, *(view.place_of(1).topLeft() + QPointF(*at) for at in ((0, 0), (90, 90))))
    side = round(90 / view.strip.scale)
    said = f"selected: page 2, area; {side} by {side} points, 0 from the left, 0 from the top"
    assert view.accessibleDescription() == said


def test_a_part_stays_in_view_when_it_is_moved(view, qtbot):
    view.zoom_to(400)
    view.go_to_page(1)
    view.frame()
    for _ in range(40):
        qtbot.keyClick(view, KEYS.Key_Down)
        qtbot.keyClick(view, KEYS.Key_Right)
    assert view.viewport().rect().contains(on_screen(view, view.selection()[0].span))


def test_words_selected_let_a_part_go(view, qtbot):
    view.frame()
    qtbot.keyClick(view, KEYS.Key_End)
    assert view.selection() == ()
    view.frame()
    view.select_all()
    assert view.selection()[0].words.startswith("Echocardiogram")
    view.frame()
    assert view.selection()[0].words == ""


def test_a_part_with_words_may_be_selected_too(view):
    view.go_to_page(0)
    view.frame()
    assert view.selection()[0].quote == "page 1, area"


def test_a_text_has_no_parts(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    view.frame()
    assert not view.can_frame()
    assert view.selection() == ()


def test_a_document_that_is_still_read_has_no_parts_yet(qtbot, background):
    view = DocumentView(1, read(ECHO, "chart"), None, colours(), is_whole=False)
    qtbot.addWidget(view)
    view.frame()
    assert view.selection() == ()


@pytest.mark.parametrize("turns", range(4))
def test_a_part_is_where_it_was_drawn_however_the_page_is_turned(view, turns):
    view.zoom_to(50)
    for _ in range(turns):
        view.turn()
    rect = view.rect_of(AREA).translated(-view._offset())
    view.frame_between(1, rect.topLeft(), rect.bottomRight())
    box = box_of(view)
    assert [round(side) for side in (box.left, box.top, box.right, box.bottom)] == [
        *(100, 100, 200, 160)
    ]
    assert pixel(view, on_screen(view)) != pixel(view, on_screen(view, Area(1, 1, Box(0, 0, 9, 9))))


def test_a_code_on_a_part_is_drawn_told_clicked_and_opened(view, qtbot):
    plain = pixel(view, on_screen(view))
    view.set_marks([Mark(AREA, "I50.32"), Mark(Area(1, 9, AREA.box), "I10")])
    assert pixel(view, on_screen(view)) != plain
    (label,) = view.margin.labels()
    assert (label.text, label.at) == ("I50.32", view.rect_of(AREA).top())
    assert len(view.marks.strokes) == 1
    assert view.tip_at(QPointF(on_screen(view))) == "I50.32: click to show the code"
    with qtbot.waitSignal(view.mark_clicked) as told:
        qtbot.mouseClick(view.viewport(), LEFT, pos=on_screen(view))
    assert told.args == ["I50.32"]
    with qtbot.waitSignal(view.mark_clicked) as told:
        assert view.open_code()
    assert told.args == ["I50.32"]


def test_a_part_is_scrolled_to_and_outlined_until_something_else_is_pointed_at(view, qtbot):
    view.set_marks([Mark(AREA, "I50.32")])
    view.zoom_to(300)
    view.go_to_page(0)
    view.reveal(AREA)
    assert view.viewport().rect().contains(on_screen(view))
    assert (view._outlined, view._hand) == (AREA, "I50.32")
    assert view.accessibleDescription() == "page 2, area"
    view.go_to_page(2)
    assert view._outlined is None
    view.reveal(Area(1, 9, AREA.box))
    assert view._outlined is None


def test_the_smaller_part_lies_on_the_larger(view, qtbot):
    small = Area(1, 1, Box(120, 110, 180, 150))
    view.set_marks([Mark(AREA, "I50.32"), Mark(small, "I10")])
    assert [mark.label for mark in view.marks_at(QPointF(on_screen(view)))] == ["I10", "I50.32"]


def test_marks_on_words_and_on_parts_are_stepped_through_in_order(view, qtbot):
    words = Span(1, 0, 0, 5)
    lower = Area(1, 1, Box(0, 200, 90, 260))
    view.set_highlights(
        [
            Highlight(lower, "", Category.BOOKMARK, id=1),
            Highlight(AREA, AREA.quote, Category.LAB, "by hand", id=2),
        ]
    )
    view.set_marks([Mark(words, "I10")])
    view.go_to_page(0)
    seen = []
    for _ in range(4):
        view.step_to_mark(forward=True)
        seen.append(view._outlined)
    assert seen == [AREA, lower, words, AREA]
    view.step_to_mark(forward=False)
    assert view._outlined == words


def test_the_highlight_on_a_part_is_in_hand_where_it_was_gone_to(view, qtbot):
    lab = Highlight(AREA, AREA.quote, Category.LAB, "by hand", id=2)
    view.set_highlights([lab])
    assert view.highlight() is None
    view.reveal(AREA)
    assert view.highlight() == lab
    assert view.tip_at(QPointF(on_screen(view))) == "Lab: by hand"
    view.frame()
    assert view.highlight() is None
    qtbot.mouseClick(view.viewport(), LEFT, pos=on_screen(view))
    assert view.highlight() == lab
