import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.page_strip import PageStrip
from tests.fixtures.charts import ECHO, NOTE, at, colours, view_of

NUMBERED = "\n".join(f"{i:05d} stable" for i in range(500))


def top_row(view) -> str:
    text = view._leaves.page(0).text
    start = view._leaves.row(view.place_at(QPointF(40, 1))).start
    return text[start : start + 5]


@pytest.mark.parametrize("percent", [50, 175, 300])
def test_zooming_keeps_the_reading_position(percent, qtbot, background):
    view = view_of(NUMBERED, qtbot, background)
    view.verticalScrollBar().setValue(2000)
    before = int(top_row(view))
    view.zoom_to(percent)
    assert view.percent == percent
    assert abs(int(top_row(view)) - before) <= 1


def test_the_top_of_a_document_stays_at_the_top(qtbot, background):
    view = view_of(ECHO, qtbot, background, size=(900, 300))
    for percent in (300, 40, 120):
        view.zoom_to(percent)
        assert view.verticalScrollBar().value() == 0
    view.zoom_fit()
    view.resize(400, 200)
    assert view.verticalScrollBar().value() == 0


def test_steps_of_zoom_go_up_and_down(qtbot, background):
    view = view_of(ECHO, qtbot, background)
    view.zoom_to(100)
    view.zoom_in()
    assert (view.percent, view.is_fitted) == (110, False)
    view.zoom_out()
    view.zoom_out()
    assert view.percent == 90


def test_a_fitted_page_follows_the_width_of_the_pane(qtbot, background):
    view = view_of(ECHO, qtbot, background, size=(500, 400))
    assert view.is_fitted
    narrow = view.strip.places[0].width()
    assert view.horizontalScrollBar().maximum() == 0
    view.resize(560, 400)
    assert view.strip.places[0].width() == pytest.approx(narrow + 60, abs=1)
    view.zoom_to(300)
    assert view.horizontalScrollBar().maximum() > 0
    view.zoom_fit()
    assert view.strip.places[0].width() == pytest.approx(narrow + 60, abs=1)


def test_a_wheel_with_control_zooms_about_the_mouse(qtbot, background):
    view = view_of(NUMBERED, qtbot, background)
    view.verticalScrollBar().setValue(3000)
    row = view._leaves.row(view.place_at(QPointF(40, 200))).start
    for turn in (120, 120, -120):
        wheel = QWheelEvent(
            QPointF(40, 200),
            QPointF(view.viewport().mapToGlobal(QPoint(40, 200))),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), wheel)
    assert not view.is_fitted
    assert abs(view._leaves.row(view.place_at(QPointF(40, 200))).start - row) <= 13


def test_a_wheel_alone_scrolls(qtbot, background):
    view = view_of(NUMBERED, qtbot, background)
    wheel = QWheelEvent(
        QPointF(40, 200),
        QPointF(40, 200),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    percent = view.percent
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.verticalScrollBar().value() > 0
    assert view.percent == percent


@pytest.mark.parametrize(("content", "factor"), [(NOTE, 1.5), (ECHO, 1)], ids=["text", "pdf"])
def test_larger_text_makes_a_larger_page_of_text(content, factor, qtbot, background):
    view = view_of(content, qtbot, background)
    view.zoom_to(100)
    small = view.strip.scale
    view.set_text_percent(150)
    assert view.strip.scale == pytest.approx(factor * small)
    assert view.percent == 100


def test_the_margin_for_codes_is_never_over_the_page(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    assert view.margin.x() > view.viewport().geometry().right()
    assert view.margin.height() == view.viewport().height()


def test_a_place_to_the_side_is_scrolled_to(qtbot, background):
    view = view_of(ECHO, qtbot, background, size=(300, 300))
    view.zoom_to(400)
    view.show_place(view.area_of(view.place_at(QPointF(at(view, "failure")))))
    assert view.viewport().rect().contains(at(view, "failure"))


def test_without_pages_there_is_nothing_to_lay_out(qtbot):
    assert isinstance(colours(), ChartColours)
    with pytest.raises(NotImplementedError):
        PageStrip(colours())


def test_in_a_narrow_strip_the_pages_have_the_room_of_the_margin(qtbot, background):
    view = view_of(NOTE, qtbot, background, size=(700, 400))
    wanted = view.margin.wanted_width()
    assert view.margin.isVisible()
    view.resize(3 * wanted - 1, 400)
    qtbot.waitUntil(lambda: not view.margin.isVisible())
    assert view.viewport().width() > 2 * wanted
    view.resize(3 * wanted, 400)
    qtbot.waitUntil(view.margin.isVisible)
    assert view.viewport().width() < 2 * wanted
