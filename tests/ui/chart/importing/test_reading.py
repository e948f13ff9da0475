import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.encounters.arrivals import Arrivals
from app.ui.chart.importing.reading import ImportReading, StoppedError


@pytest.fixture
def reading(qtbot, background):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return ImportReading(window, background)


def test_a_short_reading_opens_no_dialog(reading, qtbot):
    with qtbot.waitSignal(reading.read) as told:
        reading.run(lambda watch: Arrivals((), (watch("a.pdf") or "read",)))
    assert told.args[0].refused == ("read",)
    assert (reading.dialog, reading.is_busy) == (None, False)


def test_a_long_reading_tells_what_is_read_and_is_stopped_by_escape(reading, qtbot):
    go_on = threading.Event()

    def look(watch):
        watch("a.pdf")
        go_on.wait(9)
        watch("b.pdf")
        return Arrivals(())

    reading.run(look)
    qtbot.waitUntil(lambda: reading.dialog is not None)
    dialog = reading.dialog
    reading._told.emit("Machine-reading page 3")
    assert dialog.step == "Machine-reading page 3"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.step == "Stopping…"
    reading._told.emit("Machine-reading page 4")
    assert dialog.step == "Stopping…"
    with qtbot.waitSignal(reading.refused) as told:
        go_on.set()
    assert isinstance(told.args[0], StoppedError)
    assert not reading.is_busy
    qtbot.waitUntil(lambda: reading.dialog is None)


def test_thousands_of_files_are_not_all_told(reading, qtbot):
    told = []
    reading._told.connect(told.append)
    with qtbot.waitSignal(reading.read):
        reading.run(lambda watch: [watch(str(n)) for n in range(5_000)] and Arrivals(()))
    assert told[0] == "0"
    assert len(told) < 5_000


def test_another_reading_goes_on_after_one_was_stopped(reading, qtbot):
    with qtbot.waitSignal(reading.refused):
        reading.run(lambda watch: reading.stop() or watch("a"))
    with qtbot.waitSignal(reading.read):
        reading.run(lambda watch: Arrivals((), (str(watch("a")),)))
