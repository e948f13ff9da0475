import threading
from pathlib import Path

import pytest

from app.ui.background import Background


@pytest.fixture
def background(qtbot):
    background = Background()
    yield background
    background.close()


def test_work_runs_elsewhere_and_its_result_returns_here(qtbot, background):
    here = threading.get_ident()
    seen = []
    background.run(threading.get_ident, lambda worker: seen.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    worker, returned_on = seen[0]
    assert worker != here
    assert returned_on == here


def test_a_failure_is_reported_on_this_thread(qtbot, background):
    with qtbot.waitSignal(background.failed) as blocker:
        background.run(lambda: 1 // 0, print)
    assert isinstance(blocker.args[0], ZeroDivisionError)


def test_results_arrive_in_the_order_asked(qtbot, background):
    seen = []
    for number in range(500):
        background.run(lambda number=number: number, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 500)
    assert seen == list(range(500))


def test_an_error_of_the_users_world_is_refused_where_it_was_asked(qtbot, background):
    told = []
    background.run(lambda: Path("/nowhere/at/all").read_text(), print, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], FileNotFoundError)


def test_a_bug_is_reported_even_where_refusals_are_told(qtbot, background):
    told = []
    with qtbot.waitSignal(background.failed) as blocker:
        background.run([].pop, print, told.append)
    assert isinstance(blocker.args[0], IndexError)
    assert told == []


def test_nothing_arrives_after_closing(qtbot, background):
    seen = []
    background.run(lambda: "late", seen.append)
    background.close()
    background.run(lambda: "later", seen.append)
    qtbot.wait(20)
    assert seen == []


def test_what_is_owed_runs_though_the_desk_is_closed(qtbot, background):
    begun, may_end, ran = threading.Event(), threading.Event(), []
    background.run(lambda: (begun.set(), may_end.wait(5)), print)
    background.run(lambda: ran.append("read"), print)
    background.run(lambda: ran.append("closed"), ran.append, is_owed=True)
    begun.wait(5)
    closing = threading.Timer(0.05, may_end.set)
    closing.start()
    background.close()
    assert ran == ["closed"]
    background.run(lambda: ran.append("late"), ran.append, is_owed=True)
    assert ran == ["closed", "late"]
    closing.join()
