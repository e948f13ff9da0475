"""What the window says: what was done, what was refused, and what is at fault."""

from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from app.domain.books import Books
from app.ui.desk.bug_report import BugReport
from app.ui.desk.faults import is_plain
from app.ui.fields.notice import Notice

__all__ = ["Telling"]

_SAID_MS = 8000


class Telling(QObject):
    """Says it in the line above the panes, in the status bar, or in a report of a fault."""

    def __init__(self, notice: Notice, books: Books, window: QMainWindow) -> None:
        super().__init__(window)
        self._notice = notice
        self._books = books
        self._window = window
        self._greeting = ""
        self._bug: BugReport | None = None

    def report(self, error: Exception) -> None:
        """Say an error of the user’s world in a line; show a report for a fault of ours."""
        if is_plain(error):
            self._notice.refuse(error)
        elif self._bug is None or self._bug.isHidden():
            self._bug = BugReport(error, self._window)
            self._bug.open()

    def say_about(self) -> None:
        """Say which version this is and which code books are loaded."""
        editions = ", ".join(f"{e.system} {e.edition}" for e in self._books.editions())
        self._notice.info(
            self.tr("Coderdesk {0}. Code books: {1}.").format(version("coderdesk"), editions)
        )

    def say_done(self, line: str) -> None:
        """Say for a while in the status bar what was done."""
        self._window.statusBar().showMessage(line[:1].upper() + line[1:], _SAID_MS)

    def say_written(self, path: Path) -> None:
        """Say where a file was written."""
        self._notice.info(self.tr("Written to {0}").format(path))

    def keep_greeting(self, warning: str) -> None:
        """Keep what is to be said when the next encounter opens."""
        self._greeting = warning

    def greet(self) -> None:
        """Say what was kept for the encounter that opens, and nothing of the one before."""
        self._notice.clear()
        if self._greeting:
            self._notice.warning(self._greeting)
            self._greeting = ""
