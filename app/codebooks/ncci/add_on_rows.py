"""The cells of a table of add-on codes, in a spreadsheet or in lines of fixed width."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app.codebooks.files.cells import is_workbook, sheet_rows
from app.codebooks.files.order_lines import whole_lines
from app.codebooks.ncci.captions import bare, first_at, sheet_heads
from app.codebooks.receiving.received import Member

__all__ = ["AddOnHead", "add_on_cells", "add_on_head"]

# Columns, counted from 1: 1 type, 2-6 add-on code, 7-13 its deletion, 14-18 primary code,
# 19-25 its deletion, 26-32 effective, 33-39 deletion, from 40 instructions.
_WIDTHS = (1, 5, 7, 5, 7, 7, 7)
_DAY = r"(?:[0-9]{7}| {7})"
_LINE = re.compile(rf"[123][0-9A-Z]{{5}}{_DAY}[0-9A-Z]{{5}}{_DAY}[0-9]{{7}}.*")
_CAPTIONS = (
    *("aocedittype", "addoncode", "aocdel", "primarycode", "primarycodedel"),
    *("aocediteff", "aoceditdel", "specialinstruction"),
)
_SAMPLE = 8


@dataclass(frozen=True, slots=True)
class AddOnHead:
    """What stands above the edits: ``rows`` of a sheet; lines of fixed width have nothing."""

    said: tuple[str, ...] = ()
    order: tuple[int, ...] = ()
    rows: int = 0
    sheet: str = ""


def add_on_head(member: Member) -> AddOnHead | None:
    """Return the head of a table of add-on codes in either form, None for any other file."""
    if sheets := sheet_heads(member):
        found = (_head(sheet, rows) for sheet, rows in sheets)
        return next((head for head in found if head), None)
    lines = [line.rstrip("\r") for line in member.start.split("\n")[:_SAMPLE]]
    whole = [line for line in lines if line]
    return AddOnHead() if whole and all(map(_LINE.fullmatch, whole)) else None


def add_on_cells(member: Member, head: AddOnHead) -> Iterator[list[str]]:
    """Yield the cells of every row in the order of the fixed columns.

    Raises:
        BrokenReleaseError: the spreadsheet cannot be read, or the text ends within a line.
    """
    if not is_workbook(member):
        yield from map(_cut, whole_lines(member))
        return
    for cells in islice(sheet_rows(member, head.sheet), head.rows, None):
        if any(cells):
            yield [cells[at] for at in head.order]


def _head(sheet: str, rows: Sequence[Sequence[str]]) -> AddOnHead | None:
    for number, cells in enumerate(rows):
        captions = [bare(cell) for cell in cells]
        order = tuple(first_at(captions, caption) for caption in _CAPTIONS)
        if min(order) >= 0 and len(set(order)) == len(order):
            above = (cell.strip() for row in rows[:number] for cell in row)
            return AddOnHead(tuple(filter(None, (sheet, *above))), order, number + 1, sheet)
    return None


def _cut(line: str) -> list[str]:
    cells, at = [], 0
    for width in _WIDTHS:
        cells.append(line[at : at + width].strip())
        at += width
    return [*cells, line[at:].strip()]
