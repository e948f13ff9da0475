"""The highlights and bookmarks of one document, by page and place."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF

from app.domain.chart.highlights import Highlight, in_reading_order
from app.domain.chart.spans import Area, Where
from app.ui.chart.marks.categories import short_of, tip_of
from app.ui.chart.marks.marks import Mark, Tint, tint_of
from app.ui.chart.page import areas
from app.ui.chart.page.leaves import Leaves, Place

__all__ = ["Annotations"]


class Annotations:
    """Answers where the pages are marked; what does not lie on them is left out."""

    def __init__(self, leaves: Leaves, highlights: Iterable[Highlight] = ()) -> None:
        self._pages: dict[int, list[Highlight]] = defaultdict(list)
        for each in in_reading_order(highlights):
            if _is_on(leaves, each):
                self._pages[each.span.page].append(each)

    def listed(self) -> Sequence[Highlight]:
        """Return them in reading order."""
        return [each for page in sorted(self._pages) for each in self._pages[page]]

    def at(self, place: Place | None) -> list[Highlight]:
        """Return those that a caret stands in or beside, the shortest first."""
        if place is None:
            return []
        near = [
            (each.span.end - each.span.start, each)
            for each in self._pages.get(place.page, ())
            if not isinstance(each.span, Area) and each.span.start <= place.index <= each.span.end
        ]
        return [each for _, each in sorted(near, key=lambda pair: pair[0])]

    def around(self, page: int, point: QPointF) -> list[Highlight]:
        """Return those on a part of a page that a point, in points, lies in."""
        return [
            each
            for each in self._pages.get(page, ())
            if isinstance(each.span, Area) and areas.contains(each.span.box, point)
        ]

    def on(self, where: Where) -> list[Highlight]:
        """Return those on exactly this place."""
        return [each for each in self.listed() if each.span == where]

    def tints(self, page: int) -> list[Tint]:
        """Return the colours of the words and the parts of a page."""
        return [
            tint_of(each.span, category=each.category)
            for each in self._pages.get(page, ())
            if each.category.has_colour
        ]

    def marks(self) -> list[Mark]:
        """Return what is written in the margin."""
        return [
            Mark(each.span, short_of(each), each.category.value, each.id, tip_of(each))
            for each in self.listed()
        ]


def _is_on(leaves: Leaves, highlight: Highlight) -> bool:
    span = highlight.span
    if span.page >= len(leaves):
        return False
    if isinstance(span, Area) or not highlight.quote:
        return True
    return span.end <= len(leaves.page(span.page).text)
