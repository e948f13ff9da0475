"""Plain text laid out on a grid of equal cells, so that every character has its place."""

from array import array
from collections.abc import Iterator

from app.charts.unreadable import UnreadableError
from app.charts.wrapping import broken, is_plain, wrapped
from app.domain.documents import Boxes, Page

__all__ = ["COLUMN", "COLUMNS", "MARGIN", "MIN_COLUMNS", "ROW", "laid_out"]

COLUMN = 6.0
ROW = 14.0
MARGIN = 16.0
COLUMNS = 96
MIN_COLUMNS = 64
# Packed boxes are single floats: beyond 2**24 points they are no longer exact.
MAX_ROWS = 1_000_000

_LEFTS = array("f", (MARGIN + i * COLUMN for i in range(COLUMNS)))
_RIGHTS = array("f", (MARGIN + (i + 1) * COLUMN for i in range(COLUMNS)))


def laid_out(text: str, columns: int = COLUMNS) -> Page:
    """Lay text out as one page: wrapped between words at 96 columns or fewer.

    Columns are 6 points wide and rows 14 high, tabs go to every eighth column. A line end
    stands behind its line, a blank at the end of a wrapped row is cut at the edge, a combining
    mark shares the cell of its base.

    Raises:
        UnreadableError: the text has more rows than can be told apart.
    """
    grid = _Grid(columns)
    for number, line in enumerate(_lines(text)):
        if number:
            grid.line_end()
        _lay_line(grid, line)
    width = 2 * MARGIN + max(min(MIN_COLUMNS, columns), grid.widest) * COLUMN
    return Page(text, Boxes(grid.packed), width, 2 * MARGIN + grid.rows * ROW)


def _lines(text: str) -> Iterator[str]:
    # One after the other: splitting a long text at once would hold up the window.
    start, end = 0, text.find("\n")
    while end >= 0:
        yield text[start:end]
        start, end = end + 1, text.find("\n", end + 1)
    yield text[start:]


class _Grid:
    """The boxes of a page while its rows are filled from the top."""

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self.packed = array("f")
        self.rows = 0
        self.widest = 0

    def plain(self, count: int) -> None:
        """Add a row of characters of one cell each, blanks beyond the edge cut there."""
        inside = min(count, self.columns)
        beyond = array("f", (MARGIN + self.columns * COLUMN,)) * (count - inside)
        self._fill(_LEFTS[:inside] + beyond, _RIGHTS[:inside] + beyond)
        self.widest = max(self.widest, inside)

    def cells(self, cells: list[tuple[int, int]]) -> None:
        """Add a row of characters from and to the given columns."""
        edges = [(min(a, self.columns), min(b, self.columns)) for a, b in cells]
        lefts = array("f", (MARGIN + a * COLUMN for a, _ in edges))
        rights = array("f", (MARGIN + b * COLUMN for _, b in edges))
        self._fill(lefts, rights)
        self.widest = max(self.widest, max((b for _, b in edges), default=0))

    def line_end(self) -> None:
        """Put a line end behind the last character of the row filled last."""
        top = MARGIN + (self.rows - 1) * ROW
        is_behind = self.packed and self.packed[-3] == top
        right = self.packed[-2] if is_behind else MARGIN
        self.packed.extend((right, top, right, top + ROW))

    def _fill(self, lefts: "array[float]", rights: "array[float]") -> None:
        if self.rows == MAX_ROWS:
            raise UnreadableError(f"The text has more than {MAX_ROWS:,} lines: split it")
        top = MARGIN + self.rows * ROW
        count = len(lefts)
        row = array("f", bytes(16 * count))
        row[0::4] = lefts
        row[1::4] = array("f", (top,)) * count
        row[2::4] = rights
        row[3::4] = array("f", (top + ROW,)) * count
        self.packed.extend(row)
        self.rows += 1


def _lay_line(grid: _Grid, line: str) -> None:
    if is_plain(line):
        for count in broken(line, grid.columns):
            grid.plain(count)
    else:
        for cells in wrapped(line, grid.columns):
            grid.cells(cells)
