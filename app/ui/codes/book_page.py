"""A code's page in the book, as rich text with links."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from html import escape
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from app.domain.books import Entry, Note, NoteKind, Status, Titled
from app.domain.codes import systems_of, undotted
from app.domain.notebook import Kept
from app.ui.codes.book_words import edition_line, kind_name, level_name, status_line
from app.ui.codes.kept_page import kept_part

__all__ = ["LEVEL", "LINK", "page"]

LINK = "code"
LEVEL = "level"
_FULL_LENGTH = 7
_CODE = re.compile(r"\b[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![0-9A-Z])")
# The order in which a coder obeys them: what it is, what it is not, what stands beside it.
_KINDS = {kind: place for place, kind in enumerate(NoteKind)}


def page(entry: Entry, on: date, help_line: str = "", kept: Kept | None = None) -> str:
    """Return the page; ``help_line`` says how to get an edition that is missing.

    What the coder keeps of the code stands before what the book says of it.
    """
    parts = [
        f'<p class="code">{escape(entry.code)}</p>',
        f'<p class="title">{escape(entry.title)}</p>' if entry.title else "",
        _status(entry, on, help_line),
        kept_part(kept, on),
        _children(entry),
        _hierarchy(entry),
        _seventh(entry),
        *_levels(entry),
    ]
    return "".join(parts)


def _status(entry: Entry, on: date, help_line: str) -> str:
    lines = [f'<p class="strong">{escape(status_line(entry, on))}</p>']
    if help_line:
        lines.append(f'<p class="status">{escape(help_line)}</p>')
    if edition := edition_line(entry):
        lines.append(f'<p class="quiet">{escape(edition)}</p>')
    return "".join(lines)


def _hierarchy(entry: Entry) -> str:
    if not entry.parents:
        return ""
    sources = {note.source for note in entry.notes}
    return _heading(_tr("Stands under")) + _titles(entry.parents, sources)


def _children(entry: Entry) -> str:
    if not entry.children:
        return ""
    title = _tr("Choose one of") if entry.status is Status.HEADER else _tr("Codes below")
    return _heading(title) + _titles(entry.children)


def _titles(rows: Iterable[Titled], sources: Collection[str] = ()) -> str:
    cells = (
        f'<tr><td class="c">{_name(row.code, sources)}</td><td>{escape(row.title)}</td></tr>'
        for row in rows
    )
    return f'<table cellspacing="0" cellpadding="0">{"".join(cells)}</table>'


def _name(code: str, sources: Collection[str]) -> str:
    """Make a link of a code; chapters and sections have no page, only notes on this one."""
    shown = escape(code).replace(" ", "&nbsp;").replace("-", "\N{NON-BREAKING HYPHEN}")
    if systems_of(code):
        return f'<a href="{LINK}:{code}">{shown}</a>'
    return f'<a href="{LEVEL}:{escape(code)}">{shown}</a>' if code in sources else shown


def _seventh(entry: Entry) -> str:
    if not entry.seventh_characters:
        return ""
    cells = (
        f'<tr><td class="c">{_character(entry, one.char)}</td><td>{escape(one.meaning)}</td></tr>'
        for one in entry.seventh_characters
    )
    table = f'<table cellspacing="0" cellpadding="0">{"".join(cells)}</table>'
    return _heading(_tr("7th characters")) + table


def _character(entry: Entry, char: str) -> str:
    """On the page of a full code the other characters lead to its neighbours."""
    if len(undotted(entry.code)) != _FULL_LENGTH or entry.code.endswith(char):
        return escape(char)
    return f'<a href="{LINK}:{entry.code[:-1]}{escape(char)}">{escape(char)}</a>'


def _levels(entry: Entry) -> Iterable[str]:
    for source, notes in groupby(entry.notes, key=lambda note: note.source):
        yield _heading(level_name(entry.code, source), _title_of(entry, source), source)
        yield from _kinds(sorted(notes, key=lambda note: _KINDS[note.kind]))


def _kinds(notes: Sequence[Note]) -> Iterable[str]:
    for kind, same in groupby(notes, key=lambda note: note.kind):
        yield f'<p class="kind">{escape(kind_name(kind))}</p>'
        yield from (f'<p class="note">{_linked(note)}</p>' for note in same)


def _linked(note: Note) -> str:
    """Make links of the codes that the note names; a bare word such as B12 is none of them."""
    named = {code for mention in note.codes for code in _CODE.findall(mention)}

    def link(match: re.Match[str]) -> str:
        code = match.group()
        return f'<a href="{LINK}:{code}">{code}</a>' if code in named else code

    return _CODE.sub(link, escape(note.text, quote=False))


def _title_of(entry: Entry, source: str) -> str:
    return next((parent.title for parent in entry.parents if parent.code == source), "")


def _heading(text: str, title: str = "", source: str = "") -> str:
    anchor = f'<a name="{escape(source)}"></a>' if source else ""
    rest = f' <span class="quiet">{escape(title)}</span>' if title else ""
    return f'<p class="head">{anchor}{escape(text)}{rest}</p>'


def _tr(text: str) -> str:
    return QCoreApplication.translate("Book", text)
