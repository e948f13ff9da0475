"""Opens one code after the other in the book, and goes back and forward."""

from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.codebooks import CodeBooks
from app.domain.books import Entry
from app.ui.background import Background
from app.ui.codes.book.jumps import Spot
from app.ui.codes.book.reading import Further, OpenPage, read_further, read_page
from app.ui.codes.visits import Visit, Visits

__all__ = ["BookReader", "Reading"]

_KEPT = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as far as it is read, what was opened on it, and where its reader stood."""

    page: OpenPage
    further: Further | None = None
    unfolded: frozenset[str] = frozenset()
    spot: Spot = field(default_factory=Spot)

    def folded(self, name: str) -> "Reading":
        """Open a part in place, or close it again."""
        return replace(self, unfolded=self.unfolded ^ {name})


class BookReader(QObject):
    """Reads on the worker: the page first, then guidelines, rules and history.

    ``turned`` tells that another page is to be shown, ``grown`` that there is more of it.
    """

    turned = Signal()
    grown = Signal()
    moved = Signal()
    refused = Signal(Exception)

    def __init__(self, books: CodeBooks, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._books = books
        self._background = background
        self._on: date | None = None
        self._asked = 0
        self._kept: dict[Visit, Reading] = {}
        self.visits = Visits()
        self.now: Reading | None = None

    @property
    def on(self) -> date | None:
        """Return the date whose edition is read, None before one was set."""
        return self._on

    @property
    def entry(self) -> Entry | None:
        """Return the code that is open, None before one was."""
        return self.now.page.entry if self.now else None

    def set_date(self, on: date) -> None:
        """Turn to the edition of another date; the open code is looked up again."""
        self._on = on
        self.reload()

    def reload(self) -> None:
        """Look the open code up again; nothing that was read before counts any more."""
        self._kept.clear()
        self._look_up()

    def open(self, visit: Visit) -> None:
        """Open a code."""
        self._go(self.visits.visit(visit))

    def step(self, by: int) -> None:
        """Go back (-1) or forward (+1)."""
        self._go(self.visits.step(by))

    def stand(self, spot: Spot) -> None:
        """Remember where the reader stands on the page, before another is opened."""
        if self.now is not None:
            self._keep(replace(self.now, spot=spot))

    def fold(self, name: str) -> None:
        """Open a part of the page in place, or close it again."""
        if self.now is not None:
            self._keep(self.now.folded(name))
            self.grown.emit()

    def _go(self, visits: Visits) -> None:
        self.visits = visits
        self.moved.emit()
        known = self._kept.get(visits.current) if visits.current else None
        # What was left before all of it was read is read again.
        if known is None or known.further is None:
            self._look_up()
        else:
            self._asked += 1
            self.now = known
            self.turned.emit()

    def _look_up(self) -> None:
        visit, on, books = self.visits.current, self._on, self._books
        self._asked += 1
        if visit is not None and on is not None:
            number = self._asked
            self._background.run(
                lambda: (number, read_page(books, visit, on)), self._show, self.refused.emit
            )

    def _show(self, read: tuple[int, OpenPage]) -> None:
        number, page = read
        if number != self._asked:
            return
        entry = page.entry
        self.visits = self.visits.settle(Visit(entry.code, entry.system))
        self._keep(Reading(page))
        self.turned.emit()
        self._background.run(lambda: self._read_on(number, page), self._grow, self.refused.emit)

    def _read_on(self, number: int, page: OpenPage) -> tuple[int, Further] | None:
        # On the worker: for a page that was left while it waited nothing more is read.
        if number != self._asked:
            return None
        return number, read_further(self._books, page.entry, page.on)

    def _grow(self, read: tuple[int, Further] | None) -> None:
        if read is not None and read[0] == self._asked and self.now is not None:
            self._keep(replace(self.now, further=read[1]))
            self.grown.emit()

    def _keep(self, reading: Reading) -> None:
        self.now = reading
        entry = reading.page.entry
        visit = Visit(entry.code, entry.system)
        self._kept.pop(visit, None)
        self._kept[visit] = reading
        while len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
