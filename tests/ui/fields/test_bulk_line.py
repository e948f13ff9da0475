import threading

import pytest
from PySide6.QtCore import Qt

from app.ui.fields.bulk_line import BulkLine
from app.ui.fields.progress_line import StoppedError


@pytest.fixture
def line(qtbot, background):
    line = BulkLine(background, "Kept: {0} of {1}")
    qtbot.addWidget(line)
    return line


def test_work_that_lasts_is_told_until_it_ends(line, qtbot):
    done, told, may_go_on = [], threading.Event(), threading.Event()

    def work():
        line.share.watch(1200, 5000)
        told.set()
        may_go_on.wait()
        return "changed"

    line.run(work, done.append, done.append)
    line._looking.setInterval(0)
    qtbot.waitUntil(lambda: line.isVisible() and line.said == "Kept: 1,200 of 5,000")
    assert line.is_busy
    may_go_on.set()
    qtbot.waitUntil(lambda: done == ["changed"])
    assert not line.is_busy
    assert not line.isVisible()


def test_it_is_stopped_once_and_for_all_that_waits(line, qtbot):
    line.stop()
    refused, begun, may_go_on = [], threading.Event(), threading.Event()

    def work():
        begun.set()
        may_go_on.wait()
        line.share.watch(0, 2)

    for _ in range(2):
        line.run(work, pytest.fail, refused.append)
    line._looking.setInterval(0)
    qtbot.waitUntil(begun.is_set)
    qtbot.waitUntil(line.isVisible)
    qtbot.mouseClick(line.cancel, Qt.MouseButton.LeftButton)
    assert line.said == "Stopping…"
    assert not line.cancel.isEnabled()
    line._look()
    assert line.said == "Stopping…"
    may_go_on.set()
    qtbot.waitUntil(lambda: len(refused) == 2)
    assert all(isinstance(each, StoppedError) for each in refused)
    done = []
    line.run(lambda: line.share.watch(0, 2), done.append, pytest.fail)
    qtbot.waitUntil(lambda: done == [None])
