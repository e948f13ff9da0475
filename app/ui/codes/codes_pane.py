"""The codes pane: search above, book below."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from app.codebooks import CodeBooks
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.notebook.notebook import Notebook
from app.search import CodeIndex
from app.ui.background import Background
from app.ui.codes.book.pane import BookPane
from app.ui.fields.keys import pressed
from app.ui.search.filters import KeptCodes
from app.ui.search.search_pane import SearchPane

__all__ = ["CodesPane"]

_SEARCH_SHARE, _BOOK_SHARE = 330, 310


class CodesPane(QWidget):
    """Index first, then Tabular, then give: one key each."""

    given = Signal(SystemCode)

    def __init__(
        self,
        index: CodeIndex,
        books: CodeBooks,
        notebook: Notebook,
        background: Background,
        search_background: Background,
    ) -> None:
        super().__init__()
        self._notebook = notebook
        self._background = background
        self._on: date | None = None
        self._search = SearchPane(index, books, search_background)
        self._book = BookPane(books, notebook, background, search_background)
        self._lay_out()
        self._search.opened.connect(self._open)
        self._search.section_opened.connect(self._open_section)
        self._book.given.connect(self.given)
        self._read_kept()

    @property
    def book(self) -> BookPane:
        """Return the book, whose actions the window offers too."""
        return self._book

    def set_date(self, on: date) -> None:
        """Take the editions of the date on which the encounter is coded."""
        is_other = on != self._on
        self._on = on
        self._search.set_date(on)
        self._book.set_date(on)
        if is_other:
            self._read_own_words(on)

    def search(self, words: str, systems: Sequence[System] = ()) -> None:
        """Search for words, in the first of some books, and put the cursor into the line."""
        self._search.search(words, systems)

    def open_code(self, code: str, system: System | None = None) -> None:
        """Open a code in the book and go there, so that the next key can give it.

        Without a system the first that knows the code answers.
        """
        self._book.open_code(code, system)
        self._book.focus_page()

    def give(self) -> None:
        """Give the code that is open in the book."""
        self._book.give()

    def focus_search(self) -> None:
        """Put the cursor into the search line."""
        self._search.focus_search()

    def reload(self) -> None:
        """Search again, and look the open code up again."""
        self._search.reload()
        self._book.reload()

    def reload_notes(self) -> None:
        """Read again what is kept in the notebook: of the open code, and for the search."""
        self._book.notes.reload()
        self._read_kept()
        if self._on is not None:
            self._read_own_words(self._on)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if pressed(event) == "Esc":
            self.focus_search()
        else:
            super().keyPressEvent(event)

    def _open(self, found: SystemCode) -> None:
        self.open_code(found.code, found.system)

    def _open_section(self, number: str) -> None:
        self._book.open_section(number)
        self._book.focus_page()

    def _read_kept(self) -> None:
        self._background.run(self._notebook.favourites, self._search.show_favourites)
        self._background.run(self._sets, self._search.show_sets)

    def _read_own_words(self, on: date) -> None:
        # What is meant may be a code, whose title is that of the day.
        self._background.run(
            lambda: self._notebook.own_words.synonyms(on), self._search.show_synonyms
        )

    def _sets(self) -> list[KeptCodes]:
        listed = self._notebook.sets.listed()
        return [KeptCodes(each.name, frozenset(m.code for m in each.members)) for each in listed]

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self._search)
        splitter.addWidget(self._book)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_SEARCH_SHARE, _BOOK_SHARE])
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
