"""The page of a code in the book: what stands above it, below it and beside it."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.codebooks.asking.references import references
from app.codebooks.making.book import Level
from app.domain.books import Fact, Note, NoteKind, SeventhCharacter, Titled
from app.domain.codes import undotted

__all__ = ["Page"]

# CROSS JOIN keeps the order: few steps first, then the big table by its key.
_UPWARDS = """
WITH RECURSIVE up (place, parent, title, depth) AS (
    SELECT place, parent, title, 0 FROM state WHERE place = :place AND :day BETWEEN first AND last
    UNION ALL
    SELECT s.place, s.parent, s.title, up.depth + 1
    FROM up CROSS JOIN state s ON s.place = up.parent AND :day BETWEEN s.first AND s.last
)
SELECT p.id, p.level, p.name, up.title
FROM up CROSS JOIN place p ON p.id = up.place ORDER BY up.depth
"""
_CHILDREN = """
SELECT p.name, s.title FROM state s JOIN place p ON p.id = s.place
WHERE s.parent = ? AND ? BETWEEN s.first AND s.last ORDER BY s.place
"""
_NOTES = (
    "SELECT kind, text FROM note WHERE place = ? AND ? BETWEEN first AND last ORDER BY position"
)
_SEVENTHS = """
SELECT char, meaning FROM seventh WHERE place = ? AND ? BETWEEN first AND last ORDER BY position
"""
_FACTS = "SELECT name, value FROM fact WHERE place = ? AND ? BETWEEN first AND last ORDER BY name"
_FULL_LENGTH = 7


@dataclass(frozen=True, slots=True)
class _Step:
    """A place on the way from a code up to its chapter."""

    place: int
    level: Level
    name: str
    title: str

    @property
    def source(self) -> str:
        return f"chapter {self.name}" if self.level is Level.CHAPTER else self.name


class Page:
    """The place of a code in the book on a date, and everything above and below it."""

    def __init__(self, connection: sqlite3.Connection, place: int, on: date) -> None:
        self._connection = connection
        self._day = on.toordinal()
        rows = connection.execute(_UPWARDS, {"place": place, "day": self._day})
        self._steps = [_Step(id_, Level(level), name, title) for id_, level, name, title in rows]
        self._defined, self.sevenths = self._nearest_sevenths()

    def parents(self) -> tuple[Titled, ...]:
        """Return what stands above the code, the chapter first."""
        codes = {step.name for step in self._steps if step.level is Level.CODE}
        # A section of one category bears its name: it is shown once, as the category.
        return tuple(
            Titled(step.source, step.title)
            for step in reversed(self._steps[1:])
            if step.level is not Level.SECTION or step.name not in codes
        )

    def children(self) -> tuple[Titled, ...]:
        """Return the codes right below."""
        rows = self._connection.execute(_CHILDREN, (self._steps[0].place, self._day))
        return tuple(Titled(name, title) for name, title in rows)

    def notes(self) -> tuple[Note, ...]:
        """Return the notes of every level from the code up."""
        return tuple(note for step in self._steps for note in self._notes_of(step))

    def facts(self) -> tuple[Fact, ...]:
        """Return what else is known of the code itself."""
        rows = self._connection.execute(_FACTS, (self._steps[0].place, self._day))
        return tuple(Fact(name, value) for name, value in rows)

    def _notes_of(self, step: _Step) -> Iterator[Note]:
        for kind, text in self._connection.execute(_NOTES, (step.place, self._day)):
            if self._reaches(NoteKind(kind), step):
                yield Note(NoteKind(kind), text, step.source, references(text))

    def _reaches(self, kind: NoteKind, step: _Step) -> bool:
        if kind is NoteKind.INCLUSION_TERM:
            return step.level is not Level.CODE or step in self._own_steps()
        if kind is NoteKind.SEVENTH_CHARACTER:
            return step is self._defined
        return True

    def _own_steps(self) -> list[_Step]:
        """A made-up 7-character code is printed as its stem, whose inclusion terms are its own."""
        is_made = self._defined is not None and len(undotted(self._steps[0].name)) == _FULL_LENGTH
        return self._steps[: 2 if is_made else 1]

    def _nearest_sevenths(self) -> tuple[_Step | None, tuple[SeventhCharacter, ...]]:
        for step in self._steps:
            rows = self._connection.execute(_SEVENTHS, (step.place, self._day)).fetchall()
            if rows:
                return step, tuple(SeventhCharacter(char, meaning) for char, meaning in rows)
        return None, ()
