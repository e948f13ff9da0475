"""The chapters into which a code book is divided on a day."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from app.codebooks.making.book import Level
from app.domain.codes import System
from app.domain.printed.chapters import Chapter

__all__ = ["chapters"]

# A book without chapters is divided by its sections that hang nowhere.
_TOPMOST = """
SELECT p.id, p.level, p.name, s.title FROM place p
JOIN code_set c ON c.id = p.code_set AND c.system = :system
JOIN state s ON s.place = p.id AND :day BETWEEN s.first AND s.last
WHERE p.level < :code AND s.parent IS NULL ORDER BY p.level, p.id
"""
_SECTIONS = """
SELECT p.name FROM state s JOIN place p ON p.id = s.place
WHERE s.parent = ? AND ? BETWEEN s.first AND s.last AND p.level = ?
"""


def chapters(connection: sqlite3.Connection, system: System, on: date) -> tuple[Chapter, ...]:
    """Return the chapters in the order of the book, none where no edition covers the day."""
    asked = {"system": system.value, "day": on.toordinal(), "code": Level.CODE.value}
    rows = connection.execute(_TOPMOST, asked).fetchall()
    whole = [row for row in rows if row[1] == rows[0][1]]
    return tuple(
        Chapter(system, name, title, *_limits(connection, place, name, on))
        for place, _, name, title in whole
    )


def _limits(connection: sqlite3.Connection, place: int, name: str, on: date) -> tuple[str, str]:
    """Return the beginnings of the first and the last code, as the sections below name them."""
    ranges = list(_ranges(connection, place, on))
    if not ranges:
        return name, name
    return min(first for first, _ in ranges), max(last for _, last in ranges)


def _ranges(connection: sqlite3.Connection, place: int, on: date) -> Iterator[tuple[str, str]]:
    for (name,) in connection.execute(_SECTIONS, (place, on.toordinal(), Level.SECTION.value)):
        first, _, last = name.partition("-")
        yield first, last or first
