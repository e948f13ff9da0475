"""Following “see” from a term of the Index of ICD-10-PCS to the term that it names."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from app.codebooks.icd10pcs.index_book import ProcedureVolume, procedure_volume, see_of
from app.domain.printed.index import Destination, VolumeEdition, folded

__all__ = ["procedure_followed"]

_TERMS = "SELECT id, level, title FROM index_term WHERE id BETWEEN ? AND ? ORDER BY id"
_Term = tuple[int, int, str]


def procedure_followed(connection: sqlite3.Connection, term: int, on: date) -> Destination | None:
    """Return where a row sends the coder on a date, None where the Index has no such main term."""
    words = see_of(connection, term)
    edition = procedure_volume(connection, on)
    return _found(connection, edition, words) if edition else None


def _found(
    connection: sqlite3.Connection, edition: VolumeEdition, words: str
) -> Destination | None:
    ends = edition.first_term, edition.last_term
    below = [(number, level, folded(title)) for number, level, title in _all(connection, ends)]
    parts = [folded(part) for part in words.split(",")]
    path: list[int] = []
    while parts:
        place, taken = _named(below, len(path), parts)
        if place is None:
            break
        path.append(below[place][0])
        below, parts = _within(below, place), parts[taken:]
    if not path:
        return None
    return Destination(ProcedureVolume.INDEX, tuple(path), is_exact=not parts)


def _all(connection: sqlite3.Connection, ends: tuple[int, int]) -> Sequence[_Term]:
    rows: Sequence[_Term] = connection.execute(_TERMS, ends).fetchall()
    return rows


def _named(terms: Sequence[_Term], level: int, parts: Sequence[str]) -> tuple[int | None, int]:
    """Return the place of the term of the most parts, and how many; else the one that they begin.

    ``Brachytherapy with qualifier Unidirectional Source`` begins with the term Brachytherapy.
    """
    own = [(place, title) for place, (_, at, title) in enumerate(terms) if at == level]
    for taken in range(len(parts), 0, -1):
        name = ", ".join(parts[:taken])
        for place, title in own:
            if title == name:
                return place, taken
    begun = [place for place, title in own if parts[0].startswith(f"{title} ")]
    # Not all of the words are found: they are left, so that it is the nearest only.
    return (begun[-1], 0) if begun and not level else (None, 0)


def _within(terms: Sequence[_Term], place: int) -> list[_Term]:
    level = terms[place][1]
    rest = terms[place + 1 :]
    end = next((at for at, term in enumerate(rest) if term[1] <= level), len(rest))
    return list(rest[:end])
