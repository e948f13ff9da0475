"""Invented changes between two invented editions, told to an invented coder."""

from datetime import date

from app.domain.books import Edition, NoteKind, Titled
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.revisions import Comparison, Mine, Revision, RevisionKind, Told, Touch, Use

__all__ = ["CM", "HEADER", "SINCE", "compared", "mine", "told", "use"]

CM = System.ICD_10_CM
SINCE = date(2025, 3, 12)
HEADER = Revision(
    CM,
    "A05",
    RevisionKind.BECAME_HEADER,
    "Wick fever",
    "Wick fever",
    "Wick fever",
    successors=(Titled("A05.A", "Wick fever, relapsing"), Titled("A05.B", "Wick <b> steady")),
)
DELETED = Revision(CM, "A10.9", RevisionKind.DELETED, "Tide fever NOS", old="Tide fever NOS")
ADDED = Revision(
    CM,
    "A11",
    RevisionKind.ADDED,
    "Neap fever",
    new="Neap fever",
    predecessors=("A10.9",),
    is_converted=True,
)
REVISED = Revision(CM, "A10.1", RevisionKind.REVISED, "Tide, left", "Tide of left", "Tide, left")
MOVED = Revision(
    CM,
    "A00-A09",
    RevisionKind.NOTE_MOVED,
    "Lantern fevers",
    "tide fever (A10.-)",
    "tide fever (A10.-)",
    NoteKind.EXCLUDES1,
    NoteKind.EXCLUDES2,
)
CAME = Revision(
    CM, "A05", RevisionKind.NOTE_CAME, "Wick fever", new="the wick", became=NoteKind.CODE_FIRST
)
WENT = Revision(
    CM, "chapter 1", RevisionKind.NOTE_WENT, "Fevers", old="the smoke", was=NoteKind.EXCLUDES1
)


def compared(*revisions, **facts):
    """Two editions with these changes, else with one of each kind."""
    old = Edition(CM, "2025-04", date(2024, 10, 1), date(2025, 9, 30), 9, 9, "first.zip", "none")
    new = Edition(CM, "2026-04", date(2025, 10, 1), date(2026, 9, 30), 9, 9, "second.zip", "none")
    every = (HEADER, DELETED, ADDED, REVISED, MOVED, CAME, WENT)
    return Comparison(old, new, revisions or every, **facts)


def use(number, code="A05", patient="Doe, Jane", day=5):
    """A code in an encounter of March 2026."""
    return Use(date(2026, 3, day), number, patient, SystemCode(CM, code))


def mine(*uses, code="A05", **kept):
    """A code of the coder’s own."""
    return Mine(SystemCode(CM, code), uses, **kept)


def told(touching=(), comparison=None):
    """The comparison with what touches, by the revision."""
    comparison = comparison or compared()
    touches = [Touch(each, dict(touching).get(each, ())) for each in comparison.revisions]
    return Told(comparison, tuple(touches), SINCE)
