"""Prints how fast long charts are shown, read and searched, and what memory that takes.

Three invented charts: a PDF of many pages full of words, a text of many megabytes, and one with a
dash and a word broken in every line. The pane is a real one on the offscreen screen; the work file
is encrypted as always. “Busy” is the longest time that the window itself worked at a stretch,
“held up” the longest that it did not answer, also because other work had the machine.
"""

import argparse
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep, thread_time

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bench.figures import percentile, table
from app.domain.encounter import Encounter
from app.encounters.charts import Charts
from app.encounters.encounters import Encounters
from app.encounters.viewing import Viewing
from app.ui.background import Background
from app.ui.chart.chart_pane import ChartPane
from app.ui.chart.page.document_view import DocumentView
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.window import RESOURCES
from tests.fixtures.work import CODER, FACTS, clock, new_work

__all__ = ["main", "measured"]

_LINES = [
    f"{n}. The patient has type 2 diabetes, on insulin, seen for follow-up" for n in range(14)
]
_LINE = "Assessment {0}: the patient has hypertension, stable on lisinopril 10 mg daily.\n"
_DASHED = "Assessment {0} – the patient has hyper-\ntension, stable on lisinopril 10 mg daily.\n"
_STEPS = 200
_TURNS = 30
_STEP = 120
_PATIENCE = 120.0
_DOWN, _EXTEND = Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier
_QUERIES = ("hypertension", "follow-up", "nowhere at all")


class Sitting:
    """A chart pane before somebody who notes how long things take, in milliseconds."""

    def __init__(self, pane: ChartPane) -> None:
        self.pane = pane
        self.held_up = self.busy = 0.0

    def until(self, is_there: Callable[[], object]) -> float:
        """Wait for something to be there; return how long that took."""
        started = last = perf_counter()
        while not is_there():
            worked = thread_time()
            QApplication.processEvents()
            now = perf_counter()
            self.busy = max(self.busy, thread_time() - worked)
            self.held_up = max(self.held_up, now - last)
            if now - started > _PATIENCE:
                raise TimeoutError("nothing came")
            last = now
            sleep(0.001)
        return 1000 * (perf_counter() - started)

    def show(self, encounter: Encounter) -> dict[str, float]:
        """Show a document: its first page, then all of it."""
        started = perf_counter()
        self.pane.show_encounter(encounter)
        self.until(self._is_painted)
        first = 1000 * (perf_counter() - started)
        self.until(lambda: self._view.is_whole)
        return {"first page": first, "all": 1000 * (perf_counter() - started)}

    def scroll(self) -> dict[str, float]:
        """Scroll on, painting each step."""
        bar = self._view.verticalScrollBar()
        return self._stepped("step", lambda: bar.setValue(bar.value() + _STEP), _STEPS)

    def select(self) -> dict[str, float]:
        """Select on by the screen, from the first page over many."""
        view = self._view
        view.go_to_page(0)
        return self._stepped("select", lambda: QTest.keyClick(view, _DOWN, _EXTEND), _TURNS)

    def zoom(self) -> dict[str, float]:
        """Magnify and make smaller, with words selected and found."""
        percents = cycle((100, 140, 90))
        return self._stepped("zoom", lambda: self._view.zoom_to(next(percents)), _TURNS)

    def find(self) -> dict[str, float]:
        """Look for words, the first time and again."""
        times = [self._find(words) for words in _QUERIES]
        return {"first find": times[0], "find": max(times[1:]), "again": self._find(_QUERIES[0])}

    @property
    def _view(self) -> DocumentView:
        view = self.pane._tabs.view
        assert view is not None
        return view

    def _stepped(self, name: str, step: Callable[[], object], count: int) -> dict[str, float]:
        times = []
        for _ in range(count):
            worked = thread_time()
            step()
            self._view.viewport().repaint()
            times.append(1000 * (thread_time() - worked))
        return {f"{name} p95": percentile(times, 0.95), f"{name} max": max(times)}

    def _find(self, words: str) -> float:
        bar = self.pane.find_bar
        bar.open(words)
        return self.until(lambda: not bar._is_looking and bar.query == words)

    def _is_painted(self) -> bool:
        view = self.pane._tabs.view
        if view is None:
            return False
        return view._pictures is None or view._pictures.image(0) is not None


def measured(pages: int, megabytes: float) -> dict[str, dict[str, float]]:
    """Return the figures of both charts; times in milliseconds, memory in megabytes."""
    with TemporaryDirectory() as folder:
        work = new_work(Path(folder) / "long.coderdesk")
        charts = Charts(work.sessions, CODER, clock())
        encounters = Encounters(work.sessions, CODER, clock())
        found = {}
        for name, content in (
            (f"{pages} pages.pdf", pdf_of(*([f"Page {n}", *_LINES] for n in range(pages)))),
            (f"{megabytes:g} MB.txt", _text(_LINE, megabytes)),
            (f"{megabytes:g} MB, dashes.txt", _text(_DASHED, megabytes)),
        ):
            encounter_id = encounters.make(FACTS).encounter_id
            assert encounter_id is not None
            charts.attach(encounter_id, name, content)
            found[name] = _sat(charts, encounters.open(encounter_id))
        work.close()
    return found


def _text(line: str, megabytes: float) -> bytes:
    return "".join(line.format(n) for n in range(round(megabytes * 2**20 / len(line)) + 1)).encode()


def _sat(charts: Charts, encounter: Encounter) -> dict[str, float]:
    background = Background()
    pane = ChartPane(charts, background, viewing=Viewing(charts.sessions))
    pane.resize(900, 800)
    pane.show()
    QApplication.processEvents()
    sitting = Sitting(pane)
    figures = sitting.show(encounter) | sitting.scroll() | sitting.find()
    figures |= sitting.select() | sitting.zoom()
    pane.show_encounter(None)
    closed: list[bool] = []
    background.run(bool, closed.append)
    sitting.until(lambda: closed)
    background.close()
    pane.deleteLater()
    figures |= {"busy": 1000 * sitting.busy, "held up": 1000 * sitting.held_up}
    return figures | {"MB peak": _peak()}


def _peak() -> float:
    if sys.platform == "win32":
        return float("nan")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.viewing", description=__doc__)
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--megabytes", type=float, default=20)
    wish = parser.parse_args()
    program = QApplication.instance() or QApplication([])
    QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / "IBMPlexMono-Regular.ttf"))
    print(table(measured(wish.pages, wish.megabytes)))
    program.processEvents()


if __name__ == "__main__":
    main()
