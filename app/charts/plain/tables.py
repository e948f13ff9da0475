"""Tables as rows of text: in columns where they fit the page, divided by bars where not."""

from collections.abc import Iterable, Sequence

from app.domain.chart.grid import COLUMNS

__all__ = ["Cell", "rows_as_lines"]

_GAP = "  "
_BAR = " | "
_MOST_COLUMNS = 200
_MOST_ROWS = 2_000

Cell = tuple[str, int, int]
"""The words of a cell on one line, and over how many columns and rows it goes."""


def rows_as_lines(rows: Iterable[Sequence[Cell]]) -> list[str]:
    """Return a line for each row that has words; a cell over several rows stands in the first."""
    placed = _placed(rows)
    count = max((len(row) for row in placed), default=0)
    widths = [
        max((len(row[column]) for row in placed if column < len(row)), default=0)
        for column in range(count)
    ]
    fits = sum(widths) + len(_GAP) * (count - 1) <= COLUMNS
    lines = (_in_columns(row, widths) if fits else _barred(row) for row in placed)
    return [line for line in lines if line]


def _placed(rows: Iterable[Sequence[Cell]]) -> list[list[str]]:
    """Return the words column by column; what another cell covers is empty."""
    placed: list[list[str]] = []
    covered: dict[int, int] = {}
    for row in rows:
        words: list[str] = []
        left = {column: rows - 1 for column, rows in covered.items() if rows > 1}
        for text, columns, down in row:
            while covered.get(len(words)):
                words.append("")
            start = len(words)
            words += [text] + [""] * (_bounded(columns, _MOST_COLUMNS) - 1)
            if down > 1:
                left |= dict.fromkeys(range(start, len(words)), _bounded(down, _MOST_ROWS) - 1)
        covered = left
        placed.append(words)
    return placed


def _bounded(count: int, most: int) -> int:
    return max(1, min(count, most))


def _in_columns(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (text.ljust(width) for text, width in zip(row, widths, strict=False))
    return _GAP.join(cells).rstrip()


def _barred(row: Sequence[str]) -> str:
    if not any(row):
        return ""
    while not row[-1]:
        row = row[:-1]
    return _BAR.join(row)
