"""Rows of a PDF page that were drawn one below the other, and how such blocks stand together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from app.charts.pdf.pieces import Piece, Row, around, middle, rows_of, text_of
from app.charts.pdf.places import Placed, Sides

__all__ = ["Block", "drawn", "is_before", "is_one"]

_SHARED = 2.0
_ALIGNED = 0.8
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Rows from top to bottom, and what they cover."""

    rows: list[Row]
    sides: Sides

    @classmethod
    def of(cls, rows: list[Row]) -> "Block":
        """Return the block of rows; there must be one."""
        return cls(rows, around(each.sides for each in chain.from_iterable(rows)))

    def joined(self, other: "Block") -> "Block":
        """Return both as one, row by row."""
        return Block.of(rows_of(chain(*self.rows, *other.rows)))


def is_before(block: Block, other: Block) -> bool:
    """Tell whether a block is read before another: it is above, or beside and to the left."""
    if _is_above(block, other) or _is_above(other, block):
        return _is_above(block, other)
    (left, top, _, bottom), (start, upper, _, lower) = block.sides, other.sides
    return left < start if top < lower and upper < bottom else top < upper


def is_one(block: Block, other: Block, own: Placed) -> bool:
    """Tell whether two blocks were drawn into each other, or are parts of a table."""
    if _is_above(block, other) and _is_above(other, block):
        return True
    if _is_amid(block, other) or _is_amid(other, block):
        return True
    left, right = sorted((block, other), key=lambda each: each.sides[0])
    return _is_table(left, right, own)


def _is_above(block: Block, other: Block) -> bool:
    return _shares_width(block.sides, other.sides) and any(
        _shares_width(upper.sides, lower.sides) and middle(upper) < middle(lower)
        for upper in chain.from_iterable(block.rows)
        for lower in chain.from_iterable(other.rows)
        if not upper.is_beside(lower)
    )


def _is_amid(block: Block, other: Block) -> bool:
    """Tell whether a piece of a block stands between two of a row of the other."""
    return _shares_width(block.sides, other.sides) and any(
        row[0].sides[0] < piece.sides[0] < row[-1].sides[0] and row[0].is_beside(piece)
        for row in other.rows
        for piece in chain.from_iterable(block.rows)
    )


def _is_table(left: Block, right: Block, own: Placed) -> bool:
    """Tell whether blocks side by side are labels with their values, or columns of a table."""
    beside = sum(any(row[0].is_beside(each[0]) for each in left.rows) for row in right.rows)
    if len(left.rows) == len(right.rows) == beside:
        return not (_goes_on(left.rows, own) or _goes_on(right.rows, own))
    labels = sum(any(own[each.end - 1][0] == ":" for each in row) for row in left.rows)
    return labels >= _ALIGNED * len(left.rows) and beside >= _ALIGNED * len(right.rows)


def drawn(pieces: Iterable[Piece]) -> Iterator[Block]:
    """Yield the runs of rows that go down the page, in the order in which they were drawn."""
    rows: list[Row] = []
    for piece in pieces:
        last = rows[-1][-1] if rows else piece
        if not rows:
            rows = [[piece]]
        elif last.is_beside(piece) and piece.sides[0] >= last.sides[2] - _SHARED:
            rows[-1].append(piece)
        elif not last.is_beside(piece) and middle(piece) > middle(last):
            rows.append([piece])
        else:
            yield Block.of(rows)
            rows = [[piece]]
    if rows:
        yield Block.of(rows)


def _shares_width(sides: Sides, other: Sides) -> bool:
    return min(sides[2], other[2]) - max(sides[0], other[0]) > _SHARED


def _goes_on(rows: list[Row], own: Placed) -> bool:
    """Tell whether a row goes on with the sentence of the row before."""
    texts = (text_of(row, own) for row in rows[1:])
    return any(text[0].islower() and len(text.split()) >= _FEWEST_WORDS for text in texts)
