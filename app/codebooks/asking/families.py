"""Codes beside a code of ICD-10-CM: of another side, of another 7th character, of one parent."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from app.codebooks.asking.page import Page
from app.domain.books import Titled
from app.domain.codes import System, spelled, undotted
from app.domain.printed.families import SeventhChoice, Sibling, Side, sides_of

__all__ = ["neighbours", "seventh_choices", "siblings"]

# CROSS JOIN keeps the order: one name first, then the big table by its key.
_STATED = f"""
FROM place p CROSS JOIN code_set c ON c.id = p.code_set AND c.system = '{System.ICD_10_CM}'
CROSS JOIN state s ON s.place = p.id AND :day BETWEEN s.first AND s.last
"""
_ONE = f"SELECT p.id, p.name, s.title, s.is_billable {_STATED} WHERE p.name = :name AND p.level = 2"
_FULL = f"""
SELECT p.name, s.title {_STATED}
WHERE p.name > :stem AND p.name < :stem || '~' AND p.level = 2 AND s.is_billable ORDER BY p.id
"""
_ABOVE = """
SELECT p.id, p.name, t.title, t.is_billable FROM state s
JOIN place p ON p.id = s.parent JOIN state t ON t.place = p.id AND :day BETWEEN t.first AND t.last
WHERE s.place = :place AND :day BETWEEN s.first AND s.last AND p.level = 2
"""
_BELOW = """
SELECT p.name, s.title FROM state s JOIN place p ON p.id = s.place
WHERE s.parent = :place AND :day BETWEEN s.first AND s.last ORDER BY s.place
"""
_STEM, _FULL_LENGTH = 6, 7
_FILL = "X"


@dataclass(frozen=True, slots=True)
class _Step:
    """A code on the way up to its category."""

    place: int
    code: str
    title: str
    is_billable: bool


@dataclass(frozen=True, slots=True)
class _List:
    """The Tabular List on one day."""

    connection: sqlite3.Connection
    day: int

    def step(self, code: str) -> _Step | None:
        row = self.connection.execute(_ONE, {"day": self.day, "name": code}).fetchone()
        return _Step(*row) if row else None

    def above(self, step: _Step) -> _Step | None:
        asked = {"day": self.day, "place": step.place}
        row = self.connection.execute(_ABOVE, asked).fetchone()
        return _Step(*row) if row else None

    def below(self, step: _Step | None) -> list[Titled]:
        if step is None:
            return []
        asked = {"day": self.day, "place": step.place}
        return [Titled(*row) for row in self.connection.execute(_BELOW, asked)]

    def full(self, stem: str) -> list[Titled]:
        asked = {"day": self.day, "stem": stem}
        return [Titled(*row) for row in self.connection.execute(_FULL, asked)]


def siblings(connection: sqlite3.Connection, code: str, on: date) -> tuple[Sibling, ...]:
    """Return the codes of the same condition on every side that there is, in the order of `Side`.

    The code itself is among them; nothing is returned where it has no other side. The side may
    stand in any character: that of S52.501A is the sixth.
    """
    book = _List(connection, on.toordinal())
    step, rest = book.step(spelled(code, System.ICD_10_CM)), ""
    while step is not None:
        above = book.above(step)
        # What is bilateral often stands one level higher: M16.0 beside M16.11 and M16.12.
        higher = book.below(book.above(above)) if above else []
        sides = sides_of(step.code, book.below(above), higher)
        found = tuple(_of_sides(book, sides, rest))
        if len(found) > 1:
            return found
        if above:
            rest = undotted(step.code)[len(undotted(above.code)) :] + rest
        step = above
    return ()


def _of_sides(book: _List, sides: Mapping[str, Side], rest: str) -> Iterator[Sibling]:
    """Yield those of the codes that the list has with the same characters after the side."""
    for stem, side in sides.items():
        step = book.step(spelled(undotted(stem) + rest, System.ICD_10_CM))
        if step:
            yield Sibling(step.code, step.title, side, bool(step.is_billable))


def neighbours(connection: sqlite3.Connection, code: str, on: date) -> tuple[Titled, ...]:
    """Return the codes under the same parent, the code itself among them.

    For a code with a 7th character they are those of its stem. A category has none.
    """
    book = _List(connection, on.toordinal())
    step = book.step(spelled(code, System.ICD_10_CM))
    if step is not None and len(undotted(step.code)) == _FULL_LENGTH:
        step = book.above(step)
    return tuple(book.below(book.above(step))) if step else ()


def seventh_choices(
    connection: sqlite3.Connection, code: str, on: date
) -> tuple[SeventhChoice, ...]:
    """Return the 7th characters that make a valid code of this one, filled up with X (I.A.4-5).

    Only codes of the list of the day are offered; of a code that has its 7th character already,
    all those of its stem. Where no definitions are loaded the titles tell what they mean.
    """
    book = _List(connection, on.toordinal())
    step = book.step(spelled(code, System.ICD_10_CM))
    if step is None:
        return ()
    stem = undotted(step.code)[:_STEM].ljust(_STEM, _FILL)
    full = book.full(spelled(stem, System.ICD_10_CM))
    page = Page(connection, step.place, on)
    meanings = _told(full) | {one.char: one.meaning for one in page.sevenths}
    return tuple(SeventhChoice(one.code[-1], meanings[one.code[-1]], one.code) for one in full)


def _told(full: Sequence[Titled]) -> dict[str, str]:
    """Return what tells the titles of one stem apart, after the words that all begin with."""
    parts = [one.title.split(", ") for one in full]
    shared = len(list(takewhile(lambda same: len(set(same)) == 1, zip(*parts, strict=False))))
    return {
        one.code[-1]: ", ".join(words[min(shared, len(words) - 1) :])
        for one, words in zip(full, parts, strict=True)
    }
