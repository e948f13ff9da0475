from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QWindow

from app.ui.day.work_clock import IDLE, WorkClock
from tests.fixtures.worked import AT


class Hours:
    """A watch that a test sets."""

    def __init__(self):
        self.at = AT

    def __call__(self):
        return self.at

    def go(self, **by):
        self.at += timedelta(**by)


@pytest.fixture
def hours():
    return Hours()


@pytest.fixture
def spent():
    return []


@pytest.fixture
def clock(qapp, hours, spent):
    return WorkClock(lambda number, seconds: spent.append((number, seconds)), hours)


def test_time_runs_while_an_encounter_is_open(clock, hours, spent):
    assert not clock.is_running
    clock.use()
    assert not clock.is_running
    clock.open(1)
    hours.go(minutes=2)
    assert clock.is_running
    assert clock.seconds == 120
    clock.open(2)
    assert spent == [(1, 120)]
    hours.go(seconds=30)
    clock.stop()
    assert spent[1:] == [(2, 30)]


def test_a_moment_is_not_kept(clock, hours, spent):
    clock.open(1)
    hours.go(seconds=2)
    clock.stop()
    clock.stop()
    assert spent == []


def test_a_pause_stops_the_clock_until_it_goes_on(clock, hours, spent, qtbot):
    clock.open(1)
    hours.go(minutes=1)
    with qtbot.waitSignal(clock.turned):
        clock.pause()
    assert clock.is_paused
    hours.go(hours=1)
    clock.use()
    assert spent == [(1, 60)]
    clock.pause()
    hours.go(minutes=3)
    clock.open(1)
    clock.stop()
    assert spent[1:] == [(1, 180)]


def test_minutes_in_which_nothing_was_done_do_not_count(clock, hours, spent):
    clock.open(1)
    hours.go(minutes=4)
    clock.use()
    hours.at += IDLE
    clock.look()
    assert not clock.is_running
    assert spent == [(1, 240)]
    clock.use()
    assert clock.is_running


def test_keys_and_the_mouse_tell_that_a_window_is_used(clock, hours, spent):
    window = QWindow()
    clock._watch(None)
    clock._watch(window)
    clock.open(1)
    hours.go(minutes=4)
    assert not clock.eventFilter(window, QEvent(QEvent.Type.KeyPress))
    hours.go(minutes=4)
    assert not clock.eventFilter(window, QEvent(QEvent.Type.Expose))
    clock.look()
    assert clock.seconds == 480
