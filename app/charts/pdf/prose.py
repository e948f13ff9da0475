"""Columns of running text on a PDF page, told from the columns of a table."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import fmean, median

from app.charts.pdf.pieces import Piece, Row, around, middle, rows_of, text_of
from app.charts.pdf.places import Placed

__all__ = ["Columns", "columns_of"]

Columns = tuple[list[Piece], list[Piece], list[Piece], list[Piece]]
"""What stands above two columns, the left one, the right one, and what stands below."""

_FEWEST_ROWS = 4
_CANDIDATES = 6
_GUTTER = 6.0
_EDGE = 2.0
_FULL = 0.7
# Of each column and of both together: the share of full rows, the words of a row, the share of rows
# that go on with a sentence, and of letters among the signs.
_WANTED = ((0.6, 0.6), (3.0, 3.5), (0.4, 0.6), (0.6, 0.7))
_BAND = 1.3
_TALL = 2.0
_ROWS_OF_A_CELL = 5
_FEWEST_CELLS, _TOGETHER = 3, 0.6


def columns_of(pieces: list[Piece], own: Placed) -> Columns | None:
    """Return the upmost two columns of running text, None where there are none.

    Text runs where rows are full, and most go on with the sentence of the row before. A table
    does neither, or blank bands go through both of its columns.
    """
    edges = Counter(round(each.sides[0] / _EDGE) for each in pieces)
    for edge, count in edges.most_common(_CANDIDATES):
        if count < _FEWEST_ROWS:
            break
        for found in _sides(pieces, edge * _EDGE):
            _, left, right, _ = found
            if _run(left, right, own) and not _is_table(left, right, own):
                return found
    return None


def _sides(pieces: list[Piece], edge: float) -> Iterator[Columns]:
    """Yield the stretches of a page that nothing crosses or parts at the left edge of a column."""
    left = [each for each in pieces if each.sides[2] <= edge - _GUTTER]
    right = [each for each in pieces if each.sides[0] >= edge - _EDGE]
    beside = {id(each) for each in (*left, *right)}
    crossing = [middle(each) for each in pieces if id(each) not in beside]
    crossing = sorted([*crossing, *_blank_bands(pieces)])
    stretches: dict[int, tuple[list[Piece], list[Piece]]] = {}
    for side, column in enumerate((left, right)):
        for each in column:
            stretch = bisect_left(crossing, middle(each))
            stretches.setdefault(stretch, ([], []))[side].append(each)
    for stretch, (first, second) in sorted(stretches.items()):
        if min(len(first), len(second)) >= _FEWEST_ROWS:
            inside = {id(each) for each in (*first, *second)}
            outside = [each for each in pieces if id(each) not in inside]
            upper = crossing[stretch - 1] if stretch else float("-inf")
            above = [each for each in outside if middle(each) <= upper]
            yield above, first, second, [each for each in outside if middle(each) > upper]


def _blank_bands(pieces: list[Piece]) -> Iterator[float]:
    """Yield where nothing stands from side to side: between a text and the foot of its page."""
    lowest = float("inf")
    for piece in sorted(pieces, key=lambda each: each.sides[1]):
        _, top, _, bottom = piece.sides
        if top - lowest > _TALL * (bottom - top):
            yield (top + lowest) / 2
        lowest = bottom if lowest == float("inf") else max(lowest, bottom)


def _run(left: list[Piece], right: list[Piece], own: Placed) -> bool:
    """Tell whether both columns run on; one may do so less where the other does more."""
    measured = [_measured(rows_of(column), own) for column in (left, right)]
    if not all(measured):
        return False
    wanted = zip(zip(*measured, strict=True), _WANTED, strict=True)
    return all(min(found) >= least and fmean(found) >= mean for found, (least, mean) in wanted)


def _measured(rows: list[Row], own: Placed) -> tuple[float, ...]:
    """Return the share of full rows, the words of a row, and the shares of going on and letters."""
    if len(rows) < _FEWEST_ROWS:
        return ()
    texts = [text_of(row, own) for row in rows]
    left, _, right, _ = around(each.sides for row in rows for each in row)
    signs = "".join("".join(texts).split())
    return (
        fmean(row[-1].sides[2] - row[0].sides[0] >= _FULL * (right - left) for row in rows),
        fmean(len(text.split()) for text in texts),
        fmean(not text[0].isupper() for text in texts[1:]),
        sum(map(str.isalpha, signs)) / len(signs),
    )


def _is_table(left: list[Piece], right: list[Piece], own: Placed) -> bool:
    """Tell whether cells begin side by side, or blanks go through both columns between them."""
    columns = rows_of(left), rows_of(right)
    return _begins_together(*columns, own) or _is_banded(*columns)


def _begins_together(left: list[Row], right: list[Row], own: Placed) -> bool:
    begins = [[row for row in rows if not text_of(row, own)[0].islower()] for rows in (left, right)]
    together = sum(any(row[0].is_beside(each[0]) for each in begins[0]) for row in begins[1])
    return together >= _FEWEST_CELLS and 2 * together >= _TOGETHER * sum(map(len, begins))


def _is_banded(left: list[Row], right: list[Row]) -> bool:
    sides = [[row[0].sides[1] for row in rows] for rows in (left, right)]
    pitch = median(step for tops in sides for step in _steps(tops))
    bands = sum(step > _BAND * pitch for step in _steps(sorted(sides[0] + sides[1])))
    rows = max(map(len, sides))
    return bands > 1 and rows < _ROWS_OF_A_CELL * (bands + 1)


def _steps(tops: list[float]) -> list[float]:
    return [below - above for above, below in pairwise(tops)]
