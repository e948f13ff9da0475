"""The search through the documents of an encounter, on the worker."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.charts.across.finding import Hit
from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Span
from app.ui.background import Background
from app.ui.chart.search.find_bar import FindBar
from app.ui.chart.source import Shelf
from app.ui.desk.faults import line_of

__all__ = ["ChartSearch"]


class ChartSearch(QObject):
    """Answers the find bar; only the query asked last counts."""

    found = Signal()

    def __init__(
        self, bar: FindBar, background: Background, here: Callable[[], Span | None]
    ) -> None:
        """Ask ``here`` for the place from which hits are stepped through."""
        super().__init__()
        self._bar, self._here = bar, here
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
        titles = {head.id: head.title or head.name for head in self._heads}
        self._bar.show_hits(hits, titles, self._first(hits))
        self.found.emit()

    def _first(self, hits: Sequence[Hit]) -> int:
        """Return which hit comes next where it is read, after the last one the first."""
        here = self._here()
        if here is None:
            return 0
        order = {head.id: place for place, head in enumerate(self._heads)}

        def place_of(span: Span) -> tuple[int, int, int]:
            return order.get(span.document, 0), span.page, span.start

        found = bisect_left(hits, place_of(here), key=lambda hit: place_of(hit.span))
        return found % len(hits) if hits else 0

    def _refuse(self, error: Exception) -> None:
        self._hits = ()
        self.found.emit()
        self._bar.refuse(line_of(error))

    def _end(self) -> None:
        self._ticket += 1
        self._hits = ()
        self.found.emit()
