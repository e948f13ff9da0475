"""Keeping the Index in the reference database: its terms, and every path to a code."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from app.codebooks.icd10cm.index.paths import (
    IndexPath,
    Reference,
    paths_in,
    paths_into_table,
    paths_of,
)
from app.codebooks.icd10cm.index.terms import IndexCode, IndexTerm, Volume
from app.codebooks.making.layers import Days

__all__ = ["IndexKeeper"]

_NEXT = "SELECT coalesce(max(id), 0) + 1 FROM index_term"
_ADD_TERM = "INSERT INTO index_term VALUES (?,?,?,?,?,?,?,?,?,?)"
_ADD_PATH = "INSERT INTO index_path VALUES (?,?,?,?,?,?,?,?)"
_EDITIONS = "SELECT DISTINCT first, last FROM index_term WHERE code_set = ? AND volume = ?"
_TERMS = """
SELECT id, level, title, modifiers, see, see_also FROM index_term
WHERE code_set = ? AND volume = ? AND first = ? ORDER BY id
"""
_CELLS = (
    "SELECT term, position, code FROM index_path WHERE code_set = ? AND volume = ? AND first = ?"
)


class IndexKeeper:
    """Adds volumes of the Index of one code set."""

    def __init__(self, connection: sqlite3.Connection, code_set: int) -> None:
        self._connection = connection
        self._code_set = code_set

    def keep(self, volume: Volume, terms: Sequence[IndexTerm], days: Days) -> None:
        """Add a volume with the paths that stay within it."""
        (start,) = self._connection.execute(_NEXT).fetchone()
        of = (self._code_set, volume, *days.ordinals)
        rows = (
            (number, *of, term.level, term.title, term.modifiers, term.see, term.see_also)
            for number, term in enumerate(terms, start)
        )
        self._connection.executemany(_ADD_TERM, rows)
        self._add(volume, days, start, paths_in(volume, terms))

    def link(self, days: Days) -> None:
        """Add the paths from the main Index into the Table of Neoplasms, one of which is new.

        ``days`` are those of the new volume: other pairs were linked when they came.
        """
        indexes, tables = self._editions(Volume.INDEX), self._editions(Volume.NEOPLASMS)
        for index, table in product(indexes, tables):
            shared = index.shared_with(table)
            if shared and days in (index, table):
                start, terms = self._terms(Volume.INDEX, index)
                _, neoplasms = self._terms(Volume.NEOPLASMS, table)
                found = paths_into_table(list(_references(terms)), neoplasms)
                self._add(Volume.INDEX, shared, start, found)

    def _add(self, volume: Volume, days: Days, start: int, paths: Iterable[IndexPath]) -> None:
        of = (self._code_set, volume, *days.ordinals)
        rows = ((*of, start + path.term, path.column, path.code, path.path) for path in paths)
        self._connection.executemany(_ADD_PATH, rows)

    def _editions(self, volume: Volume) -> list[Days]:
        rows = self._connection.execute(_EDITIONS, (self._code_set, volume))
        return [Days.of(*row) for row in rows]

    def _terms(self, volume: Volume, days: Days) -> tuple[int, list[IndexTerm]]:
        """Return a volume as it was kept, and the number of its first term."""
        of = (self._code_set, volume, days.first.toordinal())
        codes: dict[int, list[IndexCode]] = defaultdict(list)
        for term, column, code in self._connection.execute(_CELLS, of):
            codes[term].append(IndexCode(column, code))
        rows = self._connection.execute(_TERMS, of).fetchall()
        terms = [
            IndexTerm(level, title, modifiers, tuple(codes[number]), see, see_also)
            for number, level, title, modifiers, see, see_also in rows
        ]
        return rows[0][0], terms


def _references(terms: Sequence[IndexTerm]) -> Iterator[Reference]:
    for number, (term, path) in enumerate(zip(terms, paths_of(terms), strict=True)):
        if not term.codes and term.reference:
            yield Reference(number, path, term.reference)
