"""The Index of ICD-10-PCS opened as a book: its terms, and the tables to which they lead."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.codebooks.icd10pcs.index_keeping import PARTED, PROCEDURES, beginning_of
from app.codebooks.icd10pcs.value_places import tables_with
from app.domain.books import Status
from app.domain.printed.index import PrintedCode, Term, VolumeEdition

__all__ = [
    "ProcedureVolume",
    "all_procedures_below",
    "procedure_mains",
    "procedure_subterms",
    "procedure_volume",
    "see_of",
]

_ENDS = """
SELECT first, min(id), max(id) FROM index_term
WHERE code_set = (SELECT id FROM code_set WHERE system = 'ICD-10-PCS') AND volume = ? AND first <= ?
GROUP BY first ORDER BY first DESC LIMIT 1
"""
_TERMS = """
SELECT t.id, t.level, t.title, t.see, t.see_also,
coalesce((SELECT n.level FROM index_term n WHERE n.id = t.id + 1), 0) > t.level
FROM index_term t WHERE t.id BETWEEN ? AND ?
"""
_OF_LEVEL = f"{_TERMS} AND t.level = ? ORDER BY t.id"
_ALL = f"{_TERMS} ORDER BY t.id"
_ONE = "SELECT id, level, title, see, see_also, 0 FROM index_term WHERE id = ?"
_LAST = """
SELECT coalesce(
    (SELECT id - 1 FROM index_term WHERE id > ? AND level <= ? ORDER BY id LIMIT 1),
    (SELECT max(id) FROM index_term)
)
"""
# A place of level 2 is a code or a table.
_CODES = """
SELECT p.term, p.position, p.code, p.path, (
    SELECT s.is_billable FROM place c JOIN state s ON s.place = c.id
    WHERE c.name = p.code AND c.level = 2 AND c.code_set = p.code_set
    AND ? BETWEEN s.first AND s.last
)
FROM index_path p WHERE p.term BETWEEN ? AND ? ORDER BY p.rowid
"""
_OCTOBER = 10
_STATUS: dict[int | None, Status] = {1: Status.VALID, 0: Status.HEADER}
# Rows that are not printed as terms have numbers of their own, made of that of their term.
# The tables of the first value begin at ``_TABLES``, those of the next at twice that.
_MADE, _TABLES = 1 << 20, 1 << 12


class _Row(NamedTuple):
    """A term as it is kept; ``see`` and ``use`` may be several."""

    id: int
    level: int
    title: str
    see: str
    use: str
    has_below: int


class ProcedureVolume(StrEnum):
    """The one volume of the Index of ICD-10-PCS."""

    INDEX = "ICD-10-PCS Index"


_Codes = Mapping[tuple[int, int], Sequence[PrintedCode]]


def procedure_volume(connection: sqlite3.Connection, on: date) -> VolumeEdition | None:
    """Return the newest edition of the Index that is not later than a date."""
    for first, *ends in connection.execute(_ENDS, (PROCEDURES, on.toordinal())):
        began = date.fromordinal(first)
        return VolumeEdition(f"ICD-10-PCS Index FY{began.year + (began.month >= _OCTOBER)}", *ends)
    return None


def procedure_mains(
    connection: sqlite3.Connection, edition: VolumeEdition, on: date
) -> tuple[Term, ...]:
    """Return the main terms with the codes and tables to which they lead on a date."""
    ends = edition.first_term, edition.last_term
    codes = _codes(connection, ends, on)
    return tuple(_term(_Row(*row), codes) for row in connection.execute(_OF_LEVEL, (*ends, 0)))


def procedure_subterms(connection: sqlite3.Connection, term: int, on: date) -> tuple[Term, ...]:
    """Return what stands right below a row of the Index.

    Where a term sends to several others, each of them is a row below it; below a term that
    names a value to use, the tables that have this value are.
    """
    number, place = _printed(term)
    row = _Row(*connection.execute(_ONE, (number,)).fetchone())
    if place:
        use = _parted(row.use)[place - 1 - len(_parted(row.see))]
        return tuple(_tables(connection, row, place * _TABLES, use, on))
    (last,) = connection.execute(_LAST, (number, row.level)).fetchone()
    codes = _codes(connection, (number, last), on)
    below = connection.execute(_OF_LEVEL, (number + 1, last, row.level + 1))
    printed = (_term(_Row(*each), codes) for each in below)
    return (*_made(connection, row, codes, on), *printed)


def all_procedures_below(connection: sqlite3.Connection, term: int) -> tuple[Term, ...]:
    """Return all terms that are printed below a main term, without their codes."""
    (last,) = connection.execute(_LAST, (term, 0)).fetchone()
    rows = connection.execute(_ALL, (term + 1, last))
    return tuple(_term(_Row(*row), {}) for row in rows)


def see_of(connection: sqlite3.Connection, term: int) -> str:
    """Return the words to which a row sends the coder."""
    number, place = _printed(term)
    row = _Row(*connection.execute(_ONE, (number,)).fetchone())
    return _parted(row.see)[max(place, 1) - 1]


def _term(row: _Row, codes: _Codes) -> Term:
    sees, uses = _parted(row.see), _parted(row.use)
    term = Term(row.id, row.level, row.title, codes=tuple(codes.get((row.id, 1), ())))
    if len(sees) == 1:
        term = replace(term, see=sees[0], codes=(*term.codes, *codes.get((row.id, 2), ())))
    if len(uses) == 1:
        term = replace(term, use=uses[0])
    return replace(term, has_below=bool(row.has_below or len(sees) > 1 or uses))


def _made(connection: sqlite3.Connection, row: _Row, codes: _Codes, on: date) -> Iterator[Term]:
    """Yield the rows that stand below a term without being printed there."""
    sees, uses = _parted(row.see), _parted(row.use)
    if len(sees) > 1:
        for place, words in enumerate(sees, start=1):
            printed = tuple(codes.get((row.id, place + 1), ()))
            yield Term(_number(row, place), row.level + 1, "", see=words, codes=printed)
    if len(uses) == 1:
        yield from _tables(connection, row, _TABLES, uses[0], on)
    else:
        for place, use in enumerate(uses, start=len(sees) + 1):
            yield Term(_number(row, place), row.level + 1, "", has_below=True, use=use)


def _tables(
    connection: sqlite3.Connection, row: _Row, start: int, use: str, on: date
) -> Iterator[Term]:
    for place, table in enumerate(tables_with(connection, use, on), start=start):
        code = PrintedCode(table.beginning, Status.HEADER, is_procedure=True)
        yield Term(_number(row, place), row.level + 1, table.title, codes=(code,))


def _number(row: _Row, place: int) -> int:
    return -(row.id * _MADE + place)


def _printed(term: int) -> tuple[int, int]:
    """Return the number of a printed term, and the place of a row that stands below it or 0."""
    return divmod(-term, _MADE) if term < 0 else (term, 0)


def _codes(connection: sqlite3.Connection, ends: tuple[int, int], on: date) -> _Codes:
    """Return what is printed beside a run of terms, by term and position."""
    found: dict[tuple[int, int], list[PrintedCode]] = defaultdict(list)
    rows: Iterable[tuple[int, int, str, str, int | None]] = connection.execute(
        _CODES, (on.toordinal(), *ends)
    )
    for term, position, code, path, is_billable in rows:
        status = _STATUS.get(is_billable, Status.NOT_IN_EDITION)
        printed = PrintedCode(beginning_of(code, path), status, is_procedure=True)
        found[term, position].append(printed)
    return found


def _parted(words: str) -> list[str]:
    return [part for part in words.split(PARTED) if part]
