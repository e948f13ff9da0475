"""The phrases that hold a term: as their own word, beside it, half typed, in other words."""

from collections.abc import Callable, Iterable
from functools import cached_property, partial, reduce
from operator import and_, or_
from typing import TypeAlias, TypeVar

from app.domain.printed.families import Side
from app.search.asking.asked import Asked, Term, Way, Word
from app.search.making.masks import packed
from app.search.shelf import Shelf

__all__ = [
    "EachTerm",
    "begun",
    "begun_own",
    "each_side",
    "kin",
    "spelt",
    "tested",
    "whole",
    "whole_own",
]

_SHORTEST_WORD = 3
T = TypeVar("T")
_Work: TypeAlias = Callable[[Shelf, Term], T]


class EachTerm:
    """The phrases that hold each of the words needed, of which single phrases are looked up."""

    def __init__(self, shelf: Shelf, asked: Asked) -> None:
        self._shelf = shelf
        self._asked = asked

    @cached_property
    def held(self) -> list[bytes]:
        """Return a set for each word, those of each side where both sides are asked for."""
        return [_kept(_on_each_side, self._shelf, term) for term in self._asked.needed]


def whole_own(shelf: Shelf, term: Term, _asked: Asked) -> int:
    """Return those of the phrases of ``whole`` that are made of the word."""
    return _kept(_whole_own, shelf, term)


def whole(shelf: Shelf, term: Term, asked: Asked) -> int:
    """Return the phrases that hold the word, as a non-essential modifier too."""
    if _is_beginning(term, asked):
        return 0
    return _kept(_whole, shelf, term)


def begun_own(shelf: Shelf, term: Term, _asked: Asked) -> int:
    """Return the phrases that are made of the word or of one that begins with it."""
    return _kept(_begun_own, shelf, term)


def begun(shelf: Shelf, term: Term, _asked: Asked | None = None) -> int:
    """Return the phrases that hold the word or one that begins with it."""
    return _kept(_begun, shelf, term)


def kin(shelf: Shelf, term: Term, _asked: Asked | None = None) -> int:
    """Return the phrases that hold other words of the same root or meaning."""
    return _kept(_kin, shelf, term)


def tested(shelf: Shelf, term: Term) -> bytes:
    """Return what ``begun`` returns, to be asked for single phrases."""
    return _kept(_begun_tested, shelf, term)


def each_side(shelf: Shelf, term: Term) -> int:
    """Return what is coded for both sides by a code for each, where both sides are asked for."""
    return shelf.sides.each() if Side.BILATERAL in term.spellings else 0


def spelt(shelf: Shelf, word: Word) -> int:
    """Return the phrases that hold a word in any of its spellings, as a modifier too."""
    return shelf.postings.any_of(word) | shelf.modifiers.any_of(word)


def _kept(work: "_Work[T]", shelf: Shelf, term: Term) -> T:
    key = work, term.spellings, term.start, term.ways
    return shelf.kept.of(key, partial(work, shelf, term))


def _whole_own(shelf: Shelf, term: Term) -> int:
    found = shelf.postings.any_of(term.spellings)
    return found | _union(_all_own(shelf, way) for way in term.ways)


def _whole(shelf: Shelf, term: Term) -> int:
    return spelt(shelf, term.spellings) | _union(_all(shelf, way) for way in term.ways)


def _begun_own(shelf: Shelf, term: Term) -> int:
    found = _kept(_whole_own, shelf, term)
    return found | shelf.postings.beginning(term.start) if term.start else found


def _begun(shelf: Shelf, term: Term) -> int:
    found = _kept(_whole, shelf, term)
    if not term.start:
        return found
    return found | shelf.postings.beginning(term.start) | shelf.modifiers.beginning(term.start)


def _begun_tested(shelf: Shelf, term: Term) -> bytes:
    return packed(begun(shelf, term))


def _on_each_side(shelf: Shelf, term: Term) -> bytes:
    sides = each_side(shelf, term)
    return packed(begun(shelf, term) | sides) if sides else tested(shelf, term)


def _kin(shelf: Shelf, term: Term) -> int:
    return _union(_all(shelf, way) for way in shelf.kinship.of(term)) | each_side(shelf, term)


def _all(shelf: Shelf, way: Way) -> int:
    return reduce(and_, (spelt(shelf, word) for word in way)) if way else 0


def _all_own(shelf: Shelf, way: Way) -> int:
    return reduce(and_, (shelf.postings.any_of(word) for word in way)) if way else 0


def _union(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)


def _is_beginning(term: Term, asked: Asked) -> bool:
    # One or two letters alone are the beginning of a word, hardly ever hepatitis E.
    return (
        bool(term.start)
        and not term.ways
        and len(asked.terms) == 1
        and len(term.typed) < _SHORTEST_WORD
    )
