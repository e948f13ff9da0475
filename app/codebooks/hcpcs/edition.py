"""The records of an alpha-numeric HCPCS file as a book."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from app.codebooks.hcpcs.coverage import coverage_note
from app.codebooks.hcpcs.record import Record, is_free
from app.codebooks.hcpcs.sections import section_title
from app.codebooks.making.book import Book, Level, Place, PlacedFact, PlacedNote, PlaceKey
from app.codebooks.making.layers import Days
from app.domain.books import NoteKind

__all__ = ["PROCESSING_NOTE", "book_of"]

PROCESSING_NOTE = "processing_note"
"""The name of the fact that is the number of a processing note."""

# The action code of a code that the release adds.
_ADDED = "A"


def book_of(records: Iterable[Record]) -> Book:
    """Return codes and modifiers of CMS below their letters; dental and CPT rows are dropped."""
    free = sorted(filter(is_free, records), key=lambda record: (record.is_modifier, record.code))
    return Book(
        places=(*_sections(free), *(_place(record) for record in free)),
        notes=tuple(note for record in free for note in _notes(record)),
        facts=tuple(fact for record in free for fact in _facts(record)),
    )


def _sections(records: Sequence[Record]) -> Iterator[Place]:
    for letter in dict.fromkeys(each.code[0] for each in records if not each.is_modifier):
        yield Place(_section(letter), section_title(letter), None, is_billable=False)


def _section(letter: str) -> PlaceKey:
    return PlaceKey(Level.SECTION, letter)


def _key(record: Record) -> PlaceKey:
    return PlaceKey(Level.MODIFIER if record.is_modifier else Level.CODE, record.code)


def _place(record: Record) -> Place:
    parent = None if record.is_modifier else _section(record.code[0])
    return Place(_key(record), record.long, parent, not record.is_modifier, _held(record))


def _held(record: Record) -> Days | None:
    """Return the days of the code itself, None where CMS tells neither its first nor its last.

    The effective date is that of the last change; it is the first day only of an added code.
    """
    first = record.added or (record.effective if record.action == _ADDED else None)
    if first is None and record.ended is None:
        return None
    return Days(first or date.min, record.ended or date.max)


def _notes(record: Record) -> Iterator[PlacedNote]:
    said = [coverage_note(record.coverage, record.statute)]
    said.append(f"See also {', '.join(record.see)}." if record.see else "")
    for position, text in enumerate(filter(None, said)):
        yield PlacedNote(_key(record), position, NoteKind.NOTE, text)


def _facts(record: Record) -> Iterator[PlacedFact]:
    told = {
        "short": record.short,
        "coverage": record.coverage,
        "betos": record.betos,
        "type_of_service": " ".join(record.types_of_service),
        "pricing": " ".join(record.pricing),
        "multiple_pricing": record.multiple_pricing,
        "anesthesia_units": record.anesthesia_units,
        PROCESSING_NOTE: record.processing_note,
        "see": " ".join(record.see),
        "action": record.action,
        "added": str(record.added or ""),
        "effective": str(record.effective or ""),
        "ended": str(record.ended or ""),
    }
    return (PlacedFact(_key(record), name, value) for name, value in told.items() if value)
