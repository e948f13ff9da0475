"""Prints how fast long charts are shown, scrolled and searched, and what memory that takes.

Two invented charts: a PDF of many pages full of words, and a text of many megabytes. The window
is a real one on the offscreen screen; the work file is encrypted as always.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from app.bench.figures import percentile, table
from app.domain.encounter import Encounter
from app.encounters.charts import Charts
from app.encounters.encounters import Encounters
from app.encounters.viewing import Viewing
from app.ui.background import Background
from app.ui.chart.chart_pane import ChartPane
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.window import RESOURCES
from tests.fixtures.work import CODER, FACTS, clock, new_work

__all__ = ["main", "measured"]

_LINES = [
    f"{n}. The patient has type 2 diabetes, on insulin, seen for follow-up" for n in range(14)
]
_LINE = "Assessment {0}: the patient has hypertension, stable on lisinopril 10 mg daily.\n"
_STEPS = 200
_STEP = 120
_PATIENCE = 120.0
_QUERIES = ("hypertension", "follow-up", "nowhere at all")


class Sitting:
    """A chart pane before somebody who notes how long things take, in milliseconds."""

    def __init__(self, pane: ChartPane) -> None:
        self.pane = pane
        self.held_up = 0.0

    def until(self, is_there: Callable[[], object]) -> float:
        """Wait for something to be there; return how long that took."""
        started = last = perf_counter()
        while not is_there():
            QApplication.processEvents()
            now = perf_counter()
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
        view = self.pane._tabs.view
        assert view is not None
        self.until(lambda: view.is_whole)
        return {"first page": first, "all": 1000 * (perf_counter() - started)}

    def scroll(self) -> dict[str, float]:
        """Scroll on, painting each step."""
        view = self.pane._tabs.view
        assert view is not None
        bar, times = view.verticalScrollBar(), []
        for _ in range(_STEPS):
            started = perf_counter()
            bar.setValue(bar.value() + _STEP)
            view.viewport().repaint()
            times.append(1000 * (perf_counter() - started))
        return {"step p95": percentile(times, 0.95), "step max": max(times)}

    def find(self) -> dict[str, float]:
        """Look for words, the first time and again."""
        times = [self._find(words) for words in _QUERIES]
        return {"first find": times[0], "find": max(times[1:]), "again": self._find(_QUERIES[0])}

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
    text = "".join(_LINE.format(n) for n in range(round(megabytes * 2**20 / len(_LINE)) + 1))
    with TemporaryDirectory() as folder:
        work = new_work(Path(folder) / "long.coderdesk")
        charts = Charts(work.sessions, CODER, clock())
        encounters = Encounters(work.sessions, CODER, clock())
        found = {}
        for name, content in (
            (f"{pages} pages.pdf", pdf_of(*([f"Page {n}", *_LINES] for n in range(pages)))),
            (f"{megabytes:g} MB.txt", text.encode()),
        ):
            encounter_id = encounters.make(FACTS).encounter_id
            assert encounter_id is not None
            charts.attach(encounter_id, name, content)
            found[name] = _sat(charts, encounters.open(encounter_id))
        work.close()
    return found


def _sat(charts: Charts, encounter: Encounter) -> dict[str, float]:
    background = Background()
    pane = ChartPane(charts, background, viewing=Viewing(charts.sessions))
    pane.resize(900, 800)
    pane.show()
    QApplication.processEvents()
    sitting = Sitting(pane)
    figures = sitting.show(encounter) | sitting.scroll() | sitting.find()
    pane.show_encounter(None)
    closed: list[bool] = []
    background.run(bool, closed.append)
    sitting.until(lambda: closed)
    background.close()
    pane.deleteLater()
    return figures | {"held up": 1000 * sitting.held_up, "MB peak": _peak()}


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
