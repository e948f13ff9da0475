"""Where a line of text is wrapped when every character takes whole cells."""

import unicodedata
from collections.abc import Iterator

__all__ = ["TAB", "broken", "cells", "uneven", "wrapped"]

TAB = 8
"""Every how many columns a tab goes to."""

# The interpreter lock is held while a piece is looked through.
_PIECE = 2**17


class _Widths(dict[str, int]):
    """How many cells each character takes, wherever it stands."""

    def __missing__(self, character: str) -> int:
        is_wide = unicodedata.east_asian_width(character) in "WF"
        width = 0 if unicodedata.category(character) in {"Mn", "Me", "Cf"} else 1 + is_wide
        self[character] = width
        return width


_WIDTHS = _Widths()


def uneven(text: str) -> frozenset[str]:
    """Return which characters of a text do not take one cell each; line ends do not count."""
    found = {"\t"} if "\t" in text else set[str]()
    for at in range(0, len(text), _PIECE):
        piece = text[at : at + _PIECE]
        if not piece.isascii():
            found |= {each for each in set(piece) if _WIDTHS[each] != 1}
    return frozenset(found)


def broken(line: str, columns: int) -> Iterator[int]:
    """Yield how many characters of a line go in each row, where each takes one cell."""
    start = 0
    while len(line) - start > columns:
        end = line.rfind(" ", start, start + columns + 1) + 1 or start + columns
        while end < len(line) and line[end] == " ":
            end += 1
        yield end - start
        start = end
    if start < len(line):
        yield len(line) - start


def wrapped(line: str, columns: int) -> Iterator[tuple[int, int]]:
    """Yield how many characters go in each row, and how many columns they take."""
    start = gap = at = column = at_gap = 0
    while at < len(line):
        character = line[at]
        width = _width(character, column)
        if column + width > columns and width and not character.isspace() and at > start:
            end, taken = (gap, at_gap) if gap > start else (at, column)
            yield end - start, taken
            start, gap, at, column = end, end, end, 0
            continue
        column += width
        at += 1
        if character.isspace():
            gap, at_gap = at, column
    yield at - start, column


def cells(row: str) -> list[tuple[int, int]]:
    """Return the columns from and to which each character of a row goes."""
    found = []
    column = 0
    for character in row:
        width = _width(character, column)
        # What has no width shares the cell of its base; at the start of a row there is none.
        found.append((column, column + width) if width else (max(column - 1, 0), column))
        column += width
    return found


def _width(character: str, column: int) -> int:
    return TAB - column % TAB if character == "\t" else _WIDTHS[character]
