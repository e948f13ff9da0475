"""What the pairs say of two codes, or of one, on a date of service."""

import json
import sqlite3
from array import array
from collections.abc import Iterable
from datetime import date

from app.codebooks.ncci.code_numbers import code_of, known_number
from app.codebooks.ncci.edit_sets import EDIT_SETS
from app.codebooks.ncci.written_days import day_or_none
from app.domain.rules.ncci import EditSet, ModifierIndicator, PairEdit

__all__ = ["pairs_between", "pairs_of"]

_PAIRS = """
SELECT p.column_1, p.column_2, p.first, t.last, t.indicator, t.is_prior, r.text, t.released
FROM ncci_pair p JOIN ncci_terms t ON t.id = p.terms JOIN ncci_rationale r ON r.id = t.rationale
WHERE p.edit_set = ?1 AND ?2 BETWEEN p.first AND t.last AND p.column_1
"""
_BETWEEN = f"{_PAIRS} = ?3 AND p.column_2 = ?4"
_COLUMN_1 = f"{_PAIRS} = ?3 ORDER BY p.column_2"
_ANY = "IN (SELECT value FROM json_each(?4))"
_COLUMN_2 = f"{_PAIRS} {_ANY} AND p.column_2 = ?3 ORDER BY p.column_1"
_PARTNERS = "SELECT columns_1 FROM ncci_partners WHERE edit_set = ? AND column_2 = ?"


def pairs_between(
    connection: sqlite3.Connection, first: str, second: str, on: date, edit_set: EditSet
) -> tuple[PairEdit, ...]:
    """Return the edits on two codes, whichever is column 1, that are in force on a day of service.

    No edit is no statement where the set is not loaded.
    """
    one, other = known_number(first), known_number(second)
    of = (EDIT_SETS.index(edit_set), on.toordinal())
    rows = connection.execute(_BETWEEN, (*of, one, other)).fetchall()
    if one != other:
        rows += connection.execute(_BETWEEN, (*of, other, one)).fetchall()
    return _edits(rows, edit_set)


def pairs_of(
    connection: sqlite3.Connection, code: str, on: date, edit_set: EditSet
) -> tuple[PairEdit, ...]:
    """Return the edits in force that name a code: those with it in column 1, then in column 2."""
    number, number_of_set = known_number(code), EDIT_SETS.index(edit_set)
    of = (number_of_set, on.toordinal(), number)
    rows = connection.execute(_COLUMN_1, of).fetchall()
    partners = _partners(connection, number_of_set, number)
    rows += connection.execute(_COLUMN_2, (*of, json.dumps(partners))).fetchall()
    return _edits(rows, edit_set)


def _partners(connection: sqlite3.Connection, edit_set: int, column_2: int) -> list[int]:
    """Return the codes of column 1 that any loaded file pairs with a code of column 2."""
    partners = array("I")
    for (columns_1,) in connection.execute(_PARTNERS, (edit_set, column_2)):
        partners.frombytes(columns_1)
    return sorted(set(partners) - {column_2})


def _edits(
    rows: Iterable[tuple[int, int, int, int, int, int, str, int]], edit_set: EditSet
) -> tuple[PairEdit, ...]:
    return tuple(
        PairEdit(
            column_1=code_of(column_1),
            column_2=code_of(column_2),
            modifier_indicator=ModifierIndicator(indicator),
            effective=date.fromordinal(first),
            deleted=day_or_none(last),
            rationale=rationale,
            edit_set=edit_set,
            released=date.fromordinal(released),
            is_older_than_1996=bool(is_prior),
        )
        for column_1, column_2, first, last, indicator, is_prior, rationale, released in rows
    )
