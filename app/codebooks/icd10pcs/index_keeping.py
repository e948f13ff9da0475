"""Keeping the Index of ICD-10-PCS beside that of ICD-10-CM: its terms, and every path to a code."""

import sqlite3
from collections.abc import Iterator, Sequence

from app.codebooks.icd10pcs.index_terms import IndexTerm
from app.codebooks.making.layers import Days

__all__ = ["PARTED", "PROCEDURES", "beginning_of", "keep"]

PARTED = "; "
"""Stands between several terms to see, or several values to use."""
PROCEDURES = "Alphabetic Index"
"""The name of the volume; that of ICD-10-CM is of another code set."""

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
        (number, code_set, PROCEDURES, *days.ordinals, t.level, t.path[-1], "", *_sent(t))
        for number, t in enumerate(terms, start)
    )
    connection.executemany(_ADD_TERM, rows)
    paths = (
        (code_set, code, *days.ordinals, PROCEDURES, number, position, path)
        for number, term in enumerate(terms, start)
        for code, position, path in _paths(term)
    )
    connection.executemany(_ADD_PATH, paths)


def beginning_of(code: str, path: str) -> str:
    """Return what a code begins with: it is kept by its table, and whole at the end of its path."""
    said = path.rpartition(": ")[2]
    is_longer = len(code) < len(said) < _WHOLE and said.startswith(code)
    return said if is_longer else code


def _sent(term: IndexTerm) -> tuple[str, str]:
    """Return what is kept as “see”, and as “see also”: the values to use."""
    return PARTED.join(see.words for see in term.see), PARTED.join(term.use)


def _paths(term: IndexTerm) -> Iterator[tuple[str, int, str]]:
    """Yield the codes of a term (position 1) and those of each “see” (from 2 on)."""
    path = ", ".join(term.path)
    for code in term.codes:
        yield _kept(code, path)
    for position, see in enumerate(term.see, start=2):
        for code in see.codes:
            yield _kept(code, f"{path}, see {see.words}", position)


def _kept(code: str, path: str, position: int = 1) -> tuple[str, int, str]:
    if len(code) in (_TABLE, _WHOLE):
        return code, position, path
    return code[:_TABLE], position, f"{path}: {code}"
