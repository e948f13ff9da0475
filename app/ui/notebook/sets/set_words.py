"""The words for sets of codes, and for what is to be said of a code in one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.books import Entry, Status
from app.domain.notebook.code_sets import CodeSet, SetKind
from app.ui.codes.book.words import refusal_line, status_line

__all__ = ["flag_line", "heading_line", "kind_word", "title_line"]

_FINE = (Status.VALID, Status.NOT_VERIFIED)


def kind_word(kind: SetKind) -> str:
    """Return what a set is called."""
    return _tr("Template") if kind is SetKind.TEMPLATE else _tr("Set")


def title_line(entry: Entry, on: date) -> str:
    """Return the title of a code; without a licence for it, that it was not looked up."""
    return status_line(entry, on) if entry.status is Status.NOT_VERIFIED else entry.title


def flag_line(entry: Entry, on: date) -> str:
    """Return why a code cannot stand on a claim of the date, empty when nothing is known of it."""
    if entry.status in _FINE:
        return ""
    is_header = entry.status is Status.HEADER
    return refusal_line(entry, on) if is_header else status_line(entry, on)


def heading_line(kept: CodeSet, entries: Sequence[Entry], on: date) -> str:
    """Return the kind of a set, how many codes are in it and how many of them are flagged."""
    count = len(kept.members)
    codes = _tr("1 code") if count == 1 else _tr("{count} codes").format(count=count)
    flagged = sum(bool(flag_line(entry, on)) for entry in entries)
    line = f"{kind_word(kept.kind)}, {codes}"
    if not flagged:
        return line
    return f"{line}; {_tr('{count} not valid on {on}').format(count=flagged, on=on)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notebook", text)
