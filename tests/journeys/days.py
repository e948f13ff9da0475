"""A window on a work file of invented encounters, for journeys through the day."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.codebooks import Library
from app.search import build_index
from app.ui.desk.main_window import MainWindow
from app.workfile.workfile import OpenWork
from tests.fixtures.books import silent, tiny_release
from tests.fixtures.work import new_work
from tests.journeys.sittings import seated_at

__all__ = ["at_work"]


@contextmanager
def at_work(qtbot: QtBot, folder: Path, fill: Callable[[OpenWork], object]) -> Iterator[MainWindow]:
    """Show the window on a work file that ``fill`` has put encounters into."""
    release = tiny_release(2026)
    owners = {release.code_set.system: release.code_set}
    library = Library(folder / "reference", owners, [release], build_index, Path.is_dir)
    library.build(silent)
    work = new_work(folder / "client.coderdesk")
    fill(work)
    with seated_at(qtbot, library.root, work, folder) as window:
        yield window
