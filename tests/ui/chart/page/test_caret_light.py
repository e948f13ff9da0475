import pytest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from app.ui.chart.page.caret_light import CaretLight


@pytest.fixture
def light(qtbot):
    view = QWidget()
    qtbot.addWidget(view)
    return CaretLight(view)


@pytest.fixture
def flash_time(qapp):
    before = QApplication.cursorFlashTime()
    yield QApplication.setCursorFlashTime
    QApplication.setCursorFlashTime(before)


def test_it_blinks_as_long_as_the_keyboard_is_there(light, flash_time, qtbot):
    flash_time(1000)
    light.start()
    assert light.is_on
    qtbot.waitUntil(lambda: not light.is_on)
    qtbot.waitUntil(lambda: light.is_on)
    light.stop()
    assert not light.is_on
    assert not light._timer.isActive()


def test_where_carets_do_not_blink_it_stays_on(light, flash_time):
    flash_time(0)
    light.start()
    assert light.is_on
    assert not light._timer.isActive()


def test_it_goes_out_with_a_view_that_is_taken_away():
    view = QWidget()
    light = CaretLight(view)
    light.start()
    delete(view)
    light.stop()
    assert not light.is_on
