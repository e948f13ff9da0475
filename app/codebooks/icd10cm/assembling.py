"""An edition of ICD-10-CM from whichever of its files were received."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.icd10cm.addenda import Addenda, applied
from app.codebooks.icd10cm.edition import book_of
from app.codebooks.icd10cm.expansion import Plausible, expanded
from app.codebooks.icd10cm.inference import placed
from app.codebooks.icd10cm.lists import Listed
from app.codebooks.icd10cm.tabular import Tabular
from app.codebooks.making.assembling import Assembled, Assembler, assemble_books
from app.codebooks.making.book import Book, Level, Place
from app.codebooks.receiving.received import Part
from app.codebooks.receiving.releases import Release
from app.domain.codes import undotted

__all__ = ["ICD_10_CM"]

_Part = TypeVar("_Part")


def _turn(parts: Sequence[Part]) -> int:
    """Whole books first, then Tabular Lists, then codes without a book around them."""
    if any(isinstance(part, Book) and part.places for part in parts):
        return 0
    return 1 if _only(parts, Tabular) else 2


def _assembled(parts: Sequence[Part], others: Sequence[Assembled], release: Release) -> Book:
    base = assemble_books(parts, others, release)
    neighbour = base if base.places else _neighbour(others, release)
    listed = _listed(parts, others, release)
    if tabular := _only(parts, Tabular):
        return replace(_printed(tabular, listed, neighbour, release), facts=base.facts)
    if listed is None:
        return base
    places = placed(listed, neighbour)
    _refuse_cut(places, neighbour, release)
    return replace(base, places=places)


ICD_10_CM = Assembler(_assembled, _turn)
"""Codes come from the newest list, notes from the Tabular List; each may stand alone."""


def _only(parts: Sequence[Part], wanted: type[_Part]) -> _Part | None:
    return next((part for part in parts if isinstance(part, wanted)), None)


def _neighbour(others: Sequence[Assembled], release: Release) -> Book:
    """Return the edition to look into: of the same year, else the last before, else any."""
    whole = [each for each in others if each.book.codes]
    nearest = min(whole, key=lambda each: _distance(each.release, release), default=None)
    return nearest.book if nearest else Book()


def _distance(other: Release, release: Release) -> tuple[bool, bool, int]:
    days = (release.released - other.released).days
    return other.effective_from != release.effective_from, days < 0, abs(days)


def _listed(parts: Sequence[Part], others: Sequence[Assembled], release: Release) -> Listed | None:
    lists = sorted(
        (part for part in parts if isinstance(part, Listed)), key=lambda each: not each.has_headers
    )
    if len(lists) > 1:
        first, second = ({each.code for each in one.codes if each.is_valid} for one in lists)
        _agree(first ^ second, "order file and the codes file", release)
    if lists:
        return lists[0]
    addenda = [part for part in parts if isinstance(part, Addenda)]
    if not addenda or any(isinstance(part, Book) and part.places for part in parts):
        return None
    return applied(addenda, _before(others, release), release.label)


def _before(others: Sequence[Assembled], release: Release) -> Book:
    """Return the codes that addenda change: the last ones before the release."""
    earlier = [each for each in others if each.book.codes and _is_earlier(each.release, release)]
    if not earlier:
        raise BrokenReleaseError(
            f"The addenda of {release.label} change the edition before it, which is not loaded: "
            "open that first, or the order file."
        )
    return max(earlier, key=lambda each: each.release.released).book


def _is_earlier(other: Release, release: Release) -> bool:
    return other.released < release.released


def _printed(tabular: Tabular, listed: Listed | None, neighbour: Book, release: Release) -> Book:
    if listed is None:
        return book_of(list(expanded(tabular.printed, Plausible(neighbour))))
    codes = {each.code: each.is_valid for each in listed.codes}
    book = book_of(list(expanded(tabular.printed, codes)))
    made = {
        undotted(place.key.name): place.is_billable
        for place in book.places
        if place.key.level is Level.CODE and (listed.has_headers or place.is_billable)
    }
    differing = {code for code, _ in made.items() ^ codes.items()}
    _agree(differing, "Tabular List and the list of codes", release)
    return book


def _agree(differing: AbstractSet[str], files: str, release: Release) -> None:
    if differing:
        raise BrokenReleaseError(
            f"The {files} of {release.label} disagree on {', '.join(sorted(differing)[:3])}: "
            "check that both are of that release."
        )


def _refuse_cut(places: Sequence[Place], neighbour: Book, release: Release) -> None:
    """A list that is cut between two lines lacks the last letters of the book."""
    lost = _letters(neighbour.places) - _letters(places)
    if lost:
        raise BrokenReleaseError(
            f"{release.label} holds no code that begins with {', '.join(sorted(lost))}: "
            "it is cut; get the release again."
        )


def _letters(places: Sequence[Place]) -> set[str]:
    return {place.key.name[0] for place in places if place.key.level is Level.CODE}
