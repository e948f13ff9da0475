"""A chart in the whole window by mouse: read, selected, marked, found, shown twice, coded."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.chart.spans import Evidence, Span
from app.search import build_index
from tests.fixtures.books import tiny_root
from tests.fixtures.charts import at, drag
from tests.fixtures.stored import trail_of
from tests.journeys.march import MARCH, in_march

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
WINDOWS = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), build_index)


@pytest.fixture
def march(qtbot, root, tmp_path):
    with in_march(qtbot, root, tmp_path) as march:
        yield march


def click(widget, point=None, modifiers=NONE):
    QTest.mouseClick(widget, LEFT, modifiers, point or widget.rect().center())


def click_tab(bar, place):
    click(bar, bar.tabRect(place).center())


def menu_at(view, point):
    """Open the menu of the chart at a point, and return it."""
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    return menu


def choose(menu, words):
    (action,) = (one for one in menu.actions() if words in one.text().replace("&", ""))
    assert action.isEnabled()
    action.trigger()
    menu.close()


def evidence(words, start=0):
    first = MARCH.index(words, start)
    return Evidence(words, Span(2, 0, first, first + len(words)))


@WINDOWS
def test_words_are_selected_copied_and_marked(march, hands, qtbot):
    view = march.view
    QTest.mouseDClick(view.viewport(), LEFT, NONE, at(view, "lantern"))
    assert view.selected_text == "lantern"
    click(view.viewport(), at(view, "lantern"))
    assert view.selected_text.startswith("The patient came with lantern fever")
    drag(qtbot, view, at(view, "rash"), at(view, "both arms", behind=True))
    assert view.selected_text == "rash on both arms"
    choose(menu_at(view, at(view, "both")), "Copy")
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]
    assert QGuiApplication.clipboard().text() == "rash on both arms"
    choose(menu_at(view, at(view, "both")), "Mark as procedure")
    hands.see(lambda: march.marked() == [("procedure", "rash on both arms")])
    hands.see(lambda: [label.text for label in view.margin.labels()] == ["Proc"])
    assert len(view.marks.strokes) == 1
    assert view.tip_at(QPointF(at(view, "both"))).startswith("Procedure")
    view.clear_selection()
    label = view.margin.labels()[0]
    click(view.margin, QPoint(view.margin.width() // 2, round(label.top + 5)))
    assert view._outlined == evidence("rash on both arms").span
    choose(menu_at(view, at(view, "both")), "Take the mark away")
    hands.see(lambda: march.marked() == [])
    hands.press("Ctrl+Z")
    hands.see(lambda: march.marked() == [("procedure", "rash on both arms")])


@WINDOWS
def test_evidence_goes_both_ways_between_words_and_codes(march, hands):
    first, second = evidence("lantern fever"), evidence("lantern fever", MARCH.index("6.8"))
    coding, now = march.desk.coding, march.encounter_id
    march.window.current.accept(coding.give(now, "A00.0", [first, second]))
    march.window.current.accept(coding.give(now, "B20", [first]))
    view = march.view
    hands.see(lambda: len(view.margin.labels()) == 3)
    said = view.tip_at(QPointF(at(view, "lantern fever")))
    assert said == "A00.0, B20: click to show the code"
    with_one = at(view, "lantern fever without")
    assert view.tip_at(QPointF(with_one)) == "A00.0: click to show the code"
    click(view.viewport(), with_one)
    book = march.window.panes.codes.book
    hands.see(lambda: book.entry is not None and book.entry.code == "A00.0")
    assert march.sheet() == [("A00.0", ["lantern fever"] * 2), ("B20", ["lantern fever"])]
    hands.press("Ctrl+2", "Ctrl+Z")
    hands.see(lambda: march.sheet() == [("A00.0", ["lantern fever"] * 2)])
    hands.press("Ctrl+Z")
    hands.see(lambda: march.sheet() == [])
    hands.see(lambda: view.margin.labels() == ())


@WINDOWS
def test_documents_are_turned_to_magnified_and_found_in(march, hands):
    chart, tabs = march.chart, march.chart.viewers.first
    click_tab(tabs._bar, 1)
    hands.see(lambda: march.view is not None and march.view.document_id == 3)
    before = march.view.percent
    click(tabs._zoom_bar._larger)
    assert march.view.percent > before
    _turn_wheel(march.view, 120)
    _turn_wheel(march.view, -120)
    click(tabs._zoom_bar._fit)
    assert march.view.is_fitted
    click(tabs._zoom_bar._find)
    hands.type("level")
    hands.see(lambda: chart.find_bar.said == "3 found")
    hits = chart.find_bar._list
    click(hits.viewport(), hits.visualRect(hits.model().index(1)).center())
    hands.see(lambda: march.view.document_id == 2)
    assert march.view._outlined == Span(2, 0, MARCH.rindex("level"), MARCH.rindex("level") + 5)
    click(chart.find_bar._next)
    hands.see(lambda: march.view.document_id == 3)
    click(chart.find_bar._whole)
    hands.see(lambda: chart.find_bar.said == "3 found")
    click(chart.find_bar._close)
    assert chart.find_bar.isHidden()


@WINDOWS
def test_lists_and_windows_open_beside_the_pages(march, hands):
    chart, bar = march.chart, march.chart.viewers.first._zoom_bar
    click(bar._side)
    side = chart._side
    hands.see(lambda: [each.title for each in side.outline.headings][-1:] == ["Plan"])
    rows = side.outline.rows
    click(rows.viewport(), rows.visualRect(rows.model().index(2, 0)).center())
    hands.see(lambda: march.view.caret.index == MARCH.index("PLAN"))
    click_tab(chart.viewers.first._bar, 1)
    click_tab(side._tabs, 1)
    hands.see(lambda: march.view is not None and march.view.document_id == 3)
    pages = side.thumbnails
    click(pages.viewport(), pages.visualRect(pages.model().index(1)).center())
    hands.see(lambda: march.view.page == 1)
    click(bar._split)
    second = chart.viewers.all()[1]
    hands.see(lambda: second.view is not None)
    click(second.view.viewport(), QPoint(20, 20))
    hands.see(lambda: chart.viewers.active is second)
    click(bar._split)
    click(bar._window)
    hands.see(lambda: chart.viewers.window_of_its_own.tabs.view is not None)
    chart.viewers.window_of_its_own.close()
    assert chart.viewers.window_of_its_own is None


@WINDOWS
def test_what_was_copied_stands_in_the_trail(march, hands, qtbot):
    view = march.view
    drag(qtbot, view, at(view, "lantern fever"), at(view, "lantern fever", behind=True))
    choose(menu_at(view, at(view, "lantern")), "Copy")
    hands.see(lambda: ("copied text of the chart", "13 characters of document 2") in _trail(march))


def _trail(march):
    return trail_of(march.desk.work)


def _turn_wheel(view, by):
    before, middle = view.percent, QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(view.viewport().mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert (view.percent > before) is (by > 0)
