import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTabBar, QTextEdit, QWidget

from app.ui.desk.docks import Docks


@pytest.fixture
def docks(qtbot):
    docks = Docks(QTextEdit(), "centre")
    qtbot.addWidget(docks)
    docks.add("book", "Book", QLabel("book"), Qt.DockWidgetArea.BottomDockWidgetArea)
    docks.resize(600, 800)
    docks.show()
    docks.arrange({"book": (Qt.Orientation.Vertical, 150)})
    qtbot.waitUntil(lambda: docks._docks["book"].height() < 200)
    return docks


def test_a_pane_that_is_read_like_a_book_gets_its_share_of_the_height(qtbot, docks):
    docks.heighten("book", 0.5)
    qtbot.waitUntil(lambda: docks._docks["book"].height() >= 390)


def test_a_pane_that_is_higher_already_stays_so(qtbot, docks):
    docks.heighten("book", 0.5)
    qtbot.waitUntil(lambda: docks._docks["book"].height() >= 390)
    docks.heighten("book", 0.2)
    QApplication.processEvents()
    assert docks._docks["book"].height() >= 390


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_pane_outside_the_window_keeps_its_size(qtbot, docks):
    dock = docks._docks["book"]
    dock.setFloating(True)
    before = dock.height()
    docks.heighten("book", 0.9)
    QApplication.processEvents()
    assert dock.height() == before


def test_the_words_of_tabs_are_never_cut_but_scrolled(qtbot, docks):
    for number in range(9):
        docks.add(f"{number}", "Long words", QLabel(), Qt.DockWidgetArea.BottomDockWidgetArea)
    docks.resize(300, 800)
    qtbot.waitUntil(lambda: any(bar.isVisible() for bar in docks.findChildren(QTabBar)))
    (bar,) = (bar for bar in docks.findChildren(QTabBar) if bar.isVisible())
    assert bar.elideMode() == Qt.TextElideMode.ElideNone
    assert bar.usesScrollButtons()
    assert bar.accessibleName() == "Panes"


def test_each_area_has_one_row_of_tabs(qtbot):
    docks = Docks(QTextEdit(), "centre")
    qtbot.addWidget(docks)
    for name in ("sheet", "query", "audit", "report"):
        docks.add(name, name, QLabel(name), Qt.DockWidgetArea.BottomDockWidgetArea)
    for name in ("codes", "page", "support"):
        docks.add(name, name, QLabel(name), Qt.DockWidgetArea.RightDockWidgetArea)
    docks.arrange({"sheet": (Qt.Orientation.Vertical, 150)})
    docks.show()
    docks.resize(900, 700)
    docks.raise_pane("audit")
    QApplication.processEvents()
    rows = [bar for bar in docks.findChildren(QTabBar) if bar.isVisible()]
    assert sorted(bar.count() for bar in rows) == [3, 4]


def test_tab_goes_past_a_pane_that_hands_the_focus_to_a_hidden_part(qtbot, docks):
    field, hidden = QTextEdit(), QWidget()
    field.setTabChangesFocus(True)
    inside = QTextEdit(hidden)
    inside.hide()
    hidden.setFocusProxy(inside)
    behind = QTextEdit()
    area = Qt.DockWidgetArea.RightDockWidgetArea
    docks.add("front", "Front", field, area)
    docks.add("behind", "Behind", behind, area)
    docks.add("hidden", "Hidden", hidden, area)
    docks.activateWindow()
    qtbot.waitUntil(docks.isActiveWindow)
    field.setFocus()
    been = []
    for _ in range(6):
        docks.focusNextPrevChild(True)
        been.append(docks._focused())
    assert "centre" in been
    assert not {"behind", "hidden"} & set(been)


def test_sizes_hold_in_the_window_that_is_shown_and_when_it_is_reset(qtbot):
    docks = Docks(QTextEdit(), "centre")
    qtbot.addWidget(docks)
    docks.add("sheet", "sheet", QLabel(), Qt.DockWidgetArea.BottomDockWidgetArea)
    docks.arrange({"sheet": (Qt.Orientation.Vertical, 200)})
    docks.resize(900, 1200)
    docks.show()
    sheet = docks._docks["sheet"]
    qtbot.waitUntil(lambda: sheet.height() == 200)
    docks.heighten("sheet", 0.5)
    qtbot.waitUntil(lambda: sheet.height() > 200)
    docks.reset()
    qtbot.waitUntil(lambda: sheet.height() == 200)
