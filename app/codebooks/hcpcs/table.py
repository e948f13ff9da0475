"""The alpha-numeric HCPCS file as a table: a row a code, the long description in one piece."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from app.codebooks.hcpcs.columns import COLUMNS
from app.codebooks.receiving.received import Member

__all__ = ["comma_separated", "header_at", "is_comma_separated", "rows"]

_MOST_PREAMBLE = 20
_FEWEST = ("HCPC", "SEQNUM", "RECID", "LONG DESCRIPTION", "SHORT DESCRIPTION", "TERM DT")


def is_comma_separated(member: Member) -> bool:
    """Tell whether a file is a CSV with the captions of the HCPCS file."""
    lines = csv.reader(io.StringIO(member.start))
    try:
        return header_at([cells for cells, _ in zip(lines, range(_MOST_PREAMBLE), strict=False)])
    except csv.Error:
        return False


def header_at(rows: Iterable[Sequence[str]]) -> bool:
    """Tell whether one of the rows holds the captions of the HCPCS file."""
    return any(set(_FEWEST) <= set(_captions(cells)) for cells in rows)


def comma_separated(member: Member) -> Iterator[list[str]]:
    """Yield the cells of a CSV in the order of the columns.

    Raises:
        ValueError: a row is cut, or the quotes do not close.
    """
    try:
        yield from rows(csv.reader(io.StringIO(member.text, newline=""), strict=True))
    except csv.Error as error:
        raise ValueError(f"it is no sound CSV ({error})") from error


def rows(table: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    """Yield the cells of every row below the captions in the order of the columns.

    Raises:
        ValueError: a row has fewer or more cells than there are captions, or there are none.
    """
    order: list[int] = []
    width = 0
    for number, cells in enumerate(table):
        if not order:
            if number == _MOST_PREAMBLE:
                raise ValueError("it has no captions")
            order, width = _order(cells), len(cells)
        elif len(cells) == width:
            yield [cells[at] if at >= 0 else "" for at in order]
        elif any(cell.strip() for cell in cells):
            named = " ".join(cells[0].split())[:20]
            raise ValueError(f"the row of “{named}” has {len(cells)} cells")


def _order(cells: Sequence[str]) -> list[int]:
    """Return where each column stands, -1 for one left out; nothing before the captions."""
    captions = _captions(cells)
    if not set(_FEWEST) <= set(captions):
        return []
    return [_at(captions, column.caption) for column in COLUMNS]


def _at(captions: Sequence[str], caption: str) -> int:
    return captions.index(caption) if caption in captions else -1


def _captions(cells: Sequence[str]) -> list[str]:
    return [" ".join(cell.split()).upper() for cell in cells]
