"""The phrases that say nothing more than the words asked for: the plain condition itself."""

from collections.abc import Iterable, Mapping
from functools import reduce

from app.search.asking.asked import Asked, Term, Word
from app.search.ranking.rank import NOT_COUNTED
from app.search.shelf import Shelf

__all__ = ["nothing_more"]

# Where it is needed it is no article: hepatitis A.
_LETTER = "a"
_Counted = Mapping[int, int]
"""Sets of phrases, each by how many of their own words they have for what was asked for."""


def nothing_more(shelf: Shelf, asked: Asked, among: int) -> int:
    """Return the phrases of a set that have no word besides those asked for.

    Who types “gout” means gout, not gout of some kind. Non-essential modifiers are not counted,
    nor what the books say where the chart says nothing more.
    """
    counted = _every((_of_term(shelf, term) for term in asked.needed), among)
    return _union(
        held & shelf.postings.of_length(few)
        for count, held in counted.items()
        for few in range(count + 1)
    )


def _every(parts: Iterable[_Counted], among: int) -> _Counted:
    return reduce(_both, parts, {0: among})


def _both(one: _Counted, other: _Counted) -> _Counted:
    found: dict[int, int] = {}
    for count, held in one.items():
        for more, also in other.items():
            if both := held & also:
                found[count + more] = found.get(count + more, 0) | both
    return found


def _of_term(shelf: Shelf, term: Term) -> _Counted:
    found = dict(_of_word(shelf, term.spellings)) if term.spellings else {}
    for way in term.ways:
        for count, held in _every((_of_word(shelf, word) for word in way), -1).items():
            found[count] = found.get(count, 0) | held
    return found


def _of_word(shelf: Shelf, word: Word) -> _Counted:
    """Return the phrases that hold a word as their own, and those that only allow it."""
    own, beside = shelf.postings.any_of(word), shelf.modifiers.any_of(word)
    if word and word[0] in NOT_COUNTED and word[0] != _LETTER:
        return {0: own | beside}
    return {1: own, 0: beside}


def _union(sets: Iterable[int]) -> int:
    found = 0
    for each in sets:
        found |= each
    return found
