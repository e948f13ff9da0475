"""The search through the documents of an encounter, on the worker."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.charts.finding import Hit
from app.domain.documents import DocumentHead
from app.ui.background import Background
from app.ui.chart.find_bar import FindBar
from app.ui.chart.source import Shelf
from app.ui.faults import line_of

__all__ = ["ChartSearch"]


class ChartSearch(QObject):
    """Answers the find bar; only the query asked last counts."""

    found = Signal()

    def __init__(self, bar: FindBar, background: Background) -> None:
        super().__init__()
        self._bar = bar
        self._background = background
        self._heads: tuple[DocumentHead, ...] = ()
        self._shelf: Shelf | None = None
        self._hits: tuple[Hit, ...] = ()
        self._ticket = 0
        bar.asked.connect(self._look)
        bar.closed.connect(self._end)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """Return what was found last, nothing once the bar is closed."""
        return self._hits

    def look_in(self, heads: Sequence[DocumentHead], shelf: Shelf) -> None:
        """Look through these documents from now on, at once where the bar is open."""
        has_changed = (tuple(heads), shelf) != (self._heads, self._shelf)
        self._heads, self._shelf = tuple(heads), shelf
        if has_changed and not self._bar.isHidden():
            self._look()
        elif has_changed:
            self._end()

    def _look(self, _words: str = "") -> None:
        shelf = self._shelf
        if shelf is None:
            return
        self._ticket += 1
        ticket, wanted = self._ticket, self._bar.wanted
        documents = tuple(head.id for head in self._heads)

        def look() -> list[Hit]:
            # A query that has been typed over is not worth the worker's time.
            return shelf.find(wanted, documents) if ticket == self._ticket else []

        self._background.run(look, lambda hits: self._show(hits, ticket), self._refuse)

    def _show(self, hits: list[Hit], ticket: int) -> None:
        if ticket != self._ticket:
            return
        self._hits = tuple(hits)
        self._bar.show_hits(hits, {head.id: head.title or head.name for head in self._heads})
        self.found.emit()

    def _refuse(self, error: Exception) -> None:
        self._hits = ()
        self.found.emit()
        self._bar.refuse(line_of(error))

    def _end(self) -> None:
        self._ticket += 1
        self._hits = ()
        self.found.emit()
