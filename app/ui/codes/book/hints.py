"""What to heed before the code is given, at the top of the page, each with its note."""

from html import escape

from app.domain.books import Note
from app.domain.rules.sequencing import Hint, HintKind, hints
from app.ui.codes.book.links import LEVEL, linked
from app.ui.codes.book.parts import paragraph, said
from app.ui.codes.book.reading import OpenPage

__all__ = ["hints_part"]

_SHOWN = 3


def hints_part(page: OpenPage) -> str:
    """Return the hints; nothing of them is given by itself."""
    found = hints(page.entry, is_listed=page.is_manifestation)
    return "".join(_hint(hint) for hint in found)


def _hint(hint: Hint) -> str:
    name, words, order = _words()[hint.kind]
    parts = (escape(words), _told(hint), _tail(hint, order))
    told = " ".join(part for part in parts if part)
    if hint.kind is HintKind.USE_ADDITIONAL:
        # Its name has said the first word of the note: “code to identify the stage”.
        told = told.removeprefix("code").removeprefix(" ")
    space = "" if told.startswith((",", "(s)")) else " "
    return paragraph(f'<span class="this">{escape(name)}</span>{space}{told}', "hint")


def _told(hint: Hint) -> str:
    """Return the first of the notes; the line that opens a list is none of its items."""
    lead = said("Code first") if hint.notes and hint.kind is HintKind.MANIFESTATION else ""
    opening, items = _divided(hint)
    shown = "; ".join(_note(note) for note in items[:_SHOWN])
    return " ".join(part for part in (lead, *map(_note, opening), shown) if part)


def _tail(hint: Hint, order: str) -> str:
    """Return the order that the note asks for, and a link to all of it."""
    if not hint.notes:
        return ""
    rest = len(_divided(hint)[1]) - _SHOWN
    words = said("note at {source}").format(source=hint.source)
    if rest > 0:
        words = said("and {count} more, note at {source}").format(count=rest, source=hint.source)
    link = f'<a href="{LEVEL}:{escape(hint.source)}">{escape(words)}</a>'
    return f'<span class="quiet">{escape(order)}</span> {link}' if order else link


def _divided(hint: Hint) -> tuple[list[Note], list[Note]]:
    opening = [note for note in hint.notes if note.text.rstrip().endswith(":")]
    return opening, [note for note in hint.notes if note not in opening]


def _note(note: Note) -> str:
    return linked(note.text, note.codes)


def _words() -> dict[HintKind, tuple[str, str, str]]:
    """Return what each hint is called, what it says, and what order it asks for."""
    return {
        HintKind.MANIFESTATION: (
            said("Manifestation:"),
            said("the etiology comes first (I.A.13)."),
            "",
        ),
        HintKind.COMBINATION: (
            said("Combination code:"),
            said("this one code says what its title joins by “with” (I.B.9)."),
            "",
        ),
        HintKind.CODE_FIRST: (said("Code first"), "", ""),
        HintKind.CODE_ALSO: (said("Code also"), "", said("in either order (I.A.17),")),
        HintKind.USE_ADDITIONAL: (
            said("Use additional code"),
            "",
            said("after this one (I.B.7),"),
        ),
    }
