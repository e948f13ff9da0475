"""A window on a work file of invented encounters, for journeys through the day."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.audit.checklists import read_checklist
from app.codebooks import Library
from app.desk import lay
from app.search import build_index, open_index
from app.ui.main_window import MainWindow
from app.workfile.workfile import OpenWork
from tests.fixtures.books import opened, silent, tiny_release
from tests.fixtures.window import RESOURCES
from tests.fixtures.work import clock, new_work
from tests.journeys.sittings import seated

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
    with opened(library.root) as books, closing(open_index(books.generation, books)) as index:
        checklist = read_checklist(RESOURCES / "checklists" / "self-audit.toml")
        with seated(qtbot, lay(work, books, checklist, clock()), index, folder) as window:
            yield window
