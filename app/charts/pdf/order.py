"""The words of a PDF page in the order in which they are read, however they were drawn."""

from itertools import chain

from app.charts.pdf.blocks import Block, drawn, is_before, is_one
from app.charts.pdf.pieces import Piece, Row, pieces_of, rows_of
from app.charts.pdf.places import Placed
from app.charts.pdf.prose import columns_of

__all__ = ["in_reading_order"]

# Beyond, a page is a drawing and no text.
_MOST_PIECES = 5_000
# Beyond, a page was drawn in no order at all.
_MOST_BLOCKS = 60


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
    blocks = list(drawn(pieces))
    if len(blocks) > _MOST_BLOCKS:
        return rows_of(pieces)
    return [row for block in _sorted(_merged(blocks, own)) for row in block.rows]


def _merged(blocks: list[Block], own: Placed) -> list[Block]:
    """Return the blocks with those made one that belong together."""
    waiting, merged = blocks, list[Block]()
    while waiting:
        block, *waiting = waiting
        other = next((each for each in waiting if is_one(block, each, own)), None)
        if other is None:
            merged.append(block)
        else:
            # What was compared before may belong to both together.
            left = [each for each in waiting if each is not other]
            waiting, merged = [*merged, block.joined(other), *left], []
    return merged


def _sorted(blocks: list[Block]) -> list[Block]:
    """Return the blocks so that none comes before what stands above it or to its left."""
    sorted_, waiting = list[Block](), blocks
    while waiting:
        # Where blocks stand around each other, the upmost begins.
        first = next(filter(lambda block: _is_free(block, waiting), waiting), None) or min(
            waiting, key=lambda block: block.sides[1]
        )
        sorted_.append(first)
        waiting = [each for each in waiting if each is not first]
    return sorted_


def _is_free(block: Block, waiting: list[Block]) -> bool:
    return not any(is_before(each, block) for each in waiting if each is not block)


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
