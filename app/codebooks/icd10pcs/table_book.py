"""The tables of ICD-10-PCS opened as a book: which there are, their rows, what values mean."""

import json
import sqlite3
from datetime import date
from itertools import groupby
from operator import itemgetter

from app.domain.books import NoteKind
from app.domain.printed.procedure_tables import ProcedureTable, TableHead, Value, ValueMeaning

__all__ = ["procedure_table", "table_heads", "value_meaning"]

_CHARACTERS = json.dumps(list("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"))
# Sections of the book are places of level 1 known by one character, tables are of level 2.
_HEADS = """
SELECT section.name, said.title, part.name, body.title, head.name, operation.title
FROM place section
JOIN state said ON said.place = section.id AND ?1 BETWEEN said.first AND said.last
JOIN state body ON body.parent = section.id AND ?1 BETWEEN body.first AND body.last
JOIN place part ON part.id = body.place
JOIN state operation ON operation.parent = part.id
AND ?1 BETWEEN operation.first AND operation.last
JOIN place head ON head.id = operation.place
WHERE section.name IN (SELECT value FROM json_each(?2)) AND section.level = 1
AND section.code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-PCS')
ORDER BY head.name
"""
_ROWS = """
SELECT row, position, char, title, label FROM pcs_value
WHERE table_code = ? AND ? BETWEEN first AND last
AND code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-PCS')
ORDER BY row, position, char
"""
_MEANING = """
SELECT meaning, explanation, includes FROM pcs_term
WHERE section = ? AND position = ? AND label = ? AND ? BETWEEN first AND last
AND code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-PCS')
"""
_NOTES = """
SELECT n.kind, n.text FROM place p JOIN note n ON n.place = p.id
WHERE p.name = ? AND p.level = 2
AND p.code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-PCS')
AND ? BETWEEN n.first AND n.last ORDER BY n.position
"""
_OPERATION = 3


def table_heads(connection: sqlite3.Connection, on: date) -> tuple[TableHead, ...]:
    """Return the head of every table on a date; none where only a list of codes is loaded."""
    rows = connection.execute(_HEADS, (on.toordinal(), _CHARACTERS))
    return tuple(
        TableHead(
            (
                Value(section, section_title),
                Value(system[-1], system_title),
                Value(code[-1], _operation(title, section_title, system_title)),
            )
        )
        for section, section_title, system, system_title, code, title in rows
    )


def procedure_table(connection: sqlite3.Connection, code: str, on: date) -> ProcedureTable:
    """Return a table on a date, without rows where there is none."""
    values = connection.execute(_ROWS, (code, on.toordinal())).fetchall()
    captions = {position: title for _, position, _, title, _ in values}
    rows = tuple(
        tuple(
            tuple(Value(char, label) for _, _, char, _, label in column)
            for _, column in groupby(row, key=itemgetter(1))
        )
        for _, row in groupby(values, key=itemgetter(0))
    )
    return ProcedureTable(code, tuple(captions[at] for at in sorted(captions)), rows)


def value_meaning(
    connection: sqlite3.Connection, table: str, position: int, label: str, on: date
) -> ValueMeaning:
    """Return what a value of a column means; ``table`` are the characters picked so far.

    Operations have their definition with their table; sections and body systems have none.
    """
    if position == _OPERATION:
        return _of_operation(connection, table, label, on)
    rows = connection.execute(_MEANING, (table[:1], position, label, on.toordinal()))
    return next((ValueMeaning(*row) for row in rows), ValueMeaning())


def _of_operation(connection: sqlite3.Connection, table: str, label: str, on: date) -> ValueMeaning:
    told: dict[str, list[str]] = {kind: [] for kind in NoteKind}
    for kind, text in connection.execute(_NOTES, (table, on.toordinal())):
        told[kind].append(text.removeprefix(f"{label}: "))
    meaning, *more = told[NoteKind.NOTE] or [""]
    return ValueMeaning(meaning, " ".join(more), "; ".join(told[NoteKind.INCLUDES]))


def _operation(title: str, section: str, system: str) -> str:
    """Return the operation at the end of the title of a table."""
    for before in (f"{section}, {system}, ", f"{system}, "):
        if title.startswith(before):
            return title.removeprefix(before)
    return title.rpartition(", ")[2]
