from threading import Event

import pytest
from PySide6.QtCore import QObject

from app.ui.worklist.shown.reading import WorklistReader


@pytest.fixture
def reader(desk, background):
    parent = QObject()
    yield WorklistReader(desk.worklist, background, parent)
    background.close()


def test_a_reading_that_has_not_begun_answers_all_who_ask(qtbot, reader, background):
    read = []
    reader.read.connect(read.append)
    gate = Event()
    background.run(gate.wait, lambda _: None)
    for _ in range(5):
        reader.ask()
    gate.set()
    qtbot.waitUntil(lambda: bool(read))
    with qtbot.waitSignal(reader.read):
        reader.ask()
    assert len(read) == 2


def test_every_queue_is_counted_with_the_rows(qtbot, reader):
    with qtbot.waitSignal(reader.read) as told:
        reader.ask()
    (read,) = told.args
    assert read.rows.rows == ()
    assert set(read.counts) == {queue.name for queue in read.queues}
    assert set(read.counts.values()) == {0}
