"""The real window on a desk, for as long as a coder sits at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.desk import Desk
from app.search import CodeIndex
from app.ui.background import Background
from app.ui.main_window import MainWindow
from tests.fixtures.window import look_of, settings_in

__all__ = ["seated"]


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
