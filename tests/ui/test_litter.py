import gc
import threading

import pytest
from PySide6.QtCore import QObject

from app.ui.background import Background
from app.ui.litter import Litter


class Left:
    """Something that only the collector can take away; tells on which thread."""

    def __init__(self, taken):
        self.itself = self
        self.taken = taken

    def __del__(self):
        self.taken.append(threading.get_ident())


@pytest.fixture
def background(qtbot):
    background = Background()
    yield background
    background.close()


def test_what_is_left_is_never_taken_away_on_a_worker(qtbot, background):
    taken, done = [], []
    Left(taken)
    # Kept until the end: what a worker makes and drops again does not count as due.
    background.run(lambda: [[number] for number in range(300_000)], done.append)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(lambda: bool(taken))
    assert taken == [threading.get_ident()]


def test_python_collects_again_when_the_last_one_is_closed(qtbot, background):
    owner = QObject()
    more = Litter(owner)
    background.close()
    assert not gc.isenabled()
    more.close()
    more.close()
    assert gc.isenabled()


def test_the_oldest_generation_that_is_due_is_collected(qtbot):
    owner, taken = QObject(), []
    litter = Litter(owner)
    before = gc.get_threshold()
    try:
        Left(taken)
        gc.set_threshold(10**9, 10**9, 10**9)
        litter.sweep()
        assert taken == []
        gc.set_threshold(1, 10**9, 10**9)
        litter.sweep()
        assert taken == [threading.get_ident()]
    finally:
        gc.set_threshold(*before)
        litter.close()


def test_nothing_is_collected_while_somebody_types(qtbot):
    owner, taken = QObject(), []
    litter = Litter(owner)
    before = gc.get_threshold()
    try:
        Left(taken)
        gc.set_threshold(1, 10**9, 10**9)
        Litter.put_off()
        litter.sweep()
        assert taken == []
        qtbot.waitUntil(lambda: bool(taken))
    finally:
        gc.set_threshold(*before)
        litter.close()


def test_all_is_looked_through_only_when_a_quarter_has_come_to_it(qtbot):
    owner, taken = QObject(), []
    litter = Litter(owner)
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    try:
        few = [[number] for number in range(10_000)]
        left = Left(taken)
        gc.collect()
        _make_due(litter)
        del left
        _make_due(litter)
        assert taken == []
        few += [[number] for number in range(4_000)]
        gc.collect(1)
        _make_due(litter)
        assert taken == [threading.get_ident()]
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
        litter.close()


def _make_due(litter):
    gc.set_threshold(1, 1, 1)
    for _ in range(4):
        gc.collect(1)
        made = [[number] for number in range(10)]
        litter.sweep()
        del made
