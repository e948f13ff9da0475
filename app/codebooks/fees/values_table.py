"""The relative value file as a table, CSV or spreadsheet, with captions stacked in rows."""

from collections.abc import Iterator, Sequence

from app.codebooks.fees.columns import COLUMNS
from app.codebooks.fees.grid import Grid, grid_of
from app.codebooks.receiving.received import Member

__all__ = ["is_value_table", "table_of", "table_rows"]

_LAST_ROW = {"HCPCS", "MOD", "DESCRIPTION"}
_TELLING = {"STATUS CODE", "WORK RVU", "MP RVU", "CONV FACTOR"}
# Only the last of these comes and goes: CMS added it in 2026.
_OPTIONAL = {"PRIC IND"}


def table_of(member: Member) -> Grid | None:
    """Return the table, None where the file holds no relative values."""
    grid = grid_of(member, lambda row: set(row) >= _LAST_ROW)
    return grid if grid and set(_stacked(grid)) >= _TELLING else None


def is_value_table(member: Member) -> bool:
    """Tell whether a file is such a table."""
    return table_of(member) is not None


def table_rows(grid: Grid) -> Iterator[list[str]]:
    """Yield the cells of every row in the order of the columns, empty for a column left out.

    Raises:
        ValueError: a column is missing, or a row is cut.
        BrokenReleaseError: the spreadsheet cannot be read.
    """
    captions = _stacked(grid)
    missing = [
        column.caption
        for column in COLUMNS
        if captions.count(column.caption) != 1 and column.caption not in _OPTIONAL
    ]
    if missing:
        raise ValueError(f"it does not have the column {missing[0]} once")
    order = [captions.index(each.caption) if each.caption in captions else None for each in COLUMNS]
    for cells in grid.rows():
        yield [cells[at] if at is not None else "" for at in order]


def _stacked(grid: Grid) -> list[str]:
    """Return the whole caption of every column: its rows stand one above the other.

    The title and the notices stand in the column of the description: captions begin below them.
    """
    at = grid.captions.index("DESCRIPTION")
    rows: list[Sequence[str]] = [grid.captions]
    for row in reversed(grid.above):
        if len(row) > at and row[at]:
            break
        rows.insert(0, row)
    return [
        " ".join(row[place] for row in rows if place < len(row) and row[place]).upper()
        for place in range(len(grid.captions))
    ]
