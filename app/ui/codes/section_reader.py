"""Opens sections of the Official Guidelines, one below the other, and goes back."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from app.codebooks import CodeBooks
from app.ui.background import Background
from app.ui.codes.section_reading import OpenSection, read_section

__all__ = ["SectionReader"]


class SectionReader(QObject):
    """Reads on the worker; ``turned`` tells that a section is to be shown.

    ``missed`` carries the number of a section that the edition of the date has not.
    """

    turned = Signal()
    missed = Signal(str)
    refused = Signal(Exception)

    def __init__(self, books: CodeBooks, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._books = books
        self._background = background
        self._asked = 0
        self._behind: list[OpenSection] = []
        self.now: OpenSection | None = None

    def open(self, number: str, on: date) -> None:
        """Open a section by its number."""
        self._asked += 1
        asked, books = self._asked, self._books
        self._background.run(
            lambda: (asked, number, read_section(books, number, on)),
            self._show,
            self.refused.emit,
        )

    def back(self) -> None:
        """Go back to the section before, or to none."""
        self._asked += 1
        self.now = self._behind.pop() if self._behind else None

    def close(self) -> None:
        """Leave the sections for the page of a code."""
        self._asked += 1
        self._behind.clear()
        self.now = None

    def _show(self, read: tuple[int, str, OpenSection | None]) -> None:
        asked, number, section = read
        if asked != self._asked:
            return
        if section is None:
            self.missed.emit(number)
            return
        if self.now is not None:
            self._behind.append(self.now)
        self.now = section
        self.turned.emit()
