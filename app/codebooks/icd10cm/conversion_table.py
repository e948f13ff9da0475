"""The Conversion Table as it is kept, and what it says of a code."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Extra
from app.domain.codes import System, spelled
from app.domain.printed.conversions import Replacement

__all__ = ["ConversionTable", "Converted", "predecessors", "successors"]

_NEXT = "SELECT coalesce(max(id), 0) + 1 FROM icd10cm_conversion"
_ADD = "INSERT INTO icd10cm_conversion VALUES (?,?,?,?,?,?,?)"
_ADD_FROM = "INSERT INTO icd10cm_conversion_from VALUES (?,?,?)"
# Each table repeats those before it, corrected: only the newest is asked.
_ROWS = "SELECT DISTINCT c.code, c.since, c.previous FROM icd10cm_conversion c"
_NEWEST = "c.first = (SELECT max(first) FROM icd10cm_conversion)"
_SUCCESSORS = f"""
{_ROWS} JOIN icd10cm_conversion_from f ON f.conversion = c.id
WHERE ? BETWEEN f.low AND f.high AND c.since > ? AND {_NEWEST} ORDER BY c.since, c.code
"""
_PREDECESSORS = f"{_ROWS} WHERE c.code = ? AND {_NEWEST} ORDER BY c.since, c.id"


@dataclass(frozen=True, slots=True)
class Converted:
    """A row of the table; ``ranges`` are the codes in ``previous``, each from low to high."""

    code: str
    since: date
    previous: str
    ranges: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ConversionTable(Extra):
    """All rows of one release of the table."""

    rows: tuple[Converted, ...]

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add the rows, and the codes to which each goes back."""
        (start,) = connection.execute(_NEXT).fetchone()
        numbered = list(enumerate(self.rows, start))
        connection.executemany(
            _ADD,
            (
                (number, code_set, *days.ordinals, row.code, row.since.toordinal(), row.previous)
                for number, row in numbered
            ),
        )
        connection.executemany(
            _ADD_FROM, ((number, *each) for number, row in numbered for each in row.ranges)
        )


def successors(connection: sqlite3.Connection, code: str, after: date) -> tuple[Replacement, ...]:
    """Return what took the place of a code later than on a day, the earliest first."""
    asked = (spelled(code, System.ICD_10_CM), after.toordinal())
    return tuple(_replacement(row) for row in connection.execute(_SUCCESSORS, asked))


def predecessors(connection: sqlite3.Connection, code: str) -> tuple[Replacement, ...]:
    """Return what a code took the place of: mostly one row, none for a code of before 2016."""
    asked = (spelled(code, System.ICD_10_CM),)
    return tuple(_replacement(row) for row in connection.execute(_PREDECESSORS, asked))


def _replacement(row: tuple[str, int, str]) -> Replacement:
    code, since, previous = row
    return Replacement(code, date.fromordinal(since), previous)
