"""In which tables of ICD-10-PCS a value stands that the Index says to use."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

__all__ = ["ValuePlace", "tables_with"]

_TABLES = """
SELECT DISTINCT v.table_code, v.position, v.char, said.title, body.title
FROM pcs_value v
JOIN place head ON head.name = v.table_code AND head.level = 2 AND head.code_set = v.code_set
JOIN state said ON said.place = head.id AND ?2 BETWEEN said.first AND said.last
LEFT JOIN state body ON body.place = said.parent AND ?2 BETWEEN body.first AND body.last
WHERE v.label = ?1 AND ?2 BETWEEN v.first AND v.last
AND v.code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-PCS')
ORDER BY v.table_code, v.position, v.char
"""
_FIRST = 4
_IN = " in "


@dataclass(frozen=True, slots=True)
class ValuePlace:
    """A table that has a value; a body part makes the beginning of a code one longer."""

    beginning: str
    title: str


def tables_with(connection: sqlite3.Connection, value: str, on: date) -> tuple[ValuePlace, ...]:
    """Return the tables that have a value on a date, those of the body system that is named.

    The Index writes ``Drainage Device in Hanging Lamps`` where a value is used in one system.
    """
    found = tuple(_found(connection, value, on, ""))
    if found or _IN not in value:
        return found
    label, _, system = value.rpartition(_IN)
    return tuple(_found(connection, label, on, system)) or tuple(_found(connection, label, on, ""))


def _found(
    connection: sqlite3.Connection, label: str, on: date, system: str
) -> Iterator[ValuePlace]:
    rows = connection.execute(_TABLES, (label, on.toordinal()))
    for table, position, char, title, body in rows:
        if not system or body == system:
            yield ValuePlace(f"{table}{char}" if position == _FIRST else table, title)
