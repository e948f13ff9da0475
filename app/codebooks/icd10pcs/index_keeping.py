"""Keeping the Index of ICD-10-PCS beside that of ICD-10-CM: its terms, and every path to a code."""

import sqlite3
from collections.abc import Iterator, Sequence

from app.codebooks.icd10pcs.index_terms import IndexTerm
from app.codebooks.layers import Days

__all__ = ["keep"]

_VOLUME = "Alphabetic Index"
_NEXT = "SELECT coalesce(max(id), 0) + 1 FROM index_term"
_ADD_TERM = """
INSERT INTO index_term (id, code_set, volume, first, last, level, title, modifiers, see, see_also)
VALUES (?,?,?,?,?,?,?,?,?,?)
"""
_ADD_PATH = """
INSERT INTO index_path (code_set, code, first, last, volume, term, position, path)
VALUES (?,?,?,?,?,?,?,?)
"""
_TABLE, _WHOLE = 3, 7


def keep(
    connection: sqlite3.Connection, code_set: int, terms: Sequence[IndexTerm], days: Days
) -> None:
    """Add all terms; a path leads to a whole code, or to the table in which a code begins so."""
    (start,) = connection.execute(_NEXT).fetchone()
    rows = (
        (number, code_set, _VOLUME, *days.ordinals, t.level, t.path[-1], "", _sent(t), "")
        for number, t in enumerate(terms, start)
    )
    connection.executemany(_ADD_TERM, rows)
    paths = (
        (code_set, code, *days.ordinals, _VOLUME, number, 1, path)
        for number, term in enumerate(terms, start)
        for code, path in _paths(term)
    )
    connection.executemany(_ADD_PATH, paths)


def _sent(term: IndexTerm) -> str:
    return "; ".join([*term.see, *(f"use {value}" for value in term.use)])


def _paths(term: IndexTerm) -> Iterator[tuple[str, str]]:
    path = ", ".join(term.path)
    for see in term.see:
        path = f"{path}, see {see}"
    for code in term.codes:
        if len(code) in (_TABLE, _WHOLE):
            yield code, path
        else:
            yield code[:_TABLE], f"{path}: {code}"
