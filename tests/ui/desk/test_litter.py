import gc
import threading

import pytest
from PySide6.QtCore import QObject

from app.ui.background import Background
from app.ui.desk.litter import Litter


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


def test_of_several_only_one_looks_and_oftener_as_long_as_a_worker_is_at_work(qtbot, background):
    owner = QObject()
    last = Litter(owner)
    first, *others = Litter._open
    before = gc.get_threshold()
    try:
        gc.set_threshold(1, 10**9, 10**9)
        gc.collect()
        taken = []
        Left(taken)
        for other in others:
            other._timer.timeout.emit()
        assert taken == []
        Litter.heed_work(1)
        assert first._timer.interval() < 100
        first._timer.timeout.emit()
        assert taken == [threading.get_ident()]
        Litter.heed_work(-1)
        assert first._timer.interval() < 100
        first._timer.timeout.emit()
        assert first._timer.interval() > 100
    finally:
        gc.set_threshold(*before)
        last.close()


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


@pytest.fixture
def few():
    """A litter over few objects: those of other tests are frozen."""
    owner = QObject()
    litter = Litter(owner)
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    yield litter
    gc.unfreeze()
    gc.set_threshold(*before)
    litter.close()


def test_all_is_looked_through_seldom(qtbot, few, monkeypatch):
    taken = []
    left = Left(taken)
    gc.collect()
    del left
    _sweep_all(few)
    assert taken == []
    monkeypatch.setattr(Litter, "ALL_EVERY_S", 0.0)
    _sweep_all(few)
    assert taken == [threading.get_ident()]


def test_all_is_looked_through_when_no_worker_is_at_work(qtbot, few, background, monkeypatch):
    monkeypatch.setattr(Litter, "ALL_EVERY_S", 0.0)
    taken, done, may_end = [], [], threading.Event()
    left = Left(taken)
    gc.collect()
    background.run(may_end.wait, done.append)
    del left
    _sweep_all(few)
    assert taken == []
    may_end.set()
    qtbot.waitUntil(lambda: bool(done))
    _sweep_all(few)
    assert taken == [threading.get_ident()]


def test_a_worker_that_was_closed_is_at_work_no_more(qtbot, few, monkeypatch):
    monkeypatch.setattr(Litter, "ALL_EVERY_S", 0.0)
    taken, may_end = [], threading.Event()
    worker = Background()
    worker.run(may_end.wait, print)
    worker.run(may_end.wait, print)
    may_end.set()
    worker.close()
    left = Left(taken)
    gc.collect()
    del left
    _sweep_all(few)
    assert taken == [threading.get_ident()]


def _sweep_all(litter):
    """Sweep when every generation is due."""
    gc.set_threshold(1, 3, 1)
    for _ in range(4):
        gc.collect(1)
        made = [[number] for number in range(10)]
        litter.sweep()
        del made
