"""The words of a PDF page in the order in which they are read, however they were drawn."""

from collections.abc import Iterator
from itertools import chain

from app.charts.pdf_pieces import Piece, Row, around, pieces_of, rows_of
from app.charts.pdf_places import Placed
from app.charts.pdf_prose import columns_of

__all__ = ["in_reading_order"]

# Beyond, a page is a drawing and no text.
_MOST_PIECES = 5_000
# Beyond, a page was drawn in no order at all.
_MOST_BLOCKS = 60
_SHARED = 2.0
_ALIGNED = 0.8
_FEWEST_WORDS = 3

Block = list[Row]
"""Rows that were drawn one below the other."""


def in_reading_order(own: Placed) -> Placed:
    """Return the characters of a page as they are read; no word is lost or doubled.

    What was drawn from top to bottom stays as it is. Columns of running text are read one after the
    other, rows of a table from side to side; what stands sideways or slanted comes last.
    """
    pieces = list(pieces_of(own))
    if len(pieces) > _MOST_PIECES:
        return own
    rows = _read([each for each in pieces if not each.turn], own)
    for turn in (45, 90, 270):
        rows += _read([each for each in pieces if each.turn == turn], own)
    return own if list(chain.from_iterable(rows)) == pieces else _joined(rows, own)


def _read(pieces: list[Piece], own: Placed) -> list[Row]:
    if found := columns_of(pieces, own):
        return [row for part in found for row in _read(part, own)]
    blocks = list(_drawn(pieces))
    if len(blocks) > _MOST_BLOCKS:
        return rows_of(pieces)
    return list(chain.from_iterable(_sorted(_merged(blocks, own))))


def _drawn(pieces: list[Piece]) -> Iterator[Block]:
    """Yield the runs of rows that go down the page."""
    block: Block = []
    for piece in pieces:
        last = block[-1][-1] if block else piece
        if not block:
            block = [[piece]]
        elif last.is_beside(piece) and piece.sides[0] >= last.sides[2] - _SHARED:
            block[-1].append(piece)
        elif not last.is_beside(piece) and _middle(piece) > _middle(last):
            block.append([piece])
        else:
            yield block
            block = [[piece]]
    if block:
        yield block


def _middle(piece: Piece) -> float:
    return (piece.sides[1] + piece.sides[3]) / 2


def _merged(blocks: list[Block], own: Placed) -> list[Block]:
    """Return the blocks with those made one that were drawn into each other."""
    waiting, merged = blocks, list[Block]()
    while waiting:
        block, *waiting = waiting
        other = next((each for each in waiting if _is_one(block, each, own)), None)
        if other is None:
            merged.append(block)
        else:
            waiting = [each for each in waiting if each is not other]
            waiting.insert(0, rows_of(chain(*block, *other)))
    return merged


def _is_one(block: Block, other: Block, own: Placed) -> bool:
    is_around_each_other = _is_above(block, other) and _is_above(other, block)
    if is_around_each_other or _is_amid(block, other) or _is_amid(other, block):
        return True
    first, second = sorted((block, other), key=lambda each: _around(each)[0])
    return _is_table(first, second, own)


def _is_amid(block: Block, other: Block) -> bool:
    """Tell whether a piece of a block stands between two of a row of the other."""
    return any(
        row[0].sides[0] < piece.sides[0] < row[-1].sides[0] and row[0].is_beside(piece)
        for row in other
        for piece in chain.from_iterable(block)
    )


def _is_above(block: Block, other: Block) -> bool:
    return any(
        _shares_width(upper, lower) and _middle(upper) < _middle(lower)
        for upper in chain.from_iterable(block)
        for lower in chain.from_iterable(other)
        if not upper.is_beside(lower)
    )


def _shares_width(piece: Piece, other: Piece) -> bool:
    shared = min(piece.sides[2], other.sides[2]) - max(piece.sides[0], other.sides[0])
    return shared > _SHARED


def _is_table(left: Block, right: Block, own: Placed) -> bool:
    """Tell whether two blocks side by side are labels with their values, or columns of a table."""
    beside = sum(any(row[0].is_beside(each[0]) for each in left) for row in right)
    if len(left) == len(right) == beside:
        return not (_goes_on(left, own) or _goes_on(right, own))
    labels = sum(any(own[each.end - 1][0] == ":" for each in row) for row in left)
    return labels >= _ALIGNED * len(left) and beside >= _ALIGNED * len(right)


def _goes_on(block: Block, own: Placed) -> bool:
    """Tell whether a row goes on with the sentence of the row before."""
    rows = ("".join(own[at][0] for at in range(row[0].start, row[-1].end)) for row in block[1:])
    return any(row[0].islower() and len(row.split()) >= _FEWEST_WORDS for row in rows)


def _around(block: Block) -> tuple[float, float, float, float]:
    return around(each.sides for row in block for each in row)


def _sorted(blocks: list[Block]) -> list[Block]:
    """Return the blocks so that none comes before what stands above it or to its left."""
    sorted_, waiting = list[Block](), blocks
    while waiting:
        # Where blocks stand around each other, the upmost begins.
        free = [
            block
            for block in waiting
            if not any(_is_before(each, block) for each in waiting if each is not block)
        ] or sorted(waiting, key=lambda each: _around(each)[1])
        sorted_.append(free[0])
        waiting = [each for each in waiting if each is not free[0]]
    return sorted_


def _is_before(block: Block, other: Block) -> bool:
    if _is_above(block, other) or _is_above(other, block):
        return _is_above(block, other)
    (left, top, _, bottom), (start, upper, _, lower) = _around(block), _around(other)
    return left < start if top < lower and upper < bottom else top < upper


def _joined(rows: list[Row], own: Placed) -> Placed:
    joined: Placed = []
    for row in rows:
        if joined:
            joined.append(("\n", joined[-1][1]))
        for place, piece in enumerate(row):
            joined += _between(row[place - 1], piece, own) if place else ()
            joined += own[piece.start : piece.end]
    return joined


def _between(before: Piece, piece: Piece, own: Placed) -> Placed:
    """Return the blanks between two pieces of a row, where they stood side by side as they are."""
    blanks = own[before.end : piece.start]
    if blanks and all(character == " " for character, _ in blanks):
        return blanks
    _, top, right, bottom = before.sides
    return [(" ", (right, top, right, bottom))]
