"""Putting the files of one edition together to one book."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from app.codebooks.making.book import Book
from app.codebooks.receiving.received import Part
from app.codebooks.receiving.releases import Release

__all__ = ["Assembled", "Assembler", "assemble_books", "at_once"]

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Assembled:
    """An edition of the same code set that is put together already."""

    release: Release
    book: Book


Assemble: TypeAlias = Callable[[Sequence[Part], Sequence[Assembled], Release], Book]


def at_once(_parts: Sequence[Part]) -> int:
    """Say that an edition needs no other one."""
    return 0


@dataclass(frozen=True, slots=True)
class Assembler:
    """How the files of an edition of one code set become a book.

    Attributes:
        assemble: takes the parts of the edition (no extras), the editions that are put together
            already, and what is known of the release. Raises BrokenReleaseError where they
            disagree.
        turn: tells when an edition with these parts is put together; lower numbers come first,
            so that an edition without headers can look into one that has them.
    """

    assemble: Assemble
    turn: Callable[[Sequence[Part]], int] = field(default=at_once)


def assemble_books(parts: Sequence[Part], _others: Sequence[Assembled], _release: Release) -> Book:
    """Put partial books together: each file brings what the others leave out."""
    books = [part for part in parts if isinstance(part, Book)]
    return Book(
        places=next((book.places for book in books if book.places), ()),
        notes=_all(book.notes for book in books),
        sevenths=_all(book.sevenths for book in books),
        facts=_all(book.facts for book in books),
    )


def _all(groups: Iterable[tuple[_Row, ...]]) -> tuple[_Row, ...]:
    return tuple(row for group in groups for row in group)
