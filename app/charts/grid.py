"""Plain text laid out on a grid of equal cells, so that every character has its place."""

import unicodedata
from array import array
from collections.abc import Iterator

from app.charts.unreadable import UnreadableError
from app.domain.documents import Boxes, Page

__all__ = ["COLUMN", "COLUMNS", "MARGIN", "MIN_COLUMNS", "ROW", "TAB", "laid_out"]

COLUMN = 6.0
ROW = 14.0
MARGIN = 24.0
COLUMNS = 96
MIN_COLUMNS = 64
TAB = 8
# Packed boxes are single floats: beyond 2**24 points they are no longer exact.
MAX_ROWS = 1_000_000

_RIGHT_EDGE = MARGIN + COLUMNS * COLUMN
_LEFTS = array("f", (MARGIN + i * COLUMN for i in range(COLUMNS)))
_RIGHTS = array("f", (MARGIN + (i + 1) * COLUMN for i in range(COLUMNS)))


def laid_out(text: str) -> Page:
    """Lay text out as one page: wrapped at 96 columns between words, tabs to every eighth.

    Columns are 6 points wide and rows 14 high. A line end stands behind its line, a blank at
    the end of a wrapped row is cut at the edge, a combining mark shares the cell of its base.

    Raises:
        UnreadableError: the text has more rows than can be told apart.
    """
    grid = _Grid(len(text))
    start = 0
    for line in text.split("\n"):
        _lay_line(grid, line, start)
        start += len(line) + 1
    columns = max(MIN_COLUMNS, grid.widest)
    height = 2 * MARGIN + grid.rows * ROW
    return Page(text, Boxes(grid.packed), 2 * MARGIN + columns * COLUMN, height)


class _Grid:
    """The boxes of a page while its rows are filled from the top."""

    def __init__(self, characters: int) -> None:
        self.packed = array("f", bytes(16 * characters))
        self.rows = 0
        self.widest = 0

    def plain(self, start: int, count: int) -> None:
        """Fill a row with characters of one cell each, blanks beyond the edge cut there."""
        beyond = array("f", (_RIGHT_EDGE,)) * max(0, count - COLUMNS)
        self._fill(start, _LEFTS[:count] + beyond, _RIGHTS[:count] + beyond)
        self.widest = max(self.widest, min(count, COLUMNS))

    def cells(self, start: int, cells: list[tuple[int, int]]) -> None:
        """Fill a row with characters from and to the given columns."""
        edges = [(min(a, COLUMNS), min(b, COLUMNS)) for a, b in cells]
        lefts = array("f", (MARGIN + a * COLUMN for a, _ in edges))
        rights = array("f", (MARGIN + b * COLUMN for _, b in edges))
        self._fill(start, lefts, rights)
        self.widest = max(self.widest, max((b for _, b in edges), default=0))

    def line_end(self, at: int) -> None:
        """Put the line end behind the last character of the row filled last."""
        if 4 * at >= len(self.packed):
            return
        top = MARGIN + (self.rows - 1) * ROW
        is_behind = at > 0 and self.packed[4 * at - 3] == top
        right = self.packed[4 * at - 2] if is_behind else MARGIN
        self.packed[4 * at : 4 * at + 4] = array("f", (right, top, right, top + ROW))

    def _fill(self, start: int, lefts: "array[float]", rights: "array[float]") -> None:
        if self.rows == MAX_ROWS:
            raise UnreadableError(f"The text has more than {MAX_ROWS:,} lines: split it")
        top = MARGIN + self.rows * ROW
        count = len(lefts)
        first, end = 4 * start, 4 * (start + count)
        self.packed[first:end:4] = lefts
        self.packed[first + 1 : end : 4] = array("f", (top,)) * count
        self.packed[first + 2 : end : 4] = rights
        self.packed[first + 3 : end : 4] = array("f", (top + ROW,)) * count
        self.rows += 1


def _lay_line(grid: _Grid, line: str, start: int) -> None:
    if _is_plain(line):
        for at, end in _broken(line):
            grid.plain(start + at, end - at)
    else:
        for at, cells in _wrapped(line):
            grid.cells(start + at, cells)
    grid.line_end(start + len(line))


def _is_plain(line: str) -> bool:
    """Tell whether every character takes one cell."""
    # Below U+0300 only the soft hyphen has no width of its own.
    return "\t" not in line and (line.isascii() or (max(line) < "\u0300" and "\xad" not in line))


def _broken(line: str) -> Iterator[tuple[int, int]]:
    """Yield the rows of a line whose characters take one cell each."""
    start = 0
    while len(line) - start > COLUMNS:
        end = line.rfind(" ", start, start + COLUMNS + 1) + 1 or start + COLUMNS
        while end < len(line) and line[end] == " ":
            end += 1
        yield start, end
        start = end
    if start < len(line) or not line:
        yield start, len(line)


def _wrapped(line: str) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Yield rows: where each begins in the line, and the columns of its characters."""
    start = gap = at = column = 0
    cells: list[tuple[int, int]] = []
    while at < len(line):
        character = line[at]
        width = _width(character, column)
        if column + width > COLUMNS and width and not character.isspace() and at > start:
            end = gap if gap > start else at
            yield start, cells[: end - start]
            start, gap, at, column, cells = end, end, end, 0, []
            continue
        left = column if width else max(column - 1, 0)
        cells.append((left, max(column + width, left + 1)))
        column += width
        at += 1
        if character.isspace():
            gap = at
    yield start, cells


def _width(character: str, column: int) -> int:
    if character == "\t":
        return TAB - column % TAB
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
