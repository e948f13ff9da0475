"""The volumes of the Index opened as a book: main terms, what stands below them, their codes."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from app.codebooks.icd10cm.index.paths import SEE
from app.codebooks.icd10cm.index.terms import Volume
from app.domain.books import Status
from app.domain.printed.index import PrintedCode, Term, VolumeEdition

__all__ = [
    "all_below",
    "main_terms",
    "printed_codes",
    "subterms",
    "table_rows",
    "volume_edition",
]

_FIRST = """
SELECT first FROM index_term
WHERE code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-CM') AND volume = ? AND first <= ?
ORDER BY first DESC LIMIT 1
"""
_ENDS = """
SELECT min(id), max(id) FROM index_term
WHERE code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-CM') AND volume = ? AND first = ?
"""
# Terms are numbered in printed order: what stands below a term follows it.
_TERMS = """
SELECT t.id, t.level, t.title, t.modifiers, t.see, t.see_also,
coalesce((SELECT n.level FROM index_term n WHERE n.id = t.id + 1), 0) > t.level
FROM index_term t WHERE t.id BETWEEN ? AND ?
"""
_OF_LEVEL = f"{_TERMS} AND t.level = ? ORDER BY t.id"
_ALL = f"{_TERMS} ORDER BY t.id"
_LEVEL_AND_LAST = """
SELECT t.level, coalesce(
    (SELECT id - 1 FROM index_term n WHERE n.id > t.id AND n.level <= t.level ORDER BY id LIMIT 1),
    (SELECT max(id) FROM index_term)
) FROM index_term t WHERE t.id = ?
"""
# A place of level 2 is a code.
_CODES = """
SELECT t.id, t.see, t.see_also, p.position, p.code, p.path, (
    SELECT s.is_billable FROM place c JOIN state s ON s.place = c.id
    WHERE c.name = p.code AND c.level = 2 AND c.code_set = p.code_set
    AND ? BETWEEN s.first AND s.last
)
FROM index_term t CROSS JOIN index_path p ON p.term = t.id
WHERE t.id BETWEEN ? AND ? AND t.level BETWEEN ? AND ? ORDER BY p.rowid
"""
_COVERED = """
SELECT 1 FROM edition
WHERE code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-CM') AND ? BETWEEN first AND last
"""
_BESIDE = re.compile(r" \[(with|after) ([0-9A-Z.]+)\]$")
_EVERY = (0, 99)
_OCTOBER = 10
_WITH = "with"
_STATUS: dict[int | None, Status] = {1: Status.VALID, 0: Status.HEADER}


class _Row(NamedTuple):
    """A path that begins at a term."""

    term: int
    see: str
    see_also: str
    column: int
    code: str
    path: str
    is_billable: int | None


def volume_edition(
    connection: sqlite3.Connection, volume: Volume, on: date
) -> VolumeEdition | None:
    """Return the newest edition of a volume that is not later than a date."""
    for (first,) in connection.execute(_FIRST, (volume, on.toordinal())):
        (ends,) = connection.execute(_ENDS, (volume, first))
        began = date.fromordinal(first)
        return VolumeEdition(f"Index FY{began.year + (began.month >= _OCTOBER)}", *ends)
    return None


def main_terms(
    connection: sqlite3.Connection, edition: VolumeEdition, on: date
) -> tuple[Term, ...]:
    """Return the main terms of a volume with their codes as they are on a date."""
    ends = edition.first_term, edition.last_term
    return tuple(_of_level(connection, ends, 0, on))


def subterms(connection: sqlite3.Connection, term: int, on: date) -> tuple[Term, ...]:
    """Return what stands right below a term; “with” comes first (I.A.15)."""
    level, last = connection.execute(_LEVEL_AND_LAST, (term,)).fetchone()
    return _with_first(tuple(_of_level(connection, (term + 1, last), level + 1, on)))


def all_below(connection: sqlite3.Connection, term: int) -> tuple[Term, ...]:
    """Return all that stands below a term, level by level as `subterms` does, without codes."""
    _, last = connection.execute(_LEVEL_AND_LAST, (term,)).fetchone()
    return _with_first(tuple(_terms(connection.execute(_ALL, (term + 1, last)))))


def table_rows(connection: sqlite3.Connection, edition: VolumeEdition) -> tuple[Term, ...]:
    """Return all rows of a table, without their codes."""
    rows = connection.execute(_ALL, (edition.first_term, edition.last_term))
    return tuple(_terms(rows))


def printed_codes(
    connection: sqlite3.Connection, first_term: int, last_term: int, on: date
) -> dict[int, tuple[PrintedCode, ...]]:
    """Return the codes printed beside a run of terms, by the number of the term."""
    return _codes(connection, (first_term, last_term), on)


def _of_level(
    connection: sqlite3.Connection, ends: tuple[int, int], level: int, on: date
) -> Iterator[Term]:
    codes = _codes(connection, ends, on, (level, level))
    return _with_codes(_terms(connection.execute(_OF_LEVEL, (*ends, level))), codes)


def _terms(rows: Iterable[tuple[int, int, str, str, str, str, int]]) -> Iterator[Term]:
    for number, level, title, modifiers, see, see_also, has_below in rows:
        yield Term(number, level, title, modifiers, see, see_also, bool(has_below))


def _with_codes(terms: Iterable[Term], codes: dict[int, tuple[PrintedCode, ...]]) -> Iterator[Term]:
    for term in terms:
        yield replace(term, codes=codes[term.id]) if term.id in codes else term


def _codes(
    connection: sqlite3.Connection,
    ends: tuple[int, int],
    on: date,
    levels: tuple[int, int] = _EVERY,
) -> dict[int, tuple[PrintedCode, ...]]:
    day = on.toordinal()
    absent = Status.NO_EDITION
    if connection.execute(_COVERED, (day,)).fetchone():
        absent = Status.NOT_IN_EDITION
    found: dict[int, list[PrintedCode]] = defaultdict(list)
    for row in map(_Row._make, connection.execute(_CODES, (day, *ends, *levels))):
        if (manifestation := _manifestation(row)) is not None:
            status = _STATUS.get(row.is_billable, absent)
            found[row.term].append(PrintedCode(row.code, status, row.column, manifestation))
    return {term: tuple(codes) for term, codes in found.items()}


def _manifestation(row: _Row) -> str | None:
    """Return the second code of a printed pair, None for a path that is not printed here.

    Those are paths by way of “see”, and those of the second codes.
    """
    beside = _BESIDE.search(row.path)
    path = row.path[: beside.start()] if beside else row.path
    reference = row.see or row.see_also
    if (reference and path.endswith(f"{SEE}{reference}")) or (beside and beside[1] == "after"):
        return None
    return beside[2] if beside else ""


def _with_first(terms: Sequence[Term]) -> tuple[Term, ...]:
    """Put each “with” before the terms beside it."""
    if not terms:
        return ()
    starts = [at for at, term in enumerate(terms) if term.level == terms[0].level]
    runs = [terms[start:end] for start, end in pairwise([*starts, len(terms)])]
    runs.sort(key=lambda run: run[0].title.lower() != _WITH)
    return tuple(term for run in runs for term in (run[0], *_with_first(run[1:])))
