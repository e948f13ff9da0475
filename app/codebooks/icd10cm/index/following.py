"""Following “see” and “see also” from a term of the Index to the page that they name."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.codebooks.icd10cm.index.book import volume_edition
from app.codebooks.icd10cm.index.sees import Terms, category_of, names_of, way_of
from app.codebooks.icd10cm.index.terms import IndexTerm, Volume
from app.domain.printed.index import Destination, reference_of

__all__ = ["followed", "line_to"]

_ONE = "SELECT volume, modifiers, see, see_also FROM index_term WHERE id = ?"
_MAIN = "SELECT id, title FROM index_term WHERE id BETWEEN ? AND ? AND level = 0 AND title LIKE ?"
_BELOW = """
SELECT id, level, title FROM index_term WHERE id BETWEEN ?1 AND coalesce(
    (SELECT id - 1 FROM index_term WHERE id > ?1 AND level = 0 ORDER BY id LIMIT 1),
    (SELECT max(id) FROM index_term)
) ORDER BY id
"""
_ABOVE = """
SELECT id, level FROM index_term WHERE id BETWEEN
(SELECT id FROM index_term WHERE id <= ?1 AND level = 0 ORDER BY id DESC LIMIT 1) AND ?1
ORDER BY id DESC
"""
_TO_TABLE = re.compile(r"table of drugs(?: and (?:chemicals|biologicals))?,? ?", re.IGNORECASE)
_TO_EXTERNAL = re.compile(
    r"(?:index to )?external causes?(?: of (?:injury|injuries|morbidity))?(?: index)?,? ?",
    re.IGNORECASE,
)
_TO_INDEX = re.compile(r"index to diseases?(?: and injuries)?,? ?", re.IGNORECASE)
_CATEGORY = "([A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?)"
# “categories T17 and”, “N00-N07 with fourth character .5”: the first code is opened.
_CODE = re.compile(
    rf"(?:sub)?categor(?:y|ies) {_CATEGORY}|{_CATEGORY}(?:-[A-Z][0-9][0-9A-Z])? with\b"
)
# The Table of Drugs and Chemicals has a column for each of these.
_DRUG_COLUMNS = {"poisoning": 2, "accident": 2, "adverse effect": 6, "underdosing": 7}
_START = re.compile("[a-z0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class _Sought:
    """The parts of a path that are looked for in a volume, and the column of a table."""

    volume: Volume
    parts: tuple[str, ...]
    column: int | None = None


def followed(connection: sqlite3.Connection, term: int, on: date) -> Destination | None:
    """Return where the reference of a term leads on a date, None where it names no place.

    ``see condition`` names none: the coder looks for what is wrong with the part.
    """
    volume, modifiers, see, see_also = connection.execute(_ONE, (term,)).fetchone()
    reference = reference_of(see, see_also, modifiers)
    if to_code := _code_in(reference):
        return Destination(code=to_code)
    for sought in _places(Volume(volume), reference):
        if found := _found(connection, sought, on):
            return found
    return None


def line_to(connection: sqlite3.Connection, term: int) -> tuple[int, ...]:
    """Return the numbers of the terms from the main term down to a term."""
    line: list[int] = []
    level = None
    for number, at in connection.execute(_ABOVE, (term,)):
        if level is None or at < level:
            line.append(number)
            level = at
    return tuple(reversed(line))


def _code_in(reference: str) -> str:
    if codes := category_of(reference):
        return codes[0].code
    named = _CODE.match(reference)
    return (named[1] or named[2]) if named else ""


def _places(volume: Volume, reference: str) -> list[_Sought]:
    """Return the volumes in which a reference may be found, the most likely first."""
    if table := _TO_TABLE.match(reference):
        return [_in_drugs(reference[table.end() :])]
    if external := _TO_EXTERNAL.match(reference):
        return [_Sought(Volume.EXTERNAL, way_of(reference[external.end() :]).parts)]
    to_index = _TO_INDEX.match(reference)
    way = way_of(reference[to_index.end() :] if to_index else reference)
    if way.parts[:1] == ("neoplasm",):
        return [_Sought(Volume.NEOPLASMS, way.parts, way.column)]
    own_first = dict.fromkeys((volume, Volume.INDEX)) if way.parts else ()
    return [_Sought(each, way.parts) for each in own_first]


def _in_drugs(words: str) -> _Sought:
    parts = way_of(words).parts
    named = [part.strip() for part in words.split(",")]
    column = next((_DRUG_COLUMNS[part] for part in named if part in _DRUG_COLUMNS), None)
    return _Sought(Volume.DRUGS, tuple(p for p in parts if p not in _DRUG_COLUMNS), column)


def _found(connection: sqlite3.Connection, sought: _Sought, on: date) -> Destination | None:
    """Return the term of the words, else that of the most of them from the first on."""
    edition = volume_edition(connection, sought.volume, on)
    if edition is None:
        return None
    if not sought.parts:
        return Destination(sought.volume, (), sought.column)
    ends = edition.first_term, edition.last_term
    nearest = _nearest(connection, ends, sought.parts)
    if nearest is None:
        # “Table of Drugs and Chemicals, categories T36-T50” names the table and no drug.
        is_table = sought.volume is Volume.DRUGS
        return Destination(sought.volume, (), sought.column) if is_table else None
    path = line_to(connection, nearest.term)
    return Destination(sought.volume, path, sought.column, is_exact=nearest.is_exact)


@dataclass(frozen=True, slots=True)
class _Near:
    """A term, and whether it is of all the words."""

    term: int
    is_exact: bool


def _nearest(
    connection: sqlite3.Connection, ends: tuple[int, int], parts: tuple[str, ...]
) -> _Near | None:
    named, begun = _mains(connection, ends, parts)
    if named:
        numbers, terms = _with_below(connection, named)
        found = _longest(Terms(terms), parts)
        return _Near(numbers[found.term], found.is_exact)
    # “Fracture, ankle” stands below “Fracture, traumatic”, which has no shorter name.
    for main in begun:
        numbers, terms = _with_below(connection, [main])
        found = _longest(Terms(terms), (min(names_of(terms[0]), key=len), *parts[1:]))
        if found.is_exact:
            return _Near(numbers[found.term], is_exact=True)
    return _Near(begun[0], is_exact=False) if begun else None


def _longest(terms: Terms, parts: tuple[str, ...]) -> _Near:
    """Return the term of all the parts, else of the most of them; the first main term of none."""
    found = ((length, terms.found(parts[:length])) for length in range(len(parts), 0, -1))
    length, place = next(((length, at) for length, at in found if at is not None), (0, 0))
    return _Near(place, length == len(parts))


def _mains(
    connection: sqlite3.Connection, ends: tuple[int, int], parts: Sequence[str]
) -> tuple[list[int], list[int]]:
    """Return the main terms that the first parts name, and those whose name begins so."""
    names = {" ".join(parts[:end]) for end in range(1, len(parts) + 1)}
    start = _START.match(parts[0])
    rows = connection.execute(_MAIN, (*ends, f"{start[0] if start else ''}%"))
    known = [(number, names_of(IndexTerm(0, title))) for number, title in rows]
    first_word = parts[0].split(" ")[0]
    return (
        [number for number, called in known if names & called],
        [
            number
            for begin in (parts[0], first_word)
            for number, called in known
            if any(name.startswith(f"{begin} ") or name == begin for name in called)
        ],
    )


def _with_below(
    connection: sqlite3.Connection, mains: Sequence[int]
) -> tuple[list[int], list[IndexTerm]]:
    rows = [row for main in mains for row in connection.execute(_BELOW, (main,))]
    return [number for number, _, _ in rows], [IndexTerm(level, title) for _, level, title in rows]
