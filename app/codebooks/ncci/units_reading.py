"""Reading an MUE table, as CSV or as a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.cells import is_workbook, sheet_rows
from app.codebooks.ncci.code_numbers import number_of
from app.codebooks.ncci.edit_sets import parts_of_name, set_of
from app.codebooks.ncci.quarters import quarter_told
from app.codebooks.ncci.units_head import UnitsHead, units_head
from app.codebooks.ncci.units_table import UnitRow, UnitTable
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.rules.ncci import EditSet, Program, UnitsIndicator

__all__ = ["is_units", "read_units", "units_edition", "units_volume"]

_UNITS = re.compile(r"[0-9]{1,6}")
_INDICATOR = re.compile(r"([123])(?![0-9]).*", re.S)
_BLANK = b" \t\r\x1a"


def is_units(member: Member) -> bool:
    """Tell whether a file has the captions of an MUE table."""
    return units_head(member) is not None


def units_edition(member: Member) -> EditionHint | None:
    """Return the quarter that the head or the name tells: ``Eff_07-01-2026``."""
    told = quarter_told([*_head(member).said, *parts_of_name(member)])
    return EditionHint(told) if told else None


def units_volume(member: Member) -> str:
    """Return the set that a table is of.

    Raises:
        BrokenReleaseError: nothing tells it.
    """
    return str(_set(member, _head(member)))


def read_units(member: Member) -> UnitTable:
    """Read a table of limits.

    Raises:
        BrokenReleaseError: it is cut, a row is malformed, a code stands twice, or nothing tells
            of which set it is.
    """
    head = _head(member)
    edit_set = _set(member, head)
    try:
        rows = tuple(_rows(islice(_cells(member, head), head.rows, None), head))
    except (ValueError, csv.Error) as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: {error}; get the release again."
        ) from error
    if not rows:
        raise BrokenReleaseError(f"{member.name} holds no limit; get the release again.")
    return UnitTable(edit_set, rows)


def _head(member: Member) -> UnitsHead:
    if head := units_head(member):
        return head
    raise BrokenReleaseError(
        f"{member.name} has lost the captions of an MUE table; get the release again."
    )


def _set(member: Member, head: UnitsHead) -> EditSet:
    """Return the set; tables of Medicaid have no adjudication indicator."""
    told = set_of(member, head.said)
    return EditSet(Program.MEDICAID, told.setting) if head.indicator < 0 else told


def _cells(member: Member, head: UnitsHead) -> Iterator[list[str]]:
    if is_workbook(member):
        yield from sheet_rows(member, head.sheet)
        return
    if not member.content.rstrip(_BLANK).endswith(b"\n"):
        raise ValueError("it ends within a line")
    yield from csv.reader(io.StringIO(member.text, newline=""), strict=True)


def _rows(table: Iterable[Sequence[str]], head: UnitsHead) -> Iterator[UnitRow]:
    seen: set[int] = set()
    for cells in table:
        if any(cell.strip() for cell in cells):
            row = _row([cell.strip() for cell in cells], head)
            if row.code in seen:
                raise ValueError(f"{cells[0].strip()} stands twice")
            seen.add(row.code)
            yield row


def _row(cells: Sequence[str], head: UnitsHead) -> UnitRow:
    code = number_of(cells[0])
    if len(cells) <= max(head.units, head.indicator, head.rationale):
        raise ValueError(f"the row of {cells[0]} is cut")
    units = cells[head.units]
    if not _UNITS.fullmatch(units):
        raise ValueError(f"“{units[:20]!a}” is no number of units for {cells[0]}")
    return UnitRow(code, int(units), _indicator(cells, head), cells[head.rationale])


def _indicator(cells: Sequence[str], head: UnitsHead) -> UnitsIndicator:
    """Return how units are counted: ``3 Date of Service Edit: Clinical``; by Medicaid a line."""
    if head.indicator < 0:
        return UnitsIndicator.LINE
    if found := _INDICATOR.fullmatch(cells[head.indicator]):
        return UnitsIndicator(int(found[1]))
    text = cells[head.indicator][:20]
    raise ValueError(f"“{text!a}” is no adjudication indicator for {cells[0]}")
