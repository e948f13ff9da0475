"""The codes whose evidence stands in one document, and the one that is in hand."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF

from app.domain.chart.spans import Area, Span, Where
from app.ui.chart.marks.marks import Mark, Role, Tint, line_of, tint_of
from app.ui.chart.page import areas
from app.ui.chart.page.leaves import Leaves, Place

__all__ = ["EvidenceMarks", "holds", "is_on"]


class EvidenceMarks:
    """Answers which codes the pages support, and where; the shortest words come first."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = tuple(marks)

    def on(self, leaves: Leaves) -> list[Mark]:
        """Return those whose words or parts of a page are there."""
        return [mark for mark in self._marks if is_on(leaves, mark.span)]

    def label_of(self, where: Where, otherwise: str) -> str:
        """Return the first code that exactly this place supports."""
        return next((mark.label for mark in self._marks if mark.span == where), otherwise)

    def at(self, place: Place | None, page: int, point: QPointF) -> list[Mark]:
        """Return those on a character, or on a part of the page that a point, in points, is in."""
        return _shortest_first(
            mark
            for mark in self._marks
            if holds(mark.span, place) or _covers(mark.span, page, point)
        )

    def on_exactly(self, where: Where) -> list[Mark]:
        """Return those on exactly this place."""
        return [mark for mark in self._marks if mark.span == where]

    def beside(self, caret: Place | None) -> list[Mark]:
        """Return those that a caret stands in or beside."""
        return _shortest_first(
            mark
            for mark in self._marks
            if caret is not None
            and isinstance(mark.span, Span)
            and mark.span.page == caret.page
            and mark.span.start <= caret.index <= mark.span.end
        )

    def tints(self, page: int, hand: str) -> list[Tint]:
        """Return the colours of a page; those of the code in hand are set off."""
        return [
            tint_of(
                mark.span,
                Role.MARK_IN_HAND if mark.label == hand else Role.MARK,
                line_of(mark.kind),
            )
            for mark in self._marks
            if mark.span.page == page
        ]


def is_on(leaves: Leaves, where: Where) -> bool:
    """Tell whether a document has this place."""
    if where.page >= len(leaves):
        return False
    return isinstance(where, Area) or where.end <= len(leaves.page(where.page).text)


def holds(where: Where, place: Place | None) -> bool:
    """Tell whether a character is one of these words."""
    if place is None or isinstance(where, Area):
        return False
    return where.page == place.page and where.start <= place.index < where.end


def _covers(where: Where, page: int, point: QPointF) -> bool:
    """Tell whether a point, in points, lies in this part of a page."""
    return isinstance(where, Area) and where.page == page and areas.contains(where.box, point)


def _shortest_first(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: _length(mark.span))


def _length(where: Where) -> float:
    if isinstance(where, Span):
        return where.end - where.start
    return (where.box.right - where.box.left) * (where.box.bottom - where.box.top)
