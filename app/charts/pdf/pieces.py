"""Words of a PDF page side by side without a wide gap, and the rows that they form."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.charts.pdf.places import Placed, Sides

__all__ = ["Piece", "Row", "around", "middle", "pieces_of", "rows_of", "text_of"]

_WIDE = 0.75
_CLOSE = 2.0
_SHARED = 0.5
_UNLIKE = 2.5
_SLANT = 1.5


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters ``start`` to ``end`` (exclusive) of a page, and what they cover.

    ``turn`` is by how many degrees they stand turned to the left, 45 for any slant; of words that
    stand sideways, ``sides`` are those on the page turned so that they stand upright.
    """

    start: int
    end: int
    sides: Sides
    turn: int = 0

    def is_beside(self, other: "Piece") -> bool:
        """Tell whether both stand on one row: raised signs do, large words behind do not."""
        (_, top, _, bottom), (_, upper, _, lower) = self.sides, other.sides
        low, high = sorted((bottom - top, lower - upper))
        return min(bottom, lower) - max(top, upper) > _SHARED * low and high <= _UNLIKE * low


Row = list[Piece]
"""Pieces side by side, from left to right."""


def around(boxes: Iterable[Sides]) -> Sides:
    """Return what covers all the boxes; there must be one."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def middle(piece: Piece) -> float:
    """Return the height of the middle of a piece."""
    return (piece.sides[1] + piece.sides[3]) / 2


def text_of(row: Row, own: Placed) -> str:
    """Return the words of a row."""
    return " ".join("".join(own[at][0] for at in range(each.start, each.end)) for each in row)


def pieces_of(own: Placed) -> Iterator[Piece]:
    """Yield the pieces in the order of the text; blanks around them are in none."""
    start, end = -1, 0
    here = (0.0, 0.0, 0.0, 0.0)
    for index, (character, box) in enumerate(own):
        if character == "\n":
            if start >= 0:
                yield _piece(own, start, end)
            start = -1
        elif character > " ":
            # Most follow closely on the same line, which is told without a call for each.
            is_next = box[1] == here[1] and here[0] < box[0] < here[2] + _CLOSE
            if start >= 0 and not is_next and _is_apart(here, box):
                yield _piece(own, start, end)
                start = index
            elif start < 0:
                start = index
            end, here = index + 1, box
    if start >= 0:
        yield _piece(own, start, end)


def _is_apart(before: Sides, box: Sides) -> bool:
    """Tell whether there is a wide gap, or a step to another line that has no line end."""
    across = max(box[0] - before[2], before[0] - box[2])
    down = max(box[1] - before[3], before[1] - box[3])
    # Of words that stand sideways, the width is the height.
    return max(across, down) > _WIDE * max(box[3] - box[1], box[2] - box[0])


def _piece(own: Placed, start: int, end: int) -> Piece:
    boxes = [box for character, box in own[start:end] if character > " "]
    sides = around(boxes)
    turn = _turn(boxes)
    if turn == 90:
        sides = -sides[3], sides[0], -sides[1], sides[2]
    elif turn == 270:
        sides = sides[1], -sides[2], sides[3], -sides[0]
    return Piece(start, end, sides, turn)


def _turn(boxes: list[Sides]) -> int:
    first, last = boxes[0], boxes[-1]
    across, down = last[0] - first[0], last[1] - first[1]
    if all(box[2] - box[0] > box[3] - box[1] for box in boxes) and abs(down) > abs(across):
        return 90 if down < 0 else 270
    return 45 if abs(down) > _SLANT * max(box[3] - box[1] for box in boxes) else 0


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """Return the rows from top to bottom, whatever the order of the pieces."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda each: each.sides[1] + each.sides[3]):
        if rows and rows[-1][0].is_beside(piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda each: each.sides[0]) for row in rows]
