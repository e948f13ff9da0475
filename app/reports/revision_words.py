"""The words of papers and tables for what changed in the code books."""

from collections.abc import Iterator, Sequence

from app.domain.books import NoteKind
from app.domain.printed.revisions import Mine, RevisionKind, Told

__all__ = [
    "KINDS",
    "NOTES",
    "counted",
    "editions",
    "few",
    "sources",
    "why",
]

_MOST = 8
KINDS = {
    RevisionKind.BECAME_HEADER: "Became a header",
    RevisionKind.DELETED: "Deleted",
    RevisionKind.ADDED: "New code",
    RevisionKind.REVISED: "Title revised",
    RevisionKind.NOTE_MOVED: "Note moved",
    RevisionKind.NOTE_CAME: "Note added",
    RevisionKind.NOTE_WENT: "Note deleted",
}
NOTES = {
    NoteKind.INCLUDES: "Includes",
    NoteKind.INCLUSION_TERM: "Inclusion term",
    NoteKind.EXCLUDES1: "Excludes1",
    NoteKind.EXCLUDES2: "Excludes2",
    NoteKind.CODE_FIRST: "Code first",
    NoteKind.USE_ADDITIONAL: "Use additional code",
    NoteKind.CODE_ALSO: "Code also",
    NoteKind.NOTE: "Note",
    NoteKind.SEVENTH_CHARACTER: "7th character",
}


def why(mine: Sequence[Mine]) -> list[str]:
    """Return a line for each code of the coder: what makes it one."""
    return [f"{each.code.code}: {', '.join(_reasons(each))}" for each in mine]


def counted(count: int, noun: str) -> str:
    """Return a number with its noun: ``1 code``, ``2 codes``."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def few(lines: Sequence[str], noun: str) -> Sequence[str]:
    """Cut a long list; the table for a spreadsheet has all of it."""
    if len(lines) <= _MOST:
        return lines
    return [*lines[:_MOST], f"and {counted(len(lines) - _MOST, noun)} more"]


def editions(told: Told) -> str:
    """Return which editions were compared."""
    old, new = told.comparison.old, told.comparison.new
    return f"{new.system}: edition {old.edition} to edition {new.edition}"


def sources(told: Told) -> list[str]:
    """Return where it all comes from: both editions, and what names the codes to use instead."""
    comparison = told.comparison
    lines = [
        f"{each.system} {each.edition}, in force {each.effective_from} to {each.effective_to}:"
        f" {each.source}"
        for each in (comparison.old, comparison.new)
    ]
    children = f"the codes right below a header in {comparison.new.edition}"
    table = comparison.table
    named = f"{table}, else {children}" if table else f"{children}; no Conversion Table is loaded"
    lines.append(f"Use instead: {named}")
    if not comparison.has_notes:
        lines.append("Notes are not compared: one of the editions brings none.")
    return lines


def _reasons(mine: Mine) -> Iterator[str]:
    encounters = len({use.encounter_id for use in mine.uses})
    if encounters:
        yield counted(encounters, "encounter")
    if mine.is_favourite:
        yield "favourite"
    if mine.rules:
        yield counted(mine.rules, "payer rule")
    if mine.has_note:
        yield "note"
