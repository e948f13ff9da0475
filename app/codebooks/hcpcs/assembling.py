"""An edition of HCPCS from the forms in which CMS sends it, and its processing notes."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.codebooks.hcpcs.edition import PROCESSING_NOTE
from app.codebooks.hcpcs.processing_notes import ProcessingNotes
from app.codebooks.making.assembling import Assembled, Assembler
from app.codebooks.making.book import Book, PlacedNote
from app.codebooks.receiving.received import Part
from app.codebooks.receiving.releases import Release
from app.domain.books import NoteKind

__all__ = ["HCPCS"]


def _assembled(parts: Sequence[Part], _others: Sequence[Assembled], _release: Release) -> Book:
    # One zip holds the same codes as records and as spreadsheet; what came last counts.
    books = [part for part in parts if isinstance(part, Book)]
    book = books[-1] if books else Book()
    texts = {
        number: text
        for part in parts
        if isinstance(part, ProcessingNotes)
        for number, text in part.texts
    }
    return replace(book, notes=(*book.notes, *_notes(book, texts)))


def _notes(book: Book, texts: Mapping[str, str]) -> Iterator[PlacedNote]:
    """Yield for every code the processing note that it names, after its other notes."""
    noted = Counter(note.place for note in book.notes)
    for fact in book.facts:
        if fact.name == PROCESSING_NOTE and fact.value in texts:
            text = f"CMS processing note {fact.value}: {texts[fact.value]}"
            yield PlacedNote(fact.place, noted[fact.place], NoteKind.NOTE, text)


HCPCS = Assembler(_assembled)
