"""The Index as a book: five volumes, typed into, followed, and opened into the Tabular List."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.codebooks.icd10cm.index_terms import Volume
from app.codebooks.icd10pcs.index_book import ProcedureVolume
from app.domain.index import Destination
from app.ui.background import Background
from app.ui.index.empty_page import EmptyPage
from app.ui.index.index_bar import IndexBar, VolumeTab
from app.ui.index.index_room import TABLES, AnyVolume, IndexRoom, volume_named
from app.ui.index.index_words import (
    captions,
    empty_line,
    reference_line,
    seek_line,
    tab_name,
    volume_name,
)
from app.ui.index.path_line import PathLine
from app.ui.index.spots import Spot, Spots
from app.ui.index.table_book import TableBook
from app.ui.index.term_book import TermBook
from app.ui.index.volume_book import VolumeBook
from app.ui.keys import pressed
from app.ui.notice import Notice

__all__ = ["VOLUMES", "IndexPane"]

VOLUMES: tuple[AnyVolume, ...] = (
    Volume.INDEX,
    Volume.EXTERNAL,
    Volume.NEOPLASMS,
    Volume.DRUGS,
    ProcedureVolume.INDEX,
)
"""In the order of their tabs."""


class IndexPane(QWidget):
    """Index first: Enter opens the code of a term in the Tabular List, or follows “see”.

    ``procedure_wanted`` carries a code of ICD-10-PCS, or the characters with which one begins.
    Without an encounter the volumes are those of today.
    """

    code_wanted = Signal(str)
    procedure_wanted = Signal(str)
    books_wanted = Signal()

    def __init__(self, room: IndexRoom, background: Background) -> None:
        super().__init__()
        self._room = room
        self._background = background
        self._on: date | None = None
        self._spots = Spots()
        self._is_missed = False
        self._books = tuple(_book(volume, room, background) for volume in VOLUMES)
        tabs = [VolumeTab(volume_name(each), tab_name(each), seek_line(each)) for each in VOLUMES]
        self._bar = IndexBar(tabs, self.tr("Volumes of the Index"), self)
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
        self._connect()
        self._turn(0)
        self._show_ways()
        for book in self._books:
            book.set_date(self.on)

    @property
    def on(self) -> date:
        """Return the date whose edition is shown."""
        return self._on or datetime.now(UTC).astimezone().date()

    @property
    def book(self) -> VolumeBook:
        """Return the volume in front."""
        return self._books[self._bar.tabs.currentIndex()]

    @property
    def said(self) -> str:
        """Return the line below the book: the path to the current term."""
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
        """Read the volumes again, after other code books were loaded."""
        for book in self._books:
            book.reload()
        self.update()

    def open_volume(self, volume: AnyVolume) -> None:
        """Bring a volume to the front and put the keyboard into it."""
        self._bar.show_volume(VOLUMES.index(volume))
        # Keys that come before it is painted wait for what they go to.
        self.book.read()
        self._enter_book()

    def back(self) -> None:
        """Return to the term whose reference was followed."""
        self._spots, spot = self._spots.back(self.book.spot)
        self._go(spot)

    def forward(self) -> None:
        """Go again to the term that a reference led to."""
        self._spots, spot = self._spots.forward(self.book.spot)
        self._go(spot)

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

    def _go(self, spot: Spot | None) -> None:
        if spot is not None:
            self._bar.show_volume(VOLUMES.index(spot.volume))
            self.book.go(spot)
            self._enter_book()
        self._show_ways()

    def _follow(self, term: int) -> None:
        on, room, here = self.on, self._room, self.book.spot
        self._background.run(
            lambda: (here, room.followed(here.volume, term, on)),
            self._arrive,
            self._notice.refuse,
        )

    def _arrive(self, followed: tuple[Spot, Destination | None]) -> None:
        here, to = followed
        self._notice.clear()
        if here != self.book.spot:
            return
        if to is None:
            reference = self.book.line[-1].reference
            self._notice.info(self._unresolved(reference))
        elif to.code:
            self.code_wanted.emit(to.code)
        else:
            self._spots = self._spots.leave(here)
            column = max(0, (to.column or 1) - 1)
            self._go(Spot(volume_named(to.volume), to.path, column))
            if not to.is_exact:
                self._notice.info(self.tr("The Index has no term of all these words: the nearest."))

    def _unresolved(self, reference: str) -> str:
        if reference.strip().lower() == "condition":
            return self.tr("Look for the condition itself: its name is the main term.")
        return self.tr("The Index has no term “{words}”: look for its words.").format(
            words=reference
        )

    def _turn(self, place: int) -> None:
        self._is_missed = False
        self._bar.show_volume(place)
        self._stack.setCurrentIndex(place)
        self._notice.clear()
        self._tell()
        self.update()

    def _seek(self, words: str) -> None:
        self._notice.clear()
        if words:
            self.book.seek(words)
        else:
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
        self._edition.say(self._edition_line(book))
        at = len(VOLUMES) if book.is_missing else self._bar.tabs.currentIndex()
        if book.is_missing:
            self._empty.say(empty_line(book.volume, self.on))
        if self._stack.currentIndex() != at:
            self._stack.setCurrentIndex(at)

    def _missed_line(self) -> str:
        line = self.tr("Nothing in the {volume} begins with “{words}”: the nearest is shown.")
        return line.format(volume=volume_name(self.book.volume), words=self._bar.line.text())

    def _edition_line(self, book: VolumeBook) -> str:
        if book.edition is None:
            return ""
        if self._on is None:
            return self.tr("{edition} · for today").format(edition=book.edition.label)
        return self.tr("{edition} · date of service {on}").format(
            edition=book.edition.label, on=self._on
        )

    def _show_ways(self) -> None:
        self._bar.show_ways(can_back=bool(self._spots.behind), can_forward=bool(self._spots.ahead))

    def _enter_line(self) -> None:
        self._bar.line.setFocus()
        self._bar.line.selectAll()

    def _enter_book(self) -> None:
        (self._empty if self.book.is_missing else self.book).setFocus()

    def _connect(self) -> None:
        self._bar.volume_chosen.connect(self._turn)
        self._bar.words_changed.connect(self._seek)
        self._bar.entered.connect(self._enter_book)
        self._bar.back_wanted.connect(self.back)
        self._bar.forward_wanted.connect(self.forward)
        self._empty.books_wanted.connect(self.books_wanted)
        for book in self._books:
            book.opened.connect(self._tell)
            book.turned.connect(self._tell)
            book.moved.connect(self._tell_moved)
            book.sought.connect(self._tell_sought)
            book.letter_typed.connect(self._bar.type)
            is_pcs = book.volume is ProcedureVolume.INDEX
            book.code_wanted.connect(self.procedure_wanted if is_pcs else self.code_wanted)
            book.follow_wanted.connect(self._follow)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        for page in (*self._books, self._empty):
            self._stack.addWidget(page)
        self._path.setAccessibleName(self.tr("Path of the term"))
        self._edition.setAccessibleName(self.tr("Edition"))
        self._edition.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._edition.setProperty("tone", "muted")
        self._edition.keep_whole()
        for label in (self._path, self._edition):
            label.setProperty("kind", "small")
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 2, 8, 2)
        foot.setSpacing(12)
        foot.addWidget(self._path, 1)
        foot.addWidget(self._edition)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._notice)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)


def _path_to(book: VolumeBook) -> str:
    """Return the path to the current term, and the column of a table."""
    words = ", ".join(term.title or reference_line(term) for term in book.line)
    if not book.column:
        return words
    return f"{words}: {' '.join(captions(book.volume)[book.column].split())}"


def _book(volume: AnyVolume, room: IndexRoom, background: Background) -> VolumeBook:
    if isinstance(volume, Volume) and volume in TABLES:
        return TableBook(volume, room, background)
    return TermBook(volume, room, background)
