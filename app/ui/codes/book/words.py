"""What the code book's page calls things."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.books import Entry, NoteKind, Status
from app.domain.codes import System, undotted

__all__ = [
    "day",
    "edition_line",
    "kind_name",
    "level_name",
    "refusal_line",
    "status_line",
    "status_word",
]

_FULL_LENGTH = 7
_NAMED = 8


def kind_name(kind: NoteKind) -> str:
    """Return the name that the Tabular List gives to a kind of note."""
    names = {
        NoteKind.INCLUDES: _tr("Includes"),
        NoteKind.INCLUSION_TERM: _tr("Inclusion terms"),
        NoteKind.EXCLUDES1: _tr("Excludes1"),
        NoteKind.EXCLUDES2: _tr("Excludes2"),
        NoteKind.CODE_FIRST: _tr("Code first"),
        NoteKind.USE_ADDITIONAL: _tr("Use additional code"),
        NoteKind.CODE_ALSO: _tr("Code also"),
        NoteKind.NOTE: _tr("Note"),
        NoteKind.SEVENTH_CHARACTER: _tr("7th character"),
    }
    return names[kind]


def status_word(entry: Entry) -> str:
    """Return the status in a word or two, for a row or a heading."""
    words = {
        Status.VALID: _tr("billable"),
        Status.HEADER: _tr("header"),
        Status.NOT_IN_EDITION: _tr("not in the edition"),
        Status.NO_EDITION: _tr("no edition"),
        Status.NOT_VERIFIED: _tr("not verified"),
    }
    return words[entry.status]


def status_line(entry: Entry, on: date) -> str:
    """Return one line that says what the code is on the date, and what to do about it."""
    match entry.status:
        case Status.VALID:
            return _tr("Billable on {on}.").format(on=on)
        case Status.HEADER:
            return _header_line(entry).format(on=on)
        case Status.NOT_IN_EDITION:
            return _tr("Not in the edition of {on}{limit}.").format(on=on, limit=_limit(entry, on))
        case Status.NO_EDITION:
            return _tr("No edition of {system} is loaded for {on}.").format(
                system=entry.system.value, on=on
            )
        case Status.NOT_VERIFIED:
            return _not_verified(entry)


def refusal_line(entry: Entry, on: date) -> str:
    """Return one line that says why the code cannot be given on the date."""
    if entry.status is not Status.HEADER:
        return f"{entry.code}: {status_line(entry, on)}"
    named = ", ".join(child.code for child in entry.children[:_NAMED])
    more = _tr(" …") if len(entry.children) > _NAMED else ""
    return _tr("{code} is a header on {on}: choose one of {children}{more}").format(
        code=entry.code, on=on, children=named, more=more
    )


def edition_line(entry: Entry) -> str:
    """Return the edition the page was taken from and the days on which the code is valid."""
    parts = [f"{entry.system.value} {entry.edition}"] if entry.edition else []
    if entry.valid_from is not None:
        parts.append(_tr("valid from {day}").format(day=entry.valid_from))
    if entry.valid_to is not None:
        parts.append(_tr("valid until {day}").format(day=entry.valid_to))
    if entry.notes_as_of is not None:
        parts.append(_tr("notes as of {day}").format(day=day(entry.notes_as_of)))
    if not entry.has_notes_loaded:
        parts.append(_tr("no notes are loaded for this edition: open its Tabular List"))
    return " · ".join(parts)


def level_name(code: str, source: str) -> str:
    """Return how the notes of a level are headed: the code's own, or from which level."""
    if source == code:
        return _tr("At {code} itself").format(code=code)
    return _tr("From {source}").format(source=source)


def day(on: date) -> str:
    """Return the date in words, such as 1 April 2026, in English whatever the machine speaks."""
    return f"{on.day} {QLocale.c().monthName(on.month)} {on.year}"


def _limit(entry: Entry, on: date) -> str:
    if entry.valid_to is not None and entry.valid_to < on:
        return _tr(", valid until {day}").format(day=entry.valid_to)
    if entry.valid_from is not None and entry.valid_from > on:
        return _tr(", valid from {day}").format(day=entry.valid_from)
    return ""


def _header_line(entry: Entry) -> str:
    is_stem = any(len(undotted(child.code)) == _FULL_LENGTH for child in entry.children)
    if entry.seventh_characters and is_stem:
        return _tr("Header on {on}, not billable: choose a 7th character below.")
    return _tr("Header on {on}, not billable: choose one of the codes below.")


def _not_verified(entry: Entry) -> str:
    if entry.system is System.CPT:
        return _tr("Not verified: CPT is licensed by the AMA, and no licensed file is loaded.")
    return _tr("Not verified: no release of {system} is loaded.").format(system=entry.system.value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Book", text)
