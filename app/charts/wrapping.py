"""Where a line of text is wrapped when every character takes whole cells."""

import unicodedata
from collections.abc import Iterator

__all__ = ["broken", "is_plain", "wrapped"]

_TAB = 8


def is_plain(line: str) -> bool:
    """Tell whether every character takes one cell."""
    # Below U+0300 only the soft hyphen has no width of its own.
    return "\t" not in line and (line.isascii() or (max(line) < "\u0300" and "\xad" not in line))


def broken(line: str, columns: int) -> Iterator[int]:
    """Yield how many characters go in each row, where each takes one cell."""
    start = 0
    while len(line) - start > columns:
        end = line.rfind(" ", start, start + columns + 1) + 1 or start + columns
        while end < len(line) and line[end] == " ":
            end += 1
        yield end - start
        start = end
    if start < len(line) or not line:
        yield len(line) - start


def wrapped(line: str, columns: int) -> Iterator[list[tuple[int, int]]]:
    """Yield rows: the columns from and to which each of their characters goes."""
    start = gap = at = column = 0
    cells: list[tuple[int, int]] = []
    while at < len(line):
        character = line[at]
        width = _width(character, column)
        if column + width > columns and width and not character.isspace() and at > start:
            end = gap if gap > start else at
            yield cells[: end - start]
            start, gap, at, column, cells = end, end, end, 0, []
            continue
        cells.append(_cell(column, width))
        column += width
        at += 1
        if character.isspace():
            gap = at
    yield cells


def _cell(column: int, width: int) -> tuple[int, int]:
    # What has no width shares the cell of its base; at the start of a row there is none.
    return (column, column + width) if width else (max(column - 1, 0), column)


def _width(character: str, column: int) -> int:
    if character == "\t":
        return _TAB - column % _TAB
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
