"""Reads an invented chart of many pages, and says what its window waits for meanwhile.

``python -m tests.benchmarks.long_chart --reference DIR [--pages 300]`` prints seconds until what
the chart says is known, and until its codes are; then, with the chart open in the window, each time
that the window stood still for more than 50 ms, and what it did then.
"""

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.bench.figures import table
from app.codebooks import open_books
from app.domain.encounter import Setting
from app.house.house import RealHouse
from app.places import Places
from app.search import open_index
from app.suggestions.reader import ChartReader
from app.suggestions.watching import Watch
from app.suggestions.wish import ChartWish
from app.ui.application import Application
from app.window import premises_of
from app.workfile import workfile
from tests.benchmarks.invented_chart import invented_pages

__all__ = ["Heart", "main", "read", "watched"]

_ON = date(2026, 3, 12)
_PASSPHRASE = "samples only"
_BEAT_MS, _STILL_MS = 5, 50.0
_PATIENCE_MS = 600_000
_SWITCH_S = 0.001
_WARM = "Assessment: cough."


def read(reference: Path, pages: int) -> dict[str, dict[str, float]]:
    """Return the seconds, of the clock and of the processor, until each part was known."""
    books = open_books(reference)
    index = open_index(books.generation, books)
    reader = ChartReader(books, index)
    reader.suggested(ChartWish((_WARM,), Setting.OFFICE, _ON))
    clock = _Clock()
    said: list[dict[str, float]] = []
    wish = ChartWish(tuple(invented_pages(pages)), Setting.OFFICE, _ON)
    reader.suggested(wish, Watch(said=lambda _: said.append(clock.told())))
    whole = clock.told()
    index.close()
    books.close()
    return {"what it says": said[0], "its codes": whole}


@dataclass(frozen=True, slots=True)
class _Clock:
    """When something began, by the clock and by the processor."""

    wall: float = field(default_factory=perf_counter)
    cpu: float = field(default_factory=process_time)

    def told(self) -> dict[str, float]:
        return {"wall s": perf_counter() - self.wall, "CPU s": process_time() - self.cpu}


class Heart(QObject):
    """Beats on the thread of the window, and keeps the milliseconds of beats that came late."""

    def __init__(self, still_ms: float = _STILL_MS) -> None:
        super().__init__()
        self.late: list[float] = []
        self._still = still_ms
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        """Listen from now on."""
        self.late.clear()
        self._last = perf_counter()
        self._timer.start(_BEAT_MS)

    def _beat(self) -> None:
        now = perf_counter()
        stood = (now - self._last) * 1000
        if stood > self._still:
            self.late.append(stood)
        self._last = now


def watched(reference: Path, pages: int, folder: Path) -> list[float]:
    """Open the chart in the window and return how long it stood still each time, until read."""
    path = folder / "long.coderdesk"
    places = Places.of(reference, path)
    program = QApplication.instance() or QApplication(sys.argv[:1])
    number = _filed(places, path, pages)
    house = RealHouse(places)
    premises = replace(premises_of(house), settings=path.with_suffix(".ini"))
    opened = premises.open_reference(lambda _step, _done, _total: None)
    window = Application(program, premises).make_window(
        workfile.open_work(path, _PASSPHRASE), opened
    )
    window.show()
    # As the desk does: the worker hands over soon, the collector has little to look at.
    interval = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_S)
    gc.freeze()
    heart = Heart()
    window.panes.room.read.connect(lambda _: QTimer.singleShot(1000, program.quit))
    patience = QTimer(heart)
    patience.timeout.connect(program.quit)
    patience.start(_PATIENCE_MS)
    # What is read when a window opens comes first.
    QTimer.singleShot(3000, _both(heart.begin, lambda: window.current.open(number)))
    program.exec()
    patience.stop()
    window.close()
    house.close()
    gc.unfreeze()
    sys.setswitchinterval(interval)
    return heart.late


def _both(one: Callable[[], object], other: Callable[[], object]) -> Callable[[], None]:
    def acts() -> None:
        one()
        other()

    return acts


def _filed(places: Places, path: Path, pages: int) -> int:
    """Make a work file with the chart, and return the number of its encounter."""
    house = RealHouse(places)
    desk = house.sample_desk(path)
    sample = house.sample_files()[0]
    fields = json.loads(sample.read_text("utf-8")) | {"documents": []}
    number = desk.exchange.import_encounter(json.dumps(fields), sample.parent).id
    chart = "\n".join(invented_pages(pages)).encode()
    desk.charts.attach(number, "long.txt", chart, title="Long chart")
    house.close()
    return number


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.long_chart", description=__doc__)
    parser.add_argument("--reference", type=Path, required=True, help="the reference data")
    parser.add_argument("--pages", type=int, default=300)
    wish = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(table(read(wish.reference, wish.pages)))
    with TemporaryDirectory() as folder:
        late = watched(wish.reference, wish.pages, Path(folder))
    stood = ", ".join(f"{each:.0f}" for each in sorted(late, reverse=True)) or "never"
    print(f"\nstood still for more than {_STILL_MS:.0f} ms: {stood}")


if __name__ == "__main__":
    main()
