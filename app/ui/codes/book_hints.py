"""What to heed before the code is given, at the top of the page, each with its note."""

from html import escape

from app.domain.books import Note
from app.domain.sequencing import Hint, HintKind, hints
from app.ui.codes.book_links import LEVEL, linked
from app.ui.codes.book_parts import paragraph, said
from app.ui.codes.book_reading import OpenPage

__all__ = ["hints_part"]

_SHOWN = 3


def hints_part(page: OpenPage) -> str:
    """Return the hints; nothing of them is given by itself."""
    found = hints(page.entry, is_listed=page.is_manifestation)
    return "".join(_hint(hint) for hint in found)


def _hint(hint: Hint) -> str:
    name, words = _words()[hint.kind]
    parts = (f'<span class="this">{escape(name)}</span>', escape(words), _told(hint))
    return paragraph(" ".join(part for part in parts if part), "hint")


def _told(hint: Hint) -> str:
    """Return the first of the notes; the line that opens a list is none of its items."""
    opening = [note for note in hint.notes if note.text.rstrip().endswith(":")]
    items = [note for note in hint.notes if note not in opening]
    lead = said("Code first") if hint.notes and hint.kind is HintKind.MANIFESTATION else ""
    shown = "; ".join(_note(note) for note in items[:_SHOWN])
    source = _source(hint, len(items) - _SHOWN) if hint.notes else ""
    return " ".join(part for part in (lead, *map(_note, opening), shown, source) if part)


def _note(note: Note) -> str:
    return linked(note.text, note.codes)


def _source(hint: Hint, count: int) -> str:
    """Return a link to the whole note, which says how much of it is left."""
    words = said("note at {source}").format(source=hint.source)
    if count > 0:
        words = said("and {count} more, note at {source}").format(count=count, source=hint.source)
    return f'<a href="{LEVEL}:{escape(hint.source)}">{escape(words)}</a>'


def _words() -> dict[HintKind, tuple[str, str]]:
    """Return what each hint is called, and what it says."""
    return {
        HintKind.MANIFESTATION: (
            said("Manifestation:"),
            said("the etiology comes first (I.A.13)."),
        ),
        HintKind.COMBINATION: (
            said("Combination code:"),
            said("this one code says what its title joins by “with” (I.B.9)."),
        ),
        HintKind.CODE_FIRST: (said("Code first"), ""),
        HintKind.CODE_ALSO: (said("Code also,"), said("in either order (I.A.17):")),
        HintKind.USE_ADDITIONAL: (said("Use additional code,"), said("after this one (I.B.7):")),
    }
