"""What the notes of the Tabular List say of one code beside another."""

from app.domain.books import Entry, NoteKind
from app.domain.codes import System
from app.suggestions.choosing.ranges import is_named
from app.suggestions.telling.look import Look

__all__ = ["is_noted", "is_wanted"]


def is_noted(entry: Entry, kind: NoteKind, other: str) -> bool:
    """Tell whether a note of a kind at a code, its own or inherited, names another code."""
    return any(
        is_named(other, noted) for note in entry.notes if note.kind is kind for noted in note.codes
    )


def is_wanted(look: Look, condition: str, other: str) -> bool:
    """Tell whether the Tabular List has a code as an additional one of a condition (I.A.17)."""
    entry = look.books.entry(condition, look.on, System.ICD_10_CM)
    return is_noted(entry, NoteKind.USE_ADDITIONAL, other)
