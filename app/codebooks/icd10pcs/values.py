"""What each character of an ICD-10-PCS code means, kept in the reference database."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from app.codebooks.icd10pcs.definition import Definition
from app.codebooks.icd10pcs.table import Table
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Extra
from app.domain.books import Note, NoteKind

__all__ = ["TableRows", "ValueTerms", "value_notes"]

_FIRST_IN_ROW = 4
_IN_ROW = 4
_ADD_VALUE = "INSERT INTO pcs_value VALUES (?,?,?,?,?,?,?,?,?)"
_ADD_TERM = "INSERT OR IGNORE INTO pcs_term VALUES (?,?,?,?,?,?,?,?,?)"
_VALUES = """
SELECT v.row, v.title, v.label, t.meaning, t.explanation, t.includes
FROM pcs_value v LEFT JOIN pcs_term t ON t.code_set = v.code_set
AND t.section = substr(?1, 1, 1) AND t.position = v.position AND t.label = v.label
AND ?2 BETWEEN t.first AND t.last
WHERE v.code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-PCS')
AND v.table_code = substr(?1, 1, 3) AND ?2 BETWEEN v.first AND v.last
AND v.char = substr(?1, v.position, 1)
ORDER BY v.row, v.position
"""


@dataclass(frozen=True, slots=True)
class TableRows(Extra):
    """The rows of all tables: which values go together."""

    tables: tuple[Table, ...]

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add every value of every row."""
        rows = (
            (code_set, table.code, *days.ordinals, number, position, value.char, title, value.label)
            for table in self.tables
            for number, row in enumerate(table.rows)
            for position, axis in enumerate(row.axes, _FIRST_IN_ROW)
            for title, value in ((axis.title, value) for value in axis.values)
        )
        connection.executemany(_ADD_VALUE, rows)


@dataclass(frozen=True, slots=True)
class ValueTerms(Extra):
    """The definitions of body parts, approaches, devices and qualifiers."""

    definitions: tuple[Definition, ...]

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add every definition that stands at a row; operations carry theirs as notes."""
        rows = (
            (
                *(code_set, each.section, each.position, each.title, *days.ordinals),
                *(each.meaning, each.explanation, "; ".join(each.includes)),
            )
            for each in self.definitions
            if each.position >= _FIRST_IN_ROW
        )
        connection.executemany(_ADD_TERM, rows)


def value_notes(connection: sqlite3.Connection, code: str, on: date) -> tuple[Note, ...]:
    """Return what the last four characters of a whole code mean, in their order."""
    rows = map(_Value._make, connection.execute(_VALUES, (code, on.toordinal())))
    for _, found in groupby(rows, key=lambda value: value.row):
        values = list(found)
        # Several rows may hold some of the characters; one row holds all of them.
        if len(values) == _IN_ROW:
            return tuple(note for value in values for note in _notes(code, value))
    return ()


class _Value(NamedTuple):
    row: int
    title: str
    label: str
    meaning: str | None
    explanation: str | None
    includes: str | None


def _notes(code: str, value: _Value) -> Iterator[Note]:
    told = f": {value.meaning}" if value.meaning else ""
    yield Note(NoteKind.NOTE, f"{value.title}, {value.label}{told}", code)
    if value.explanation:
        yield Note(NoteKind.NOTE, value.explanation, code)
    if value.includes:
        yield Note(NoteKind.INCLUDES, f"{value.label}: {value.includes}", code)
