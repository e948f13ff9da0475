"""The rows of a page as the eye sees them, and the characters in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.charts.grid import MARGIN, ROW
from app.domain.documents import Box, Page

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


def rows_of(page: Page, format: str) -> Rows:
    """Return the rows of a page of a document of a format."""
    return GridRows(page) if format == "text" else TableRows(page)


class GridRows:
    """Rows of a page on the character grid, found by bisection because it may be very long."""

    def __init__(self, page: Page) -> None:
        self._packed = page.boxes.packed
        self._indices = range(len(page.text))

    def at(self, index: int) -> Row:
        """Return the row of a character; the last row for the end of the text."""
        return self._row(self._top(min(index, len(self._indices) - 1)))

    def within(self, top: float, bottom: float) -> Sequence[Row]:
        """Return the rows that show between two heights."""
        rows: list[Row] = []
        at = bisect_right(self._indices, top - ROW, key=self._top)
        while at < len(self._indices) and self._top(at) < bottom:
            rows.append(self._row(self._top(at)))
            at = rows[-1].end
        return rows

    def nearest(self, x: float, y: float) -> Row:  # noqa: ARG002
        """Return the row at or next to a height."""
        return self._row(MARGIN + ROW * max(0, (y - MARGIN) // ROW))

    def _top(self, index: int) -> float:
        return self._packed[4 * index + 1]

    def _row(self, top: float) -> Row:
        start = bisect_left(self._indices, top, key=self._top)
        if start == len(self._indices):
            return self.at(start)
        top = self._top(start)
        end = bisect_right(self._indices, top, lo=start, key=self._top)
        return Row(start, end, _around(self._packed, start, end))


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
    packed = page.boxes.packed

    def distance(index: int) -> float:
        return max(packed[4 * index] - x, 0.0, x - packed[4 * index + 2])

    return min(range(row.start, row.end), key=distance)


def caret_at(page: Page, rows: Rows, x: float, y: float) -> int:
    """Return the index of the character before which a caret next to the point stands."""
    return caret_in(page, rows.nearest(x, y), x)


def caret_in(page: Page, row: Row, x: float) -> int:
    """Return the index of the character of a row before which a caret next to ``x`` stands."""
    packed = page.boxes.packed
    for index in range(row.start, row.end):
        if page.text[index] == "\n" or x < (packed[4 * index] + packed[4 * index + 2]) / 2:
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
            inside = _around(page.boxes.packed, first, last)
            yield Box(inside.left, row.box.top, inside.right, row.box.bottom)


def _found(page: Page) -> Iterator[Row]:
    packed, text = page.boxes.packed, page.text
    start, here = 0, (0.0, 0.0)
    for index, reach in enumerate(zip(packed[1::4], packed[3::4], strict=True)):
        if index > start and (text[index - 1] == "\n" or _is_apart(here, reach)):
            yield Row(start, index, _around(packed, start, index))
            start = index
        if index == start:
            here = reach
        elif reach != here:
            here = min(here[0], reach[0]), max(here[1], reach[1])
    if text:
        yield Row(start, len(text), _around(packed, start, len(text)))


def _is_apart(here: tuple[float, float], reach: tuple[float, float]) -> bool:
    if here == reach:
        return False
    height = min(here[1] - here[0], reach[1] - reach[0])
    return min(here[1], reach[1]) - max(here[0], reach[0]) < _MIN_OVERLAP * height


def _around(packed: Sequence[float], start: int, end: int) -> Box:
    first, last = 4 * start, 4 * end
    return Box(
        min(packed[first:last:4]),
        min(packed[first + 1 : last : 4]),
        max(packed[first + 2 : last : 4]),
        max(packed[first + 3 : last : 4]),
    )
