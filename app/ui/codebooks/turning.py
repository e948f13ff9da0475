"""The turn of the desk to other code books, while it is open."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QObject, Signal

from app.codebooks import CodeBooks
from app.search import CodeIndex
from app.ui.background import Background
from app.ui.codebooks.book_room import BookRoom
from app.ui.codebooks.code_books_window import CodeBooksWindow
from app.ui.codebooks.in_force import InForce
from app.ui.codebooks.reference import Reference

__all__ = ["Turning"]


@dataclass(frozen=True, slots=True)
class _Shown:
    """The Code books window with its worker."""

    window: CodeBooksWindow
    background: Background


class Turning(QObject):
    """Keeps the Code books window, and what the desk asks for as books and index.

    ``turned`` is emitted when both are other ones. The first reference stays its owner's.
    """

    turned = Signal()
    failed = Signal(Exception)

    def __init__(
        self, reference: Reference, reopen: Callable[[], Reference], room: BookRoom
    ) -> None:
        super().__init__()
        self._reopen = reopen
        self._room = room
        self._books, self._index = InForce(reference.books), InForce(reference.index)
        self._opened: list[Reference] = []
        self._shown: _Shown | None = None

    @property
    def reference(self) -> Reference:
        """Return the books and the index that are in force, whichever those are."""
        return Reference(cast("CodeBooks", self._books), cast("CodeIndex", self._index))

    def show(self) -> CodeBooksWindow:
        """Show the Code books window."""
        if self._shown is None:
            self._shown = self._made()
        window = self._shown.window
        if not window.isVisible():
            window.reload()
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def ask_file(self) -> None:
        """Show the Code books window and ask for a release file."""
        self.show().ask_file()

    def close_window(self) -> None:
        """Close the Code books window; work that is under way stops."""
        if self._shown is not None:
            self._shown.window.close()

    def let_go(self) -> None:
        """Close the books that were in force before, once nobody asks them any more."""
        for reference in self._opened[:-1]:
            reference.close()
        self._opened = self._opened[-1:]

    def close(self) -> None:
        """Let go of everything."""
        if self._shown is not None:
            self._shown.window.close()
            self._shown.background.close()
            self._shown.window.deleteLater()
            self._shown = None
        for reference in self._opened:
            reference.close()
        self._opened = []

    def _made(self) -> _Shown:
        background = Background()
        background.failed.connect(self.failed)
        window = CodeBooksWindow(self._room, background)
        window.changed.connect(self._turn)
        return _Shown(window, background)

    def _turn(self) -> None:
        if self._shown is not None:
            self._shown.background.run(self._reopen, self._take, self.failed.emit)

    def _take(self, reference: Reference) -> None:
        self._opened.append(reference)
        self._books.turn(reference.books)
        self._index.turn(reference.index)
        self.turned.emit()
