"""The desk on a work file with the samples: says when it can be used, and what a search takes.

Make the work file with ``prepared``, then run ``python -m tests.benchmarks.desk_window FILE``.
"""

import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.house.house import RealHouse
from app.places import Places
from app.ui.application import Application
from app.ui.desk.main_window import MainWindow
from app.ui.search.hit_list import HitList
from app.window import premises_of
from app.workfile import workfile

__all__ = ["main", "prepared"]

_PASSPHRASE = "samples only"
_PATIENCE_MS = 5000


def prepared(reference: Path, folder: Path) -> list[str]:
    """Make a work file with the samples in a folder, and return the command that opens it."""
    house = RealHouse(Places.of(reference, None))
    path = folder / "samples.coderdesk"
    desk = house.sample_desk(path)
    for file in house.sample_files():
        desk.exchange.import_encounter(file.read_text("utf-8"), file.parent)
    house.close()
    return [sys.executable, "-m", "tests.benchmarks.desk_window", str(reference), str(path)]


def main(reference: Path, path: Path) -> int:
    """Open the work file, print ``ready`` once the window is painted, then search a word."""
    program = QApplication(sys.argv[:1])
    house = RealHouse(Places.of(reference, path))
    premises = replace(premises_of(house), settings=path.with_suffix(".ini"))
    opened = premises.open_reference(lambda _step, _done, _total: None)
    window = Application(program, premises).make_window(
        workfile.open_work(path, _PASSPHRASE), opened
    )
    window.show()
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    QTimer.singleShot(_PATIENCE_MS, program.quit)
    window.current.opened.connect(lambda _: _time_a_search(window))
    window.current.open(1)
    return program.exec()


def _time_a_search(window: MainWindow) -> None:
    """Print what passes from the last key to the painted list."""
    hits = window.findChild(HitList)
    started = perf_counter()
    hits.model().layoutChanged.connect(lambda: _tell(hits.model().rowCount(), started))
    window.panes.codes.search("hypertension")


def _tell(rows: int, started: float) -> None:
    if rows:
        print(f"found {(perf_counter() - started) * 1000:.1f}", flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
