"""Books behind tabs: typed into, gone through, and told where one is in them."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.fields.keys import pressed
from app.ui.fields.notice import Notice
from app.ui.leafing.dated_book import DatedBook
from app.ui.leafing.empty_page import EmptyPage
from app.ui.leafing.leafing_bar import BookTab, LeafingBar
from app.ui.leafing.path_line import PathLine

__all__ = ["LeafingPane"]

B = TypeVar("B", bound=DatedBook[Any])


class LeafingPane(QWidget, Generic[B]):
    """The books of a date of service, one in front; without an encounter those of today."""

    books_wanted = Signal()

    def __init__(self, books: Sequence[B], tabs: Sequence[BookTab], name: str) -> None:
        super().__init__()
        self._on: date | None = None
        self._is_missed = False
        self._books = tuple(books)
        self._bar = LeafingBar(tabs, name, self)
        self._notice = Notice(self)
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
        self._listen()
        self._turn(0)
        for book in self._books:
            book.set_date(self.on)

    @property
    def on(self) -> date:
        """Return the date whose edition is shown."""
        return self._on or datetime.now(UTC).astimezone().date()

    @property
    def book(self) -> B:
        """Return the book in front."""
        return self._books[self._bar.tabs.currentIndex()]

    @property
    def said(self) -> str:
        """Return the line below the book: the way to the current place."""
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
        """Read the books again, after others were loaded."""
        for book in self._books:
            book.reload()
        self.update()

    def enter(self) -> None:
        """Put the keyboard into the book; keys that come before it is painted wait for it."""
        self.book.read()
        (self._empty if self.book.missing else self.book).setFocus()

    def back(self) -> None:
        """Return to the place before."""
        raise NotImplementedError

    def forward(self) -> None:
        """Go again to the place that was left by going back."""
        raise NotImplementedError

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

    def _path_words(self) -> str:
        """Say the way to the current place."""
        raise NotImplementedError

    def _missed_words(self, typed: str) -> str:
        """Say that nothing begins with what was typed."""
        raise NotImplementedError

    def _turn(self, place: int) -> None:
        self._is_missed = False
        self._bar.show_volume(place)
        self._notice.clear()
        self._tell()
        self.update()

    def _seek(self, words: str) -> None:
        self._notice.clear()
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
        typed = self._bar.line.text()
        self._path.say(self._missed_words(typed) if self._is_missed else self._path_words())
        self._edition.say(self._edition_words(self.book.edition_label))
        if self.book.missing:
            self._empty.say(self.book.missing)
        self._stack.setCurrentWidget(self._empty if self.book.missing else self.book)

    def _edition_words(self, label: str) -> str:
        if not label or self._on is None:
            return self.tr("{edition} · for today").format(edition=label) if label else ""
        line = self.tr("{edition} · date of service {on}")
        return line.format(edition=label, on=self._on)

    def _enter_line(self) -> None:
        self._bar.line.setFocus()
        self._bar.line.selectAll()

    def _listen(self) -> None:
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
            book.letter_typed.connect(bar.type)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        for book in self._books:
            self._stack.addWidget(book)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._notice)
        column.addWidget(self._stack, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
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
        return foot
