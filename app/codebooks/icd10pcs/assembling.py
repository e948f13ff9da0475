"""An edition of ICD-10-PCS from whichever of its files were received."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from app.codebooks.icd10pcs.definitions import Definitions
from app.codebooks.icd10pcs.edition import book_of_list, book_of_tables
from app.codebooks.icd10pcs.order import Listed
from app.codebooks.icd10pcs.tables import Tables
from app.codebooks.making.assembling import Assembled, Assembler
from app.codebooks.making.book import Book, Level
from app.codebooks.receiving.received import Part
from app.codebooks.receiving.releases import Release

__all__ = ["ICD_10_PCS"]

_Part = TypeVar("_Part", bound=Part)


def _assembled(parts: Sequence[Part], others: Sequence[Assembled], release: Release) -> Book:
    # Several lists of codes add up: the order file has the tables, the codes file has not.
    titles = {each.code: each.title for part in _of(parts, Listed) for each in part.codes}
    for tables in _of(parts, Tables):
        terms = [term for part in _of(parts, Definitions) for term in part.definitions]
        return book_of_tables(release.label, tables.tables, titles, terms)
    return book_of_list(titles, _headers(others))


def _of(parts: Sequence[Part], kind: type[_Part]) -> list[_Part]:
    return [part for part in parts if isinstance(part, kind)]


def _headers(others: Iterable[Assembled]) -> dict[str, str]:
    """Return the titles of the tables of all other editions, the newest last."""
    newest_last = sorted(others, key=lambda other: other.release.released)
    return {
        place.key.name: place.title
        for other in newest_last
        for place in other.book.places
        if place.key.level is Level.CODE and not place.is_billable
    }


def _turn(parts: Sequence[Part]) -> int:
    """Editions that name their tables first: others may lack the titles."""
    if _of(parts, Tables):
        return 0
    names_tables = any(each.is_table for part in _of(parts, Listed) for each in part.codes)
    return 1 if names_tables else 2


ICD_10_PCS = Assembler(_assembled, _turn)
