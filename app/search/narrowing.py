"""What a coder wants to see of the books, besides system, date and what may be claimed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from app.domain.notebook.kept import SystemCode
from app.domain.printed.chapters import Chapter
from app.domain.printed.families import Side
from app.search.making.masks import mask_of
from app.search.shelf import Shelf

__all__ = ["EVERYTHING", "Narrowing", "phrases_within"]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Filters of a search; None of each lets everything through."""

    chapter: Chapter | None = None
    side: Side | None = None
    codes: frozenset[SystemCode] | None = None


EVERYTHING = Narrowing()


def phrases_within(shelf: Shelf, narrowing: Narrowing) -> int | None:
    """Return the set of the phrases that a narrowing lets through, None where that is all."""
    sets = list(_sets(shelf, narrowing))
    if not sets:
        return None
    within = sets[0]
    for each in sets[1:]:
        within &= each
    return within


def _sets(shelf: Shelf, narrowing: Narrowing) -> Iterator[int]:
    if narrowing.chapter is not None:
        yield _phrases_of(shelf, _in_chapter(shelf, narrowing.chapter))
    if narrowing.side is not None:
        yield shelf.sides.phrases(narrowing.side)
    if narrowing.codes is not None:
        yield _phrases_of(shelf, _kept(shelf, narrowing.codes))


def _in_chapter(shelf: Shelf, chapter: Chapter) -> range:
    return shelf.codes.between(chapter.system, chapter.first, chapter.last)


def _kept(shelf: Shelf, codes: frozenset[SystemCode]) -> Iterator[int]:
    found = (shelf.codes.place(each.system, each.code) for each in codes)
    return (number for number in found if number is not None)


def _phrases_of(shelf: Shelf, codes: "range | Iterator[int]") -> int:
    docnums = chain.from_iterable(map(shelf.variants.of_code, codes))
    return mask_of(docnums, len(shelf.variants))
