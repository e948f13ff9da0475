"""What changed between two editions, told with titles, and with what to use instead."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.codebooks.asking.differences import BecameHeader, Differences, NoteChange, compare
from app.codebooks.asking.succession import Succession, succession
from app.domain.books import Edition, NoteKind, Titled
from app.domain.codes import System
from app.domain.printed.revisions import Comparison, Revision, RevisionKind

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
        """Return those of the codes that stand in this edition, with their titles."""
        titled = (Titled(code, self.of(code)) for code in codes)
        return tuple(each for each in titled if each.title)


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both editions, and what followed what between them."""

    before: _Titles
    after: _Titles
    followed: Succession

    @property
    def system(self) -> System:
        return self.after.edition.system


def revisions(connection: sqlite3.Connection, old: Edition, new: Edition) -> Comparison:
    """Compare two editions on the last day of each.

    First come codes that are no longer valid, then new ones, titles and notes, each in the
    order of the book.
    """
    found = compare(connection, old, new)
    sides = _Sides(
        _Titles(connection, old), _Titles(connection, new), succession(connection, old, new)
    )
    told = (
        *(_header(each, sides) for each in found.became_header),
        *_deleted(found, sides),
        *(_added(code, sides) for code in found.added),
        *_revised(found, new.system),
        *_notes(found, sides),
    )
    return Comparison(old, new, told, found.has_notes, sides.followed.source)


def _header(each: BecameHeader, sides: _Sides) -> Revision:
    """Without a word of the table, what stands below a header is to be used instead."""
    followers = sides.after.all(sides.followed.after(each.code))
    return Revision(
        sides.system,
        each.code,
        RevisionKind.BECAME_HEADER,
        title=sides.after.of(each.code),
        old=sides.before.of(each.code),
        new=sides.after.of(each.code),
        successors=followers or sides.after.all(each.children),
        is_converted=bool(followers),
    )


def _deleted(found: Differences, sides: _Sides) -> Iterator[Revision]:
    headers = {each.code for each in found.became_header}
    for code in found.deleted:
        if code not in headers:
            followers = sides.after.all(sides.followed.after(code))
            title = sides.before.of(code)
            yield Revision(
                sides.system,
                code,
                RevisionKind.DELETED,
                title,
                old=title,
                successors=followers,
                is_converted=bool(followers),
            )


def _added(code: str, sides: _Sides) -> Revision:
    title, before = sides.after.of(code), tuple(sides.followed.before(code))
    return Revision(
        sides.system,
        code,
        RevisionKind.ADDED,
        title,
        new=title,
        predecessors=before,
        is_converted=bool(before),
    )


def _revised(found: Differences, system: System) -> Iterator[Revision]:
    for each in found.revised:
        yield Revision(system, each.code, RevisionKind.REVISED, each.new, each.old, each.new)


def _notes(found: Differences, sides: _Sides) -> Iterator[Revision]:
    """Yield the notes that moved, then those that came, then those that went."""
    told = [_note(each, sides) for each in found.notes]
    for kind in (RevisionKind.NOTE_MOVED, RevisionKind.NOTE_CAME, RevisionKind.NOTE_WENT):
        yield from (each for each in told if each.kind is kind)


def _note(each: NoteChange, sides: _Sides) -> Revision:
    kinds = [NoteKind(kind) for kind in each.kind.split(" to ")]
    if each.old and each.new:
        kind = RevisionKind.NOTE_MOVED
    else:
        kind = RevisionKind.NOTE_CAME if each.new else RevisionKind.NOTE_WENT
    return Revision(
        sides.system,
        each.code,
        kind,
        title=sides.after.of(each.code) or sides.before.of(each.code),
        old=each.old,
        new=each.new,
        was=kinds[0] if each.old else None,
        became=kinds[-1] if each.new else None,
    )
