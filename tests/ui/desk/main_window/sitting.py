"""A window of the desk on a work file, and what a coder does in it."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desk import Desk
from app.domain.chart.spans import Evidence
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.search import CodeIndex
from app.ui.background import Background
from app.ui.desk.main_window import MainWindow
from app.ui.encounter.places import read_places
from tests.fixtures.window import RESOURCES, look_of, settings_in

__all__ = ["give", "open_in", "select_all", "settle", "sitting"]


@contextmanager
def sitting(
    desk: Desk, index: CodeIndex, folder: Path, samples: Sequence[Path] = ()
) -> Iterator[Callable[[], MainWindow]]:
    """Make windows of a desk, and close them at the end."""
    made = []

    def make() -> MainWindow:
        window = MainWindow(
            desk,
            index,
            Background(),
            Background(),
            look_of(folder),
            samples,
            settings_in(folder),
            read_places(RESOURCES / "place_of_service.toml"),
        )
        made.append(window)
        window.show()
        return window

    yield make
    for window in made:
        _end(window)


def _end(window: MainWindow) -> None:
    """Close a window and let nothing of it live on, to be styled anew by later tests."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # Python would take a new widget for an item of a layout that stood at the same address.
    vars(window).clear()
    gc.collect()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the workers have done what they were asked for, and what came of it."""
    for _ in range(3):
        with qtbot.waitCallback() as done:
            window.workers.after_all(done)


def open_in(window: MainWindow, encounter_id: int, qtbot: QtBot) -> None:
    """Open an encounter, and wait until all panes show it."""
    with qtbot.waitSignal(window.current.opened):
        window.current.open(encounter_id)
    settle(window, qtbot)


def give(window: MainWindow, qtbot: QtBot, code: str, items: Sequence[Evidence] = ()) -> None:
    """Give a diagnosis."""
    with qtbot.waitSignal(window.current.changed):
        window.current.give(SystemCode(System.ICD_10_CM, code), items)
    settle(window, qtbot)


def select_all(window: MainWindow) -> tuple[Evidence, ...]:
    """Select all words of the document that is shown, by the keyboard."""
    view = window.panes.chart.viewers.active.view
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    return window.panes.chart.selection()
