"""The relative value file: what Medicare pays for each code, and under which payment rules."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.fees.columns import COLUMNS, Value, values
from app.codebooks.fees.quarters import edition
from app.codebooks.fees.refusal import refused
from app.codebooks.fees.releases import add_release
from app.codebooks.fees.values_table import is_value_table, table_of, table_rows
from app.codebooks.fees.values_text import is_value_text, text_rows
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import EditionHint, Extra, Member

__all__ = [
    "QPP",
    "SINGLE",
    "RelativeValues",
    "are_values",
    "factor_of",
    "read_values",
    "values_edition",
]

SINGLE, QPP = "", "QPP"
"""The conversion factor for all, from 2026 on for all but qualifying participants; and theirs."""

# Nearly always of a quarter; a law that changes the conversion factor brings others.
_MONTHS = (
    *("JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER"),
    *("OCTOBER", "NOVEMBER", "DECEMBER"),
)
_TITLE = re.compile(
    r"(20[0-9]{2}) National Physician Fee Schedule Relative Value File"
    rf"(?: ({'|'.join(_MONTHS)}) Release)?",
    re.I,
)
_OTHERS = re.compile(r"non[-_ ]?QPP", re.I)
_QUALIFYING = re.compile("QPP", re.I)
# The factors of qualifying participants as published, in ten-thousandths of a dollar, for files
# of which neither title nor name tells whose they are.
_FACTORS_OF_QPP = {335675}
_FACTOR = [column.caption for column in COLUMNS].index("CONV FACTOR")
_ADD = """
INSERT INTO fees_value
VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
"""


@dataclass(frozen=True, slots=True)
class RelativeValues(Extra):
    """The rows of one file, each in the order of `COLUMNS`."""

    factor: str
    rows: tuple[tuple[Value, ...], ...]

    @property
    def codes(self) -> int:
        """Count the rows: codes, and components that are priced apart."""
        return len(self.rows)

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add every row."""
        release = add_release(connection, code_set, f"values {self.factor}".strip(), days)
        connection.executemany(_ADD, ((release, *row) for row in self.rows))


def are_values(member: Member) -> bool:
    """Tell whether a file holds relative values, in any of the three forms."""
    return is_value_table(member) or is_value_text(member)


def values_edition(member: Member) -> EditionHint | None:
    """Return the quarter that the title tells; the text form has none, but perhaps a name."""
    grid = table_of(member)
    title = _TITLE.search(grid.said) if grid else None
    if title is None:
        return edition(member, None)
    month = _MONTHS.index((title[2] or _MONTHS[0]).upper()) + 1
    return edition(member, int(title[1]), month)


def factor_of(member: Member) -> str:
    """Tell whose conversion factor it has: in 2026 CMS began to publish each release twice."""
    grid = table_of(member)
    for text in (grid.said if grid else "", member.name.rpartition("/")[2]):
        if _OTHERS.search(text):
            return SINGLE
        if _QUALIFYING.search(text):
            return QPP
    return QPP if _first_factor(member) in _FACTORS_OF_QPP else SINGLE


def read_values(member: Member) -> RelativeValues:
    """Read the file.

    Raises:
        BrokenReleaseError: a row is cut or malformed, or stands twice, or there is none.
    """
    with refused(member):
        rows = tuple(_all_values(member))
    return RelativeValues(factor_of(member), rows)


def _all_values(member: Member) -> Iterator[tuple[Value, ...]]:
    seen: set[tuple[Value, ...]] = set()
    for cells in _rows(member):
        row = values(cells)
        if row[:2] in seen:
            raise ValueError(f"“{' '.join(cells[:2]).strip()}” stands twice")
        seen.add(row[:2])
        yield row
    if not seen:
        raise ValueError("it holds no relative value")


def _rows(member: Member) -> Iterator[list[str]]:
    grid = table_of(member)
    return table_rows(grid) if grid else text_rows(member)


def _first_factor(member: Member) -> Value:
    try:
        return next((values(cells)[_FACTOR] for cells in islice(_rows(member), 1)), "")
    except (ValueError, BrokenReleaseError):
        # Reading it will say what is wrong.
        return ""
