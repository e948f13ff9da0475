"""One patient’s chart in the whole window: a text, a PDF and a scan of March, a note of January."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.desk import Desk
from app.search import open_index
from app.ui.desk.main_window import MainWindow
from tests.fixtures.books import opened
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.scans import picture_of
from tests.fixtures.stage import laid
from tests.fixtures.work import FACTS, new_work
from tests.journeys.sittings import seated

__all__ = ["JANUARY", "MARCH", "REPORT", "March", "in_march"]

JANUARY = """HISTORY
The patient came with lantern fever and a rash on both arms since the evening before.

ASSESSMENT
Lamp level 7.4, lantern fever without a rash on the legs, seen again in March.
"""
MARCH = JANUARY.replace("7.4", "6.8") + "\nPLAN\nLamp level again in May.\n"
REPORT = pdf_of(["Laboratory", "Lamp level 9.1 this morning"], ["Seen by the laboratory"])


@dataclass(frozen=True)
class March:
    """The window in which the chart of March is open."""

    window: MainWindow
    desk: Desk
    encounter_id: int

    @property
    def chart(self):
        """Return the chart pane."""
        return self.window.panes.chart

    @property
    def view(self):
        """Return the document that is read."""
        return self.chart.viewers.active.view

    def sheet(self) -> list[tuple[str, list[str]]]:
        """Return the codes of the sheet with the words that support them."""
        given = self.desk.coding.sheet(self.encounter_id).diagnoses
        return [(each.code, [piece.quote for piece in each.evidence]) for each in given]

    def marked(self) -> list[tuple[str, str]]:
        """Return what is marked: category and words."""
        found = self.desk.highlights.of_encounter(self.encounter_id)
        return [(each.category.value, each.quote) for each in found]


@contextmanager
def in_march(qtbot: QtBot, root: Path, folder: Path) -> Iterator[March]:
    """Sit down at the chart."""
    work = new_work(folder / "client.coderdesk")
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        desk = laid(work, books)
        encounter_id = _attached(desk)
        with seated(qtbot, desk, index, folder) as window:
            with qtbot.waitSignal(window.current.opened):
                window.current.open(encounter_id)
            march = March(window, desk, encounter_id)
            qtbot.waitUntil(lambda: march.view is not None)
            yield march
    work.close()


def _attached(desk: Desk) -> int:
    day = date(2026, 1, 5)
    before = desk.encounters.make(replace(FACTS, service_from=day, service_to=day)).encounter_id
    now = desk.encounters.make(FACTS).encounter_id
    assert before is not None
    assert now is not None
    desk.charts.attach(before, "January.txt", JANUARY.encode())
    desk.charts.attach(now, "March.txt", MARCH.encode())
    desk.charts.attach(now, "Lab.pdf", REPORT)
    replace(desk.charts, machine=lambda: None).attach(now, "Scan.png", picture_of())
    return now
