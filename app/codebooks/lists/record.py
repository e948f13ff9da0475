"""One code of a list, with all that the list says of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.codebooks.lists.days import day_of, held_of
from app.codebooks.lists.grid import grid_rows
from app.codebooks.lists.layout import Found, Layout, located
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Member
from app.domain.codes import System, has_shape, spelled

__all__ = ["Record", "cells_below", "records"]

# Spreadsheets take the zeros in front away.
_DIGITS = {System.POS: 2, System.REVENUE: 4}
_UNUSED = {"unassigned", "reserved"}
_CATEGORY = re.compile(r"[0-9]{3}X")
_DATES = ("start", "modified", "stop")


@dataclass(frozen=True, slots=True)
class Record:
    """A code of a list; ``facts`` are the further columns by their meaning, some of them empty.

    ``is_category``: ``045X`` of the revenue codes, which no claim may carry.
    """

    code: str
    title: str
    facts: Mapping[str, str]
    start: date | None = None
    modified: date | None = None
    held: Days | None = None
    is_category: bool = False


def records(member: Member, layout: Layout) -> Iterator[Record]:
    """Yield the codes of a list; what stands as unassigned or reserved is left out.

    Raises:
        BrokenReleaseError: the spreadsheet cannot be read.
        ValueError: columns are missing, or a row is malformed; says which.
    """
    for number, cells in cells_below(member, located(member, layout)):
        if cells["title"].casefold() not in _UNUSED:
            try:
                yield _record(cells, layout.system)
            except ValueError as error:
                raise ValueError(f"row {number} (“{cells['code'][:20]}”): {error}") from error


def cells_below(member: Member, found: Found) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows below the captions with their numbers, each cell by its meaning.

    Raises:
        BrokenReleaseError: the spreadsheet cannot be read.
        ValueError: a row has more or fewer cells than there are captions.
    """
    for number, row in enumerate(grid_rows(member, found.where), start=1):
        if number > found.row + 1 and any(cell.strip() for cell in row):
            if len(row) < found.width or any(cell.strip() for cell in row[found.width :]):
                raise ValueError(f"row {number} has {len(row)} cells, not {found.width}")
            yield number, _by_meaning(row, found)


def _by_meaning(row: Sequence[str], found: Found) -> dict[str, str]:
    cells = {meaning: " ".join(row[at].split()) for meaning, at in found.columns.items()}
    # The taxonomy of older years has no column for it.
    parts = (cells.get("classification", ""), cells.get("specialization", ""))
    return {"title": ", ".join(filter(None, parts)), **cells}


def _record(cells: Mapping[str, str], system: System) -> Record:
    code = spelled(cells["code"], system)
    if system in _DIGITS and code.isdecimal():
        code = code.zfill(_DIGITS[system])
    is_category = system is System.REVENUE and _CATEGORY.fullmatch(code) is not None
    if not (is_category or (code and has_shape(code, system))):
        raise ValueError(f"this is no code of {system}")
    if not cells["title"]:
        raise ValueError("it has no title")
    start, modified, stop = (day_of(cells.get(name, "")) for name in _DATES)
    told = {name: cell for name, cell in cells.items() if name not in ("code", "title", *_DATES)}
    days = {"added": start, "modified": modified, "ended": stop}
    told |= {name: str(day or "") for name, day in days.items()}
    held = held_of(start, stop)
    return Record(code, cells["title"], told, start, modified, held, is_category)
