import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from app.ui.chart.plain_browser import PlainBrowser


def test_bold_text_is_copied_plain_and_told(qtbot):
    browser = PlainBrowser()
    qtbot.addWidget(browser)
    browser.setHtml("Lamp level <b>6.8</b>")
    with qtbot.assertNotEmitted(browser.copied):
        qtbot.keyClick(browser, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    browser.selectAll()
    with qtbot.waitSignal(browser.copied) as told:
        qtbot.keyClick(browser, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [14]
    assert QGuiApplication.clipboard().text() == "Lamp level 6.8"
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    assert browser.createMimeDataFromSelection().formats() == ["text/plain"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_other_keys_and_the_menu_work(qtbot):
    browser = PlainBrowser()
    qtbot.addWidget(browser)
    browser.setPlainText("Lamp")
    qtbot.keyClick(browser, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    point = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, browser.mapToGlobal(point))
    browser.contextMenuEvent(event)
    menu = browser.findChild(QMenu)
    with qtbot.waitSignal(browser.copied):
        menu.actions()[0].trigger()
    menu.close()
    QApplication.processEvents()
