from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from app.domain.chart.spans import Span
from app.ui.chart.marks.mark_margin import MarkMargin, spread
from app.ui.chart.marks.marks import Mark
from tests.fixtures.charts import colours, rich_pixels

SPAN = Span(1, 0, 0, 4)
LEFT = Qt.MouseButton.LeftButton


def margin_of(qtbot, *marks, hand=""):
    margin = MarkMargin(colours())
    qtbot.addWidget(margin)
    margin.resize(margin.wanted_width(), 300)
    margin.show()
    margin.show_marks([(at, Mark(SPAN, code)) for at, code in marks], hand)
    return margin


def mark_called(label):
    return Mark(Span(1, 0, 0, 1), label, "line")


@given(st.lists(st.tuples(st.floats(0, 1000), st.builds(mark_called, st.text(max_size=3)))))
def test_labels_never_overlap_and_never_rise(wanted):
    labels = spread(wanted, 20)
    assert len(labels) == len({(at, mark.label) for at, mark in wanted})
    assert all(label.top >= label.at for label in labels)
    assert all(b.top - a.top > 19.99 for a, b in pairwise(labels))


def test_a_code_is_written_once_at_a_height(qtbot):
    margin = margin_of(qtbot, (40, "E11.22"), (40, "E11.22"), (90, "E11.22"), (40, "N18.32"))
    assert [label.text for label in margin.labels()] == ["E11.22", "N18.32", "E11.22"]
    assert margin.accessibleDescription() == "E11.22, N18.32"


def test_a_click_on_a_label_tells_its_code(qtbot):
    margin = margin_of(qtbot, (40, "E11.22"), (200, "N18.32"))
    middle = margin.width() // 2
    with qtbot.waitSignal(margin.clicked) as told:
        qtbot.mouseClick(margin, LEFT, pos=QPoint(middle, 206))
    assert told.args == ["N18.32"]
    with qtbot.assertNotEmitted(margin.clicked):
        qtbot.mouseClick(margin, LEFT, pos=QPoint(middle, 120))
        qtbot.mouseClick(margin, Qt.MouseButton.RightButton, pos=QPoint(middle, 206))


def test_labels_scroll_with_the_pages(qtbot):
    margin = margin_of(qtbot, (1040, "E11.22"))
    margin.scroll_to(1000)
    with qtbot.waitSignal(margin.clicked):
        qtbot.mouseClick(margin, LEFT, pos=QPoint(margin.width() // 2, 46))


def test_what_can_be_clicked_looks_so(qtbot):
    margin = margin_of(qtbot, (40, "E11.22"))
    qtbot.mouseMove(margin, QPoint(margin.width() // 2, 46))
    assert margin.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(margin, QPoint(margin.width() // 2, 146))
    assert margin.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_hovering_says_the_code(qtbot):
    margin = margin_of(qtbot, (40, "E11.22"))
    middle = margin.width() // 2
    assert margin.tip_at(QPointF(middle, 46)) == "E11.22: click to show the code"
    beside = QPoint(middle, 146)
    assert margin.tip_at(QPointF(beside)) == ""
    tip = QHelpEvent(QEvent.Type.ToolTip, beside, margin.mapToGlobal(beside))
    assert QApplication.sendEvent(margin, tip)


def test_the_code_in_hand_is_set_off(qtbot):
    plain = margin_of(qtbot, (40, "E11.22")).grab().toImage()
    in_hand = margin_of(qtbot, (40, "E11.22"), hand="E11.22").grab().toImage()
    assert plain != in_hand


def test_the_longest_code_fits(qtbot):
    margin = margin_of(qtbot, (40, "S72.001A"))
    image = margin.grab().toImage()
    assert rich_pixels(image, image.rect()) > 0
    last_column = [image.pixelColor(image.width() - 1, y) for y in range(image.height())]
    assert len(set(map(str, last_column))) == 1
