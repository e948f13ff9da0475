"""Plain text on a grid of equal cells: where its rows begin, and where each character stands."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import overload

from app.domain.chart.documents import Box, Page
from app.domain.chart.wrapping import TAB, broken, cells, uneven, wrapped

__all__ = ["COLUMN", "COLUMNS", "MARGIN", "MIN_COLUMNS", "ROW", "GridBoxes", "page_of"]

COLUMN = 6.0
ROW = 14.0
MARGIN = 16.0
COLUMNS = 96
MIN_COLUMNS = 64


class GridBoxes(Sequence[Box]):
    """The boxes of a text, worked out when asked for: four bytes are kept for each row.

    Columns are 6 points wide and rows 14 high, tabs go to every eighth column. A line end
    stands behind its line, a blank at the end of a wrapped row is cut at the edge, a combining
    mark shares the cell of its base.
    """

    def __init__(self, text: str, columns: int = COLUMNS) -> None:
        """Wrap the lines of a text between words."""
        self._text = text
        self._columns = columns
        self._starts = array("I")
        self._widest = 0
        signs = uneven(text)
        self._has_tabs_alone = signs == {"\t"}
        self._uneven = re.compile(f"[{re.escape(''.join(sorted(signs)))}]") if signs else None
        # What most texts are needs no second look at each of its lines.
        wrap = self._wrap if signs else self._wrap_even
        for start, end in _lines(text):
            wrap(start, end)

    @property
    def rows(self) -> int:
        """Return how many rows there are; behind a line end there is one more."""
        return len(self._starts)

    @property
    def filled(self) -> int:
        """Return how many rows have characters: all but one that is empty at the end."""
        return self.rows - (self._starts[-1] == len(self._text))

    @property
    def widest(self) -> int:
        """Return how many columns the widest row takes."""
        return self._widest

    def row(self, index: int) -> int:
        """Return the row of a character, counted from 0."""
        return bisect_right(self._starts, index) - 1

    def reach(self, row: int) -> tuple[int, int]:
        """Return the first character of a row, and the first one behind it."""
        is_last = row + 1 == len(self._starts)
        return self._starts[row], len(self._text) if is_last else self._starts[row + 1]

    def extent(self, row: int) -> Box:
        """Return what a row covers."""
        start, end = self.reach(row)
        last = end - (self._text[end - 1] == "\n")
        is_even = not self._is_uneven(start, last)
        width = last - start if is_even else cells(self._text[start:last])[-1][1]
        top = MARGIN + row * ROW
        return Box(MARGIN, top, MARGIN + COLUMN * min(width, self._columns), top + ROW)

    def run(self, start: int, end: int) -> "array[float]":
        """Return left, top, right and bottom of characters in a row."""
        found = array("d")
        while start < end:
            row = self.row(start)
            first, stop = self.reach(row)
            stop = min(stop, end)
            top = MARGIN + row * ROW
            for left, right in self._edges(first, stop)[start - first :]:
                found.extend((left, top, right, top + ROW))
            start = stop
        return found

    def __len__(self) -> int:
        return len(self._text)

    @overload
    def __getitem__(self, index: int) -> Box: ...
    @overload
    def __getitem__(self, index: slice) -> list[Box]: ...
    def __getitem__(self, index: int | slice) -> Box | list[Box]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        at = index % len(self)
        return Box(*self.run(at, at + 1))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, GridBoxes) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[str, int]:
        return self._text, self._columns

    def _edges(self, start: int, end: int) -> list[tuple[float, float]]:
        """Return where characters begin and end that stand side by side from the left edge."""
        has_end = self._text[end - 1] == "\n"
        last = end - has_end
        if self._is_uneven(start, last):
            columns = cells(self._text[start:last])
        else:
            columns = [(column, column + 1) for column in range(last - start)]
        if has_end:
            columns.append((columns[-1][1],) * 2 if columns else (0, 0))
        most = self._columns
        return [
            (MARGIN + COLUMN * min(left, most), MARGIN + COLUMN * min(right, most))
            for left, right in columns
        ]

    def _wrap_even(self, start: int, end: int) -> None:
        width = end - start
        if width <= self._columns:
            self._starts.append(start)
            self._widest = max(self._widest, width)
            return
        for count in broken(self._text[start:end], self._columns):
            self._starts.append(start)
            self._widest = max(self._widest, min(count, self._columns))
            start += count

    def _wrap(self, start: int, end: int) -> None:
        if not self._is_uneven(start, end):
            self._wrap_even(start, end)
            return
        line = self._text[start:end]
        if self._has_tabs_alone and (width := len(line.expandtabs(TAB))) <= self._columns:
            self._starts.append(start)
            self._widest = max(self._widest, width)
            return
        for count, width in wrapped(line, self._columns):
            self._starts.append(start)
            self._widest = max(self._widest, min(width, self._columns))
            start += count

    def _is_uneven(self, start: int, end: int) -> bool:
        return self._uneven is not None and bool(self._uneven.search(self._text, start, end))


def page_of(text: str, columns: int = COLUMNS) -> Page:
    """Return a text as one page: wrapped between words at 96 columns or fewer."""
    boxes = GridBoxes(text, columns)
    width = 2 * MARGIN + max(min(MIN_COLUMNS, columns), boxes.widest) * COLUMN
    return Page(text, boxes, width, 2 * MARGIN + boxes.rows * ROW)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    # One after the other: splitting a long text at once would hold up the window.
    start, end = 0, text.find("\n")
    while end >= 0:
        yield start, end
        start, end = end + 1, text.find("\n", end + 1)
    yield start, len(text)
