"""The Tabular List as a tree beside the page: chapters down to codes, for the date of service."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.codes import System
from app.domain.notebook import SystemCode
from app.ui.background import Background
from app.ui.codes.visits import Visits
from app.ui.index.empty_page import EmptyPage
from app.ui.index.index_bar import IndexBar, VolumeTab
from app.ui.index.path_line import PathLine
from app.ui.keys import pressed
from app.ui.tabular.tabular_words import edition_text, place_name, seek_line
from app.ui.tabular.tree_book import TreeBook
from app.ui.tabular.tree_room import SYSTEMS, TreeRoom

__all__ = ["TabularPane"]


class TabularPane(QWidget):
    """Enter opens the page of a code; back and forward go through the pages that were open.

    ``back_wanted`` and ``forward_wanted`` ask the book, which has the pages; the tree follows it.
    Without an encounter the trees are those of today.
    """

    code_wanted = Signal(SystemCode)
    page_wanted = Signal(SystemCode)
    table_wanted = Signal(str)
    books_wanted = Signal()
    back_wanted = Signal()
    forward_wanted = Signal()

    def __init__(self, room: TreeRoom, background: Background) -> None:
        super().__init__()
        self._on: date | None = None
        self._open: SystemCode | None = None
        self._follows = False
        self._is_missed = False
        self._books = tuple(TreeBook(system, room, background) for system in SYSTEMS)
        tabs = [VolumeTab(_name(each), each.value, seek_line(each)) for each in SYSTEMS]
        self._bar = IndexBar(tabs, self.tr("Code systems"), self)
        self._stack = QStackedWidget(self)
        self._empty = EmptyPage(self)
        self._path = PathLine(self)
        self._edition = PathLine(self)
        self._keys: dict[str, Callable[[], object]] = {
            "Alt+Left": self.back,
            "Alt+Right": self.forward,
            "Esc": self._enter_line,
        }
        self._lay_out()
        self._connect()
        self._turn(0)
        for book in self._books:
            book.set_date(self.on)

    @property
    def on(self) -> date:
        """Return the date whose edition is shown."""
        return self._on or datetime.now(UTC).astimezone().date()

    @property
    def book(self) -> TreeBook:
        """Return the tree in front."""
        return self._books[self._bar.tabs.currentIndex()]

    @property
    def said(self) -> str:
        """Return the line below the tree: the way to the current place."""
        return self._path.words

    @property
    def edition_said(self) -> str:
        """Return which edition is shown, and for which date."""
        return self._edition.words

    def set_date(self, on: date) -> None:
        """Show the editions of a date of service."""
        if on != self._on:
            self._on = on
            for book in self._books:
                book.set_date(on)
            self.update()

    def reload(self) -> None:
        """Read the trees again, after other code books were loaded."""
        for book in self._books:
            book.reload()
        self.update()

    def enter(self) -> None:
        """Put the keyboard into the tree; keys that come before it is painted wait for it."""
        self.book.read()
        (self._empty if self.book.missing else self.book).setFocus()

    def show_open(self) -> None:
        """Show where the code that is open in the book stands, and put the keyboard there."""
        if self._open is not None and self._open.system in SYSTEMS:
            self._bar.show_volume(SYSTEMS.index(self._open.system))
            self.book.show_code(self._open.code)
        self.enter()

    def mark(self, code: SystemCode, visits: Visits) -> None:
        """Mark the code that is open in the book, and follow the coder back and forward."""
        self._open = code
        for book in self._books:
            book.mark(code.code if book.system is code.system else "")
        self._bar.show_ways(can_back=visits.can_back, can_forward=visits.can_forward)
        if self._follows:
            self._follows = False
            self.show_open()

    def back(self) -> None:
        """Ask the book for the page before; the tree goes with it."""
        self._follows = self._bar.back.isEnabled()
        self.back_wanted.emit()

    def forward(self) -> None:
        """Ask the book for the page that was left by going back; the tree goes with it."""
        self._follows = self._bar.forward.isEnabled()
        self.forward_wanted.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # A dock behind another tab is “visible” to Qt, but only one in sight is painted.
        self.book.read()
        super().paintEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._keys.get(pressed(event))
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _turn(self, place: int) -> None:
        self._is_missed = False
        self._bar.show_volume(place)
        self._tell()
        self.update()

    def _seek(self, words: str) -> None:
        self.book.seek(words)
        if not words:
            self._tell_moved()

    def _tell_sought(self, is_found: bool) -> None:  # noqa: FBT001 - a signal has no keywords
        self._is_missed = not is_found
        self._tell()

    def _tell_moved(self) -> None:
        self._is_missed = False
        self._bar.refresh()
        self._tell()

    def _tell(self) -> None:
        """Say where the coder is, and in which edition."""
        book = self.book
        self._path.say(self._missed_line() if self._is_missed else _path_to(book))
        self._edition.say(edition_text(book.edition, self._on))
        if book.missing:
            self._empty.say(book.missing)
        self._stack.setCurrentWidget(self._empty if book.missing else book)

    def _tell_lost(self, code: str) -> None:
        line = self.tr("{code} has no place in the {system} of {on}.")
        self._path.say(line.format(code=code, system=self.book.system.value, on=self.on))

    def _missed_line(self) -> str:
        line = self.tr("No code or title of {system} begins with “{words}”.")
        return line.format(system=self.book.system.value, words=self._bar.line.text())

    def _enter_line(self) -> None:
        self._bar.line.setFocus()
        self._bar.line.selectAll()

    def _connect(self) -> None:
        bar = self._bar
        bar.volume_chosen.connect(self._turn)
        bar.words_changed.connect(self._seek)
        bar.entered.connect(self.enter)
        bar.back_wanted.connect(self.back)
        bar.forward_wanted.connect(self.forward)
        bar.show_ways(can_back=False, can_forward=False)
        self._empty.books_wanted.connect(self.books_wanted)
        for book in self._books:
            book.opened.connect(self._tell)
            book.turned.connect(self._tell)
            book.moved.connect(self._tell_moved)
            book.sought.connect(self._tell_sought)
            book.lost.connect(self._tell_lost)
            book.letter_typed.connect(bar.type)
            book.code_wanted.connect(self.code_wanted)
            book.page_wanted.connect(self.page_wanted)
            book.table_wanted.connect(self.table_wanted)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        for page in (*self._books, self._empty):
            self._stack.addWidget(page)
        self._path.setAccessibleName(self.tr("Way to the place"))
        self._edition.setAccessibleName(self.tr("Edition"))
        self._edition.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._edition.setProperty("tone", "muted")
        self._edition.keep_whole()
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 2, 8, 2)
        foot.setSpacing(12)
        for label, share in ((self._path, 1), (self._edition, 0)):
            label.setProperty("kind", "small")
            foot.addWidget(label, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)


def _name(system: System) -> str:
    return f"Tabular of {system.value}"


def _path_to(book: TreeBook) -> str:
    return " › ".join(place_name(place) for place in book.line)
