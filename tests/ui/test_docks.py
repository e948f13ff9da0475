import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit

from app.ui.docks import Docks


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
