"""A code's page in the book, as rich text with links."""

from collections.abc import Collection, Iterator, Sequence
from html import escape
from itertools import groupby

from app.domain.books import Entry, Note, NoteKind, Status
from app.domain.codes import System
from app.domain.notebook.kept import Kept
from app.ui.codes.book.families import beside_part, seventh_part, sides_part
from app.ui.codes.book.further import further_part
from app.ui.codes.book.hints import hints_part
from app.ui.codes.book.links import CHILD, LEVEL, code_link, has_page, linked
from app.ui.codes.book.marks import marks_line
from app.ui.codes.book.parts import fold, heading, paragraph, rows, said
from app.ui.codes.book.reading import Further, OpenPage
from app.ui.codes.book.words import edition_line, kind_name, level_name, status_line
from app.ui.codes.kept_page import kept_part

__all__ = ["page_of"]

_PATHS = 6
# Only tables of ICD-10-PCS have more: 1,500 codes would hold the window up for half a second.
_BELOW = 50
_ALL_PATHS = "all paths"
# The order in which a coder obeys them: what it is, what it is not, what stands beside it.
_KINDS = {kind: place for place, kind in enumerate(NoteKind)}


def page_of(
    page: OpenPage,
    kept: Kept | None = None,
    further: Further | None = None,
    unfolded: Collection[str] = (),
) -> str:
    """Return the page; ``further`` follows below all else, as soon as it is read.

    What the coder keeps of the code stands before what the book says of it. ``unfolded`` are the
    parts that were opened in place.
    """
    entry = page.entry
    parts = (
        paragraph(escape(entry.code), "code"),
        paragraph(escape(entry.title), "title") if entry.title else "",
        _status(page),
        kept_part(kept, page.on),
        *_choices(page),
        _hierarchy(entry),
        beside_part(page),
        *_levels(entry),
        *_paths(entry, unfolded),
        further_part(page, further, unfolded) if further else "",
    )
    return "".join(parts)


def _choices(page: OpenPage) -> Iterator[str]:
    """Yield what to heed before the code is given; of a header, first what to choose from."""
    if page.entry.is_billable:
        yield hints_part(page)
    chosen, below = seventh_part(page), _children(page)
    # Characters that only codes below take are of use after one of these is chosen.
    yield from (sides_part(page), *((chosen, below) if page.sevenths else (below, chosen)))
    if not page.entry.is_billable:
        yield hints_part(page)


def _status(page: OpenPage) -> str:
    entry = page.entry
    lines = [paragraph(escape(status_line(entry, page.on)), "strong")]
    if marks := marks_line(page):
        lines.append(paragraph(escape(marks), "marks"))
    if page.help_line:
        lines.append(paragraph(escape(page.help_line), "status"))
    if edition := edition_line(entry):
        lines.append(paragraph(escape(edition), "quiet"))
    if entry.also:
        known = ", ".join(code_link(entry.code, each, system=each) for each in entry.also)
        lines.append(paragraph(f"{escape(said('Also a code of'))} {known}", "quiet"))
    return "".join(lines)


def _hierarchy(entry: Entry) -> str:
    if not entry.parents:
        return ""
    sources = {note.source for note in entry.notes}
    return heading(said("Stands under")) + rows(
        (_name(entry, parent.code, sources), escape(parent.title)) for parent in entry.parents
    )


def _children(page: OpenPage) -> str:
    """The codes below a stem are those of its 7th characters, which are shown already."""
    entry = page.entry
    chosen = {one.code for one in page.sevenths}
    below = [child for child in entry.children if child.code not in chosen]
    if not below:
        return ""
    title = said("Choose one of") if entry.status is Status.HEADER else said("Codes below")
    listed = rows(
        (code_link(child.code, _unbroken(child.code), CHILD), escape(child.title))
        for child in below[:_BELOW]
    )
    rest = len(below) - _BELOW
    line = said("{count} more: pick their characters in the ICD-10-PCS tables.")
    more = paragraph(escape(line.format(count=rest)), "note quiet") if rest > 0 else ""
    return heading(title) + listed + more


def _name(entry: Entry, code: str, sources: Collection[str]) -> str:
    """Make a link of a code; chapters and sections have no page, only notes on this one."""
    shown = _unbroken(code)
    if has_page(code, entry.system):
        return code_link(code, shown)
    return f'<a href="{LEVEL}:{escape(code)}">{shown}</a>' if code in sources else shown


def _unbroken(code: str) -> str:
    return escape(code).replace(" ", "&nbsp;").replace("-", "\N{NON-BREAKING HYPHEN}")


def _levels(entry: Entry) -> Iterator[str]:
    for source, notes in groupby(entry.notes, key=lambda note: note.source):
        yield heading(level_name(entry.code, source), _title_of(entry, source), source)
        yield from _kinds(sorted(notes, key=lambda note: _KINDS[note.kind]), entry)


def _kinds(notes: Sequence[Note], entry: Entry) -> Iterator[str]:
    for kind, same in groupby(notes, key=lambda note: note.kind):
        yield paragraph(escape(kind_name(kind)), "kind")
        yield from (paragraph(_note(note, entry)) for note in same)


def _note(note: Note, entry: Entry) -> str:
    """Only the notes of ICD-10-CM name its codes; some go on after the words of their kind."""
    text = note.text.removeprefix(", ")
    is_cm = entry.system is System.ICD_10_CM
    return linked(text, note.codes) if is_cm else escape(text, quote=False)


def _title_of(entry: Entry, source: str) -> str:
    return next((parent.title for parent in entry.parents if parent.code == source), "")


def _paths(entry: Entry, unfolded: Collection[str]) -> Iterator[str]:
    """Yield the terms of the Alphabetic Index that lead to the code."""
    if entry.index_paths:
        yield heading(said("In the Alphabetic Index"))
    is_open = _ALL_PATHS in unfolded
    for path in entry.index_paths if is_open else entry.index_paths[:_PATHS]:
        yield paragraph(escape(path))
    if len(entry.index_paths) > _PATHS:
        more = said("{count} more").format(count=len(entry.index_paths) - _PATHS)
        yield paragraph(fold(_ALL_PATHS, escape(more), is_open=is_open), "fold")
