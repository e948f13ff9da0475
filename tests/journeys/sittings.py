"""The real window on a desk, for as long as a coder sits at it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.desk import Desk
from app.search import CodeIndex, open_index
from app.storage import workspace
from app.ui.background import Background
from app.ui.desk.main_window import MainWindow
from app.workfile.workfile import OpenWork
from tests.fixtures.books import opened
from tests.fixtures.stage import laid
from tests.fixtures.window import look_of, settings_in
from tests.fixtures.work import CODER, KEY

__all__ = ["seated", "seated_again", "seated_at"]


@contextmanager
def seated(qtbot: QtBot, desk: Desk, index: CodeIndex, folder: Path) -> Iterator[MainWindow]:
    """Show the window of a desk in front, and close it; choices about it stand in ``folder``."""
    window = MainWindow(
        desk, index, Background(), Background(), look_of(folder), (), settings_in(folder)
    )
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    yield window
    window.close()
    window.deleteLater()


@contextmanager
def seated_at(qtbot: QtBot, root: Path, work: OpenWork, folder: Path) -> Iterator[MainWindow]:
    """Show the window of a desk that is laid on a work file, with the code books of ``root``."""
    with (
        opened(root) as books,
        closing(open_index(books.generation, books)) as index,
        seated(qtbot, laid(work, books), index, folder) as window,
    ):
        yield window


@contextmanager
def seated_again(qtbot: QtBot, root: Path, path: Path, folder: Path) -> Iterator[MainWindow]:
    """Open a work file anew and sit down at it, as after a restart of the program."""
    database = workspace.open_workspace(path, KEY)
    work = OpenWork(path, database.sessions, CODER, database)
    with seated_at(qtbot, root, work, folder) as window:
        yield window
