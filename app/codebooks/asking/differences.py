"""What changed between two editions of a code set."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple, TypeAlias

from app.codebooks.asking.titles import unaccented
from app.codebooks.making.book import Level
from app.domain.books import Edition

__all__ = ["BecameHeader", "Differences", "NoteChange", "Revised", "compare"]

_Notes: TypeAlias = dict[tuple[str, str], set[str]]

_STATES = """
SELECT p.name, s.is_billable, s.title, s.place, s.parent
FROM state s JOIN place p ON p.id = s.place JOIN code_set c ON c.id = p.code_set
WHERE c.system = ? AND p.level = 2 AND ? BETWEEN s.first AND s.last ORDER BY s.place
"""
_NOTES = """
SELECT p.level, p.name, n.kind, n.text
FROM note n JOIN place p ON p.id = n.place JOIN code_set c ON c.id = p.code_set
WHERE c.system = ? AND ? BETWEEN n.first AND n.last ORDER BY n.place, n.position
"""


@dataclass(frozen=True, slots=True)
class Revised:
    """A code whose title changed by more than its accents."""

    code: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class BecameHeader:
    """A code that may no longer be claimed, with the codes right below it."""

    code: str
    children: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoteChange:
    """A note that came, went or moved to another kind; ``old`` and ``new`` are empty or its text.

    One that moved has its text in both, and ``kind`` reads ``excludes1 to excludes2``.
    """

    code: str
    kind: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Differences:
    """What changed from one edition to another, in the order of the book.

    ``deleted`` names every code that is no longer valid, those that became headers included.
    ``has_notes`` is False where one of the editions brings no notes to compare.
    """

    added: tuple[str, ...]
    deleted: tuple[str, ...]
    revised: tuple[Revised, ...]
    became_header: tuple[BecameHeader, ...]
    notes: tuple[NoteChange, ...]
    has_notes: bool


class _State(NamedTuple):
    is_billable: bool
    title: str
    place: int
    parent: int | None


def compare(connection: sqlite3.Connection, old: Edition, new: Edition) -> Differences:
    """Compare the codes and notes of two editions on the last day of each."""
    before, after = _states(connection, old), _states(connection, new)
    was, is_now = _valid(before), _valid(after)
    deleted = tuple(code for code in was if code not in is_now)
    old_notes, new_notes = _notes(connection, old), _notes(connection, new)
    has_notes = bool(old_notes and new_notes)
    return Differences(
        added=tuple(code for code in is_now if code not in was),
        deleted=deleted,
        revised=tuple(_revised(was, is_now)),
        became_header=tuple(
            BecameHeader(code, _children(code, after)) for code in deleted if code in after
        ),
        notes=tuple(_changed(old_notes, new_notes)) if has_notes else (),
        has_notes=has_notes,
    )


def _states(connection: sqlite3.Connection, edition: Edition) -> dict[str, _State]:
    rows = connection.execute(_STATES, (edition.system, edition.effective_to.toordinal()))
    return {name: _State(bool(is_billable), *rest) for name, is_billable, *rest in rows}


def _valid(states: Mapping[str, _State]) -> dict[str, str]:
    return {code: state.title for code, state in states.items() if state.is_billable}


def _revised(was: Mapping[str, str], is_now: Mapping[str, str]) -> Iterator[Revised]:
    for code, title in is_now.items():
        old = was.get(code, title)
        if unaccented(old) != unaccented(title):
            yield Revised(code, old, title)


def _children(code: str, states: Mapping[str, _State]) -> tuple[str, ...]:
    place = states[code].place
    return tuple(name for name, state in states.items() if state.parent == place)


def _notes(connection: sqlite3.Connection, edition: Edition) -> _Notes:
    """Return for each place and text the kinds of note in which it stands there."""
    rows = connection.execute(_NOTES, (edition.system, edition.effective_to.toordinal()))
    notes: _Notes = {}
    for level, name, kind, text in rows:
        source = f"chapter {name}" if level == Level.CHAPTER else name
        notes.setdefault((source, text), set()).add(kind)
    return notes


def _changed(old: _Notes, new: _Notes) -> Iterator[NoteChange]:
    for (source, text), kinds in old.items():
        gone = sorted(kinds - new.get((source, text), set()))
        come = sorted(new.get((source, text), set()) - kinds)
        for before, after in zip_longest(gone, come):
            if before and after:
                yield NoteChange(source, f"{before} to {after}", text, text)
            else:
                yield NoteChange(source, before or after, *((text, "") if before else ("", text)))
    for (source, text), kinds in new.items():
        if (source, text) not in old:
            yield from (NoteChange(source, kind, "", text) for kind in sorted(kinds))
