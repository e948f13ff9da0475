"""What changed between two editions, told with titles, and with what to use instead."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.codebooks.differences import Differences, NoteChange, compare
from app.domain.books import Edition, NoteKind, Titled
from app.domain.codes import System
from app.domain.revisions import Comparison, Revision, RevisionKind

__all__ = ["revisions"]

_TITLE = """
SELECT s.title FROM place p JOIN state s ON s.place = p.id JOIN code_set c ON c.id = p.code_set
WHERE p.name = ? AND p.level <= 2 AND c.system = ? AND ? BETWEEN s.first AND s.last
ORDER BY p.level DESC
"""
_CHAPTER = "chapter "


@dataclass(frozen=True, slots=True)
class _Titles:
    """The titles of one edition, on its last day."""

    connection: sqlite3.Connection
    edition: Edition

    def of(self, place: str) -> str:
        """Return the title of a code, a section range or ``chapter 18``, empty without one."""
        name = place.removeprefix(_CHAPTER)
        day = self.edition.effective_to.toordinal()
        row = self.connection.execute(_TITLE, (name, self.edition.system, day)).fetchone()
        return str(row[0]) if row else ""

    def all(self, codes: Iterable[str]) -> tuple[Titled, ...]:
        """Return codes with their titles."""
        return tuple(Titled(code, self.of(code)) for code in codes)


def revisions(connection: sqlite3.Connection, old: Edition, new: Edition) -> Comparison:
    """Compare two editions on the last day of each.

    First come codes that are no longer valid, then new ones, titles and notes, each in the
    order of the book.
    """
    found = compare(connection, old, new)
    before, after = _Titles(connection, old), _Titles(connection, new)
    told = (
        *_headers(found, before, after),
        *_deleted(found, before, old.system),
        *_added(found, after, new.system),
        *_revised(found, new.system),
        *_notes(found, before, after),
    )
    return Comparison(old, new, told, found.has_notes)


def _headers(found: Differences, before: _Titles, after: _Titles) -> Iterator[Revision]:
    for each in found.became_header:
        yield Revision(
            after.edition.system,
            each.code,
            RevisionKind.BECAME_HEADER,
            title=after.of(each.code),
            old=before.of(each.code),
            new=after.of(each.code),
            successors=after.all(each.children),
        )


def _deleted(found: Differences, before: _Titles, system: System) -> Iterator[Revision]:
    headers = {each.code for each in found.became_header}
    for code in found.deleted:
        if code not in headers:
            title = before.of(code)
            yield Revision(system, code, RevisionKind.DELETED, title, old=title)


def _added(found: Differences, after: _Titles, system: System) -> Iterator[Revision]:
    for code in found.added:
        title = after.of(code)
        yield Revision(system, code, RevisionKind.ADDED, title, new=title)


def _revised(found: Differences, system: System) -> Iterator[Revision]:
    for each in found.revised:
        yield Revision(system, each.code, RevisionKind.REVISED, each.new, each.old, each.new)


def _notes(found: Differences, before: _Titles, after: _Titles) -> Iterator[Revision]:
    """Yield the notes that moved, then those that came, then those that went."""
    told = [_note(each, before, after) for each in found.notes]
    for kind in (RevisionKind.NOTE_MOVED, RevisionKind.NOTE_CAME, RevisionKind.NOTE_WENT):
        yield from (each for each in told if each.kind is kind)


def _note(each: NoteChange, before: _Titles, after: _Titles) -> Revision:
    kinds = [NoteKind(kind) for kind in each.kind.split(" to ")]
    if each.old and each.new:
        kind = RevisionKind.NOTE_MOVED
    else:
        kind = RevisionKind.NOTE_CAME if each.new else RevisionKind.NOTE_WENT
    return Revision(
        after.edition.system,
        each.code,
        kind,
        title=after.of(each.code) or before.of(each.code),
        old=each.old,
        new=each.new,
        was=kinds[0] if each.old else None,
        became=kinds[-1] if each.new else None,
    )
