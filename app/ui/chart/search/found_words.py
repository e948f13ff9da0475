"""The words of the find bar in one document."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from app.charts.across.finding import Hit
from app.domain.chart.spans import Span
from app.ui.chart.marks.marks import Role, Tint

__all__ = ["FoundWords"]


class FoundWords:
    """Answers where hits stand without going through all of them; they come in reading order."""

    def __init__(self, hits: Iterable[Hit] = ()) -> None:
        self._pages: dict[int, list[Span]] = defaultdict(list)
        for hit in hits:
            self._pages[hit.span.page].append(hit.span)

    def __len__(self) -> int:
        return sum(map(len, self._pages.values()))

    def some(self, most: int) -> list[Span]:
        """Return them, of many every second, third ... one."""
        spans = [span for page in self._pages.values() for span in page]
        return spans[:: 1 + len(spans) // most]

    def tints(self, page: int, first: int, end: int) -> list[Tint]:
        """Return the colours between two characters of a page."""
        spans = self._pages.get(page, [])
        low = bisect_left(spans, first, key=lambda span: span.end)
        high = bisect_left(spans, end, key=lambda span: span.start)
        return [Tint(span.start, span.end, Role.HIT) for span in spans[low:high]]
