"""The words for what changed in the books, and for what makes a code one’s own."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.books import NoteKind
from app.domain.printed.revisions import Mine, Revision, RevisionKind, Told, Touch
from app.ui.codes.book.words import kind_name

__all__ = [
    "after_words",
    "before_words",
    "counts_line",
    "instead_words",
    "kind_word",
    "source_line",
    "touch_words",
]

_NAMED = 8


def kind_word(kind: RevisionKind) -> str:
    """Return what became of a code or a note."""
    return {
        RevisionKind.BECAME_HEADER: _tr("Became a header"),
        RevisionKind.DELETED: _tr("Deleted"),
        RevisionKind.ADDED: _tr("New code"),
        RevisionKind.REVISED: _tr("Title revised"),
        RevisionKind.NOTE_MOVED: _tr("Note moved"),
        RevisionKind.NOTE_CAME: _tr("Note added"),
        RevisionKind.NOTE_WENT: _tr("Note deleted"),
    }[kind]


def before_words(revision: Revision) -> str:
    """Return the title or the note as it was; of a new code, what was given before it."""
    if revision.kind is RevisionKind.ADDED:
        codes = revision.predecessors
        rest = " …" if len(codes) > _NAMED else ""
        named = ", ".join(codes[:_NAMED]) + rest
        return _tr("coded as {codes}").format(codes=named) if codes else ""
    return _noted(revision.old, revision.was)


def after_words(revision: Revision) -> str:
    """Return the title or the note as it is now."""
    if revision.kind is RevisionKind.BECAME_HEADER:
        return _tr("a header, not valid by itself")
    return _noted(revision.new, revision.became)


def instead_words(revision: Revision, *, has_titles: bool = False) -> str:
    """Return what to use instead: one code with its title, several by code alone."""
    codes = revision.successors
    if has_titles or len(codes) == 1:
        return "\n".join(f"{each.code} {each.title}" for each in codes)
    return ", ".join(each.code for each in codes)


def touch_words(touch: Touch) -> str:
    """Return which codes of one’s own are touched, and what makes them that."""
    return "\n".join(f"{each.code.code}: {', '.join(_reasons(each))}" for each in touch.mine)


def counts_line(told: Told) -> str:
    """Say how much changed, and how much of it touches."""
    total, touching = len(told.touches), len(told.touching)
    return _tr(
        "{touching} of {total} changes touch codes used since {day} or in your notebook."
    ).format(touching=f"{touching:,}", total=f"{total:,}", day=told.since)


def source_line(told: Told) -> str:
    """Say what tells the codes to use instead, and whether notes could be compared."""
    comparison = told.comparison
    table = comparison.table or _tr("the codes right below, as no Conversion Table is loaded")
    said = _tr("Use instead: {table}.").format(table=table)
    if comparison.has_notes:
        return said
    return said + " " + _tr("One of the editions brings no notes: they are not compared.")


def _noted(text: str, kind: NoteKind | None) -> str:
    return f"{kind_name(kind)}: {text}" if kind else text


def _reasons(mine: Mine) -> Iterator[str]:
    encounters = len({use.encounter_id for use in mine.uses})
    if encounters:
        one, many = _tr("1 encounter"), _tr("{count} encounters")
        yield one if encounters == 1 else many.format(count=encounters)
    if mine.is_favourite:
        yield _tr("favourite")
    if mine.rules:
        one, many = _tr("1 payer rule"), _tr("{count} payer rules")
        yield one if mine.rules == 1 else many.format(count=mine.rules)
    if mine.has_note:
        yield _tr("note")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Revisions", text)
