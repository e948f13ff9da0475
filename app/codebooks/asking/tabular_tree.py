"""The Tabular List opened level by level: what stands at the top, below a place, above a code."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date

from app.codebooks.icd10pcs.shapes import is_table
from app.codebooks.making.book import Level
from app.domain.codes import System, spelled, undotted
from app.domain.printed.tabular import Branch, PlaceKind, TreePlace

__all__ = ["branch_to", "place_of", "places_below", "sought", "tops"]

# A section of one category bears its name: the category stands in its place (``same``).
_PLACE = """
SELECT p.id, c.system, p.level, p.name, s.title, s.is_billable,
EXISTS (SELECT 1 FROM state b WHERE b.parent = p.id AND :day BETWEEN b.first AND b.last), same.id
FROM place p JOIN code_set c ON c.id = p.code_set
JOIN state s ON s.place = p.id AND :day BETWEEN s.first AND s.last
LEFT JOIN place same ON same.name = p.name AND same.level = 2 AND same.code_set = p.code_set
AND p.level = 1
"""
_TOPS = f"{_PLACE} WHERE c.system = :system AND s.parent IS NULL AND p.level < 3 ORDER BY p.id"
_BELOW = f"{_PLACE} WHERE s.parent = :place ORDER BY p.id"
_ONE = f"{_PLACE} WHERE p.id = :place"
_NAMED = """
SELECT p.id FROM place p JOIN code_set c ON c.id = p.code_set AND c.system = :system
JOIN state s ON s.place = p.id AND :day BETWEEN s.first AND s.last
WHERE p.name = :name AND p.level = 2
"""
_BEGUN = """
SELECT p.id FROM place p JOIN code_set c ON c.id = p.code_set AND c.system = :system
JOIN state s ON s.place = p.id AND :day BETWEEN s.first AND s.last
WHERE p.name >= :name AND p.name < :name || '~' AND p.level < 3 ORDER BY p.level DESC, p.id LIMIT 1
"""
_TITLED = """
SELECT p.id FROM place p JOIN state s ON s.place = p.id AND :day BETWEEN s.first AND s.last
WHERE p.code_set = (SELECT id FROM code_set WHERE system = :system) AND p.level < 3
AND p.id > :after AND (NOT s.is_billable OR :system <> 'ICD-10-PCS')
AND s.title LIKE :title ESCAPE '\\' ORDER BY p.id LIMIT 1
"""
_ABOVE = """
WITH RECURSIVE up (place, depth) AS (
    SELECT :place, 0
    UNION ALL
    SELECT s.parent, up.depth + 1 FROM up CROSS JOIN state s ON s.place = up.place
    AND :day BETWEEN s.first AND s.last WHERE s.parent IS NOT NULL
)
SELECT place FROM up ORDER BY depth DESC
"""
_TABLE = 3
_Row = tuple[int, str, int, str, str, int, int, int | None]


def tops(connection: sqlite3.Connection, system: System, on: date) -> tuple[TreePlace, ...]:
    """Return the chapters of a code system on a date, or its sections where it has none."""
    asked = {"system": system, "day": on.toordinal()}
    return tuple(_places(connection, connection.execute(_TOPS, asked), on))


def places_below(connection: sqlite3.Connection, place: int, on: date) -> tuple[TreePlace, ...]:
    """Return what stands right below a place on a date, in the order of the book."""
    asked = {"place": place, "day": on.toordinal()}
    return tuple(_places(connection, connection.execute(_BELOW, asked), on))


def place_of(connection: sqlite3.Connection, system: System, code: str, on: date) -> int | None:
    """Return the place of a code on a date, None where it stands in no edition of it.

    A code of ICD-10-PCS stands in its table, which is opened as a whole.
    """
    name = spelled(code, system)
    if system is System.ICD_10_PCS:
        name = name[:_TABLE]
    asked = {"system": system, "name": name, "day": on.toordinal()}
    found: tuple[int] | None = connection.execute(_NAMED, asked).fetchone()
    return found[0] if found else None


def sought(
    connection: sqlite3.Connection, system: System, words: str, on: date, after: int = 0
) -> int | None:
    """Return the first place whose code or title begins with the words, None without any.

    Where no title begins so, it is the first that has a word that does. ``after`` is the place
    from which to look on for a title.
    """
    if not words.strip():
        return None
    if not after and (found := _begun(connection, system, words, on)):
        return found
    told = _escaped(" ".join(words.split()))
    for title in (f"{told}%", f"% {told}%"):
        asked = {"system": system, "day": on.toordinal(), "title": title, "after": after}
        for (place,) in connection.execute(_TITLED, asked):
            return int(place)
    return None


def branch_to(connection: sqlite3.Connection, place: int, on: date) -> Branch:
    """Return the way from the top down to a place, with what stands beside it at each level."""
    asked = {"place": place, "day": on.toordinal()}
    numbers = [number for (number,) in connection.execute(_ABOVE, asked).fetchall()]
    line = [found for number in numbers for found in _one(connection, number, on)]
    shown = tuple(dict.fromkeys(line))
    below = {above.id: places_below(connection, above.id, on) for above in shown[:-1]}
    return Branch(shown, below)


def _begun(connection: sqlite3.Connection, system: System, words: str, on: date) -> int | None:
    """Return the first code that begins so; words of letters alone are those of a title."""
    bare = undotted(words).rstrip("-")
    if not (any(char.isdigit() for char in bare) or len(bare) == 1):
        return None
    name = spelled(bare, system)
    if system is System.ICD_10_PCS and is_table(name[:_TABLE]):
        name = name[:_TABLE]
    asked = {"system": system, "name": name, "day": on.toordinal()}
    found: tuple[int] | None = connection.execute(_BEGUN, asked).fetchone()
    return found[0] if found else None


def _one(connection: sqlite3.Connection, place: int, on: date) -> Iterator[TreePlace]:
    asked = {"place": place, "day": on.toordinal()}
    yield from _places(connection, connection.execute(_ONE, asked), on)


def _places(connection: sqlite3.Connection, rows: Iterable[_Row], on: date) -> Iterator[TreePlace]:
    for number, system, level, name, title, is_billable, has_below, same in rows:
        if same is not None:
            yield from _one(connection, same, on)
        else:
            kind = _kind(System(system), Level(level), name, is_billable=bool(is_billable))
            yield TreePlace(number, System(system), kind, name, title, bool(has_below))


def _kind(system: System, level: Level, name: str, *, is_billable: bool) -> PlaceKind:
    if level is not Level.CODE:
        return PlaceKind.CHAPTER if level is Level.CHAPTER else PlaceKind.SECTION
    if is_billable:
        return PlaceKind.BILLABLE
    is_pcs = system is System.ICD_10_PCS and is_table(name)
    return PlaceKind.TABLE if is_pcs else PlaceKind.HEADER


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
