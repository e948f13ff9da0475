"""The files of one edition of CPT as a book: long, medium and short descriptors add up."""

from collections.abc import Iterator, Sequence

from app.codebooks.cpt.descriptors import Descriptor, Descriptors
from app.codebooks.making.assembling import Assembled, Assembler
from app.codebooks.making.book import Book, Place, PlacedFact, PlaceKey
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Part
from app.codebooks.receiving.releases import Release

__all__ = ["CPT", "assemble"]


def assemble(parts: Sequence[Part], _others: Sequence[Assembled], _release: Release) -> Book:
    """Put the files of an edition together: codes first, then modifiers, each in their order."""
    told: dict[PlaceKey, Descriptor] = {}
    for part in parts:
        for row in part.rows if isinstance(part, Descriptors) else ():
            told[row.key] = told[row.key].with_more(row) if row.key in told else row
    ordered = sorted(told.values(), key=lambda row: row.key)
    return Book(
        places=tuple(_place(row) for row in ordered),
        facts=tuple(fact for row in ordered for fact in _facts(row)),
    )


CPT = Assembler(assemble)
"""How the files of an edition of CPT become a book."""


def _place(row: Descriptor) -> Place:
    return Place(row.key, row.title, None, not row.is_modifier, row.held)


def _facts(row: Descriptor) -> Iterator[PlacedFact]:
    told = {name: getattr(row, name) for name in ("medium", "short", "consumer", "notes")}
    yield from (PlacedFact(row.key, name, text) for name, text in told.items() if text)
    yield from (PlacedFact(row.key, name, day) for name, day in _days(row.held))


def _days(held: Days | None) -> Iterator[tuple[str, str]]:
    """Yield the first and the last day where they are told."""
    if held and held.first != held.first.min:
        yield "added", str(held.first)
    if held and held.last != held.last.max:
        yield "ended", str(held.last)
