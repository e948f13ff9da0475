"""What the chart says in one document, by page and place, to be marked there."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from app.abstracting.said_places import SaidPlace
from app.ui.abstract.said_words import why_lines
from app.ui.chart.marks.marks import Tint
from app.ui.chart.marks.said_stroke import Stroke
from app.ui.chart.page.leaves import Place

__all__ = ["NOTHING_SAID", "SaidMarks", "by_document"]

# Further back than this no words begin that reach to here.
_LONGEST = 400


class SaidMarks:
    """Answers where something is said without going through all of it."""

    def __init__(self, places: Iterable[SaidPlace] = ()) -> None:
        self._pages: dict[int, list[SaidPlace]] = {}
        for each in sorted(places, key=_place):
            self._pages.setdefault(each.span.page, []).append(each)

    def tints(self, page: int, first: int, end: int) -> list[Tint]:
        """Return the marks between two characters of a page."""
        return [
            Tint(
                each.span.start,
                min(each.span.end, end),
                said=Stroke(each.said.assertion, each.said.kind),
            )
            for each in self._between(page, first, end)
        ]

    def at(self, place: Place | None) -> list[SaidPlace]:
        """Return what is said where a caret stands, the shortest first."""
        if place is None:
            return []
        near = self._between(place.page, place.index - 1, place.index + 1)
        here = [each for each in near if each.span.start <= place.index <= each.span.end]
        return sorted(here, key=lambda each: each.span.end - each.span.start)

    def lines_at(self, place: Place | None) -> list[str]:
        """Return what and why something is said at a place."""
        return [line for each in self.at(place) for line in why_lines(each)]

    def _between(self, page: int, first: int, end: int) -> Sequence[SaidPlace]:
        there = self._pages.get(page, [])
        low = bisect_left(there, first - _LONGEST, key=lambda each: each.span.start)
        high = bisect_left(there, end, key=lambda each: each.span.start)
        return [each for each in there[low:high] if each.span.end > first]


def _place(said: SaidPlace) -> tuple[int, int, int]:
    # Spans that compare themselves take three times as long.
    return said.span.page, said.span.start, said.span.end


NOTHING_SAID = SaidMarks()


def by_document(places: Iterable[SaidPlace]) -> dict[int, SaidMarks]:
    """Return the marks of each document by its number."""
    found: dict[int, list[SaidPlace]] = {}
    for each in places:
        found.setdefault(each.span.document, []).append(each)
    return {document: SaidMarks(several) for document, several in found.items()}
