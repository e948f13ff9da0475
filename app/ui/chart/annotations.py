"""The highlights and bookmarks of one document, by page and place."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from app.domain.highlights import Highlight, in_reading_order
from app.ui.chart.categories import short_of, tip_of
from app.ui.chart.leaves import Leaves, Place
from app.ui.chart.marks import Mark, Tint

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
        near = (
            each
            for each in self._pages.get(place.page, ())
            if each.span.start <= place.index <= each.span.end
        )
        return sorted(near, key=lambda each: each.span.end - each.span.start)

    def tints(self, page: int) -> list[Tint]:
        """Return the colours of the words of a page."""
        return [
            Tint(each.span.start, each.span.end, category=each.category)
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
    return not highlight.quote or span.end <= len(leaves.page(span.page).text)
