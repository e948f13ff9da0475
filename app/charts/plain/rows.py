"""The rows of a page as the eye sees them, and the characters in them."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import fmean
from typing import Protocol

from app.domain.chart.documents import Box, Page
from app.domain.chart.grid import MARGIN, ROW, GridBoxes

__all__ = [
    "GridRows",
    "Row",
    "Rows",
    "TableRows",
    "caret_at",
    "caret_in",
    "index_at",
    "rows_of",
    "runs",
]

_MIN_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Row:
    """Characters ``start`` to ``end`` (exclusive) side by side, with what they cover."""

    start: int
    end: int
    box: Box


class Rows(Protocol):
    """The rows of one page, in the order of its text."""

    def at(self, index: int) -> Row:
        """Return the row of a character; the last row for the end of the text."""

    def within(self, top: float, bottom: float) -> Sequence[Row]:
        """Return the rows that show between two heights."""

    def nearest(self, x: float, y: float) -> Row:
        """Return the row at or next to a point."""


def rows_of(page: Page) -> Rows:
    """Return the rows of a page."""
    return GridRows(page.boxes) if isinstance(page.boxes, GridBoxes) else TableRows(page)


class GridRows:
    """Rows of a page on the character grid, each where its number says."""

    def __init__(self, boxes: GridBoxes) -> None:
        self._boxes = boxes

    def at(self, index: int) -> Row:
        """Return the row of a character; the last row for the end of the text."""
        return self._row(self._boxes.row(min(index, len(self._boxes) - 1)))

    def within(self, top: float, bottom: float) -> Sequence[Row]:
        """Return the rows that show between two heights."""
        first = max(0, int((top - MARGIN) // ROW))
        last = max(0, ceil((bottom - MARGIN) / ROW))
        return [self._row(number) for number in range(first, min(last, self._boxes.filled))]

    def nearest(self, x: float, y: float) -> Row:  # noqa: ARG002
        """Return the row at or next to a height."""
        number = int((y - MARGIN) // ROW)
        return self._row(max(0, min(number, self._boxes.filled - 1)))

    def _row(self, number: int) -> Row:
        start, end = self._boxes.reach(number)
        return Row(start, end, self._boxes.extent(number))


class TableRows:
    """Rows of a page that was set freely, told from the places of its characters."""

    def __init__(self, page: Page) -> None:
        self._rows = list(_found(page))
        self._starts = [row.start for row in self._rows]

    def at(self, index: int) -> Row:
        """Return the row of a character; the last row for the end of the text."""
        return self._rows[bisect_right(self._starts, index) - 1]

    def within(self, top: float, bottom: float) -> Sequence[Row]:
        """Return the rows that show between two heights."""
        return [row for row in self._rows if row.box.top < bottom and row.box.bottom > top]

    def nearest(self, x: float, y: float) -> Row:
        """Return the row at or next to a point; of two at a point, the one it is the middle of."""

        def distance(row: Row) -> tuple[float, float]:
            return row.box.distance(x, y), abs(row.box.top + row.box.bottom - 2 * y)

        return min(self._rows, key=distance)


def index_at(page: Page, rows: Rows, x: float, y: float) -> int:
    """Return the index of the character at or next to a point in points of the page.

    The page must have text.
    """
    row = rows.nearest(x, y)
    packed = page.boxes.run(row.start, row.end)

    def distance(index: int) -> float:
        return max(packed[4 * index] - x, 0.0, x - packed[4 * index + 2])

    return row.start + min(range(row.end - row.start), key=distance)


def caret_at(page: Page, rows: Rows, x: float, y: float) -> int:
    """Return the index of the character before which a caret next to the point stands."""
    return caret_in(page, rows.nearest(x, y), x)


def caret_in(page: Page, row: Row, x: float) -> int:
    """Return the index of the character of a row before which a caret next to ``x`` stands."""
    packed = page.boxes.run(row.start, row.end)
    middles = map(fmean, zip(packed[0::4], packed[2::4], strict=True))
    for index, middle in enumerate(middles, start=row.start):
        if page.text[index] == "\n" or x < middle:
            return index
    return row.end


def runs(page: Page, rows: Sequence[Row], start: int, end: int) -> Iterator[Box]:
    """Yield what a run of characters covers in each of the rows that show."""
    for row in rows:
        first, last = max(start, row.start), min(end, row.end)
        if first >= last:
            continue
        text = page.text[first:last]
        # At the end of a row, neither the line end nor the blank where it wraps is covered.
        last -= len(text) - len(text.rstrip(None if last == row.end else "\n"))
        if first < last:
            inside = _around(page.boxes.run(first, last))
            yield Box(inside.left, row.box.top, inside.right, row.box.bottom)


def _found(page: Page) -> Iterator[Row]:
    packed, text = page.boxes.run(0, len(page.text)), page.text
    start, here = 0, (0.0, 0.0)
    for index, reach in enumerate(zip(packed[1::4], packed[3::4], strict=True)):
        if index > start and (text[index - 1] == "\n" or _is_apart(here, reach)):
            yield Row(start, index, _around(packed[4 * start : 4 * index]))
            start = index
        if index == start:
            here = reach
        elif reach != here:
            here = min(here[0], reach[0]), max(here[1], reach[1])
    if text:
        yield Row(start, len(text), _around(packed[4 * start :]))


def _is_apart(here: tuple[float, float], reach: tuple[float, float]) -> bool:
    if here == reach:
        return False
    height = min(here[1] - here[0], reach[1] - reach[0])
    return min(here[1], reach[1]) - max(here[0], reach[0]) < _MIN_OVERLAP * height


def _around(packed: "array[float]") -> Box:
    return Box(min(packed[0::4]), min(packed[1::4]), max(packed[2::4]), max(packed[3::4]))
