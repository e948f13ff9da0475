"""Codes that have the weightiest of the words asked for, when not all stand in one phrase."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app.search.asked import Asked
from app.search.held import begun, kin
from app.search.hits import Find
from app.search.masks import bits, has_bit, packed
from app.search.partial import best_first, weight
from app.search.reasons import Reasons
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["with_some"]

# A word of the code's other phrases and of the headers above it counts half.
_OWN, _NEAR = 2, 1
_CANDIDATES = 150
_LEAST_OF_ALL = 0.25


@dataclass(frozen=True, slots=True)
class _Word:
    """A word asked for, the phrases that hold it, what it is worth."""

    shown: str
    found: int
    held: bytes
    worth: int


def with_some(shelf: Shelf, scope: Scope, asked: Asked) -> Iterator[Find]:
    """Yield the codes with much of what the words are worth, the best first."""
    words = [
        _Word(t.shown, *_weighed(shelf, scope, begun(shelf, t) | kin(shelf, t)))
        for t in asked.needed
    ]
    if len(words) < 2:
        return
    candidates = islice(_candidates(scope, words), _CANDIDATES)
    ranked = sorted(_credited(shelf, docnum, words) for docnum in candidates)
    said = Reasons(shelf, asked)
    for _, docnum, near, lacking in ranked:
        reasons = [said.of(docnum, docnum)[0]]
        reasons += [f"in its other terms or headings: {', '.join(near)}"] if near else []
        reasons += [f"not found: {', '.join(lacking)}"] if lacking else []
        yield Find(shelf.variants.code_of[docnum], "; ".join(reasons), "partial")


def _weighed(shelf: Shelf, scope: Scope, found: int) -> tuple[int, bytes, int]:
    found &= scope.phrases
    return found, packed(found), weight(found.bit_count(), len(shelf.variants)) if found else 0


def _candidates(scope: Scope, words: Sequence[_Word]) -> Iterator[int]:
    most = sum(word.worth for word in words)
    groups = best_first([(word.found, word.worth) for word in words if word.found], scope.phrases)
    for score, found in groups:
        # A phrase with none of the words is no answer, however little is asked of it.
        if not score or score < most * _LEAST_OF_ALL:
            return
        yield from bits(found)


def _credited(
    shelf: Shelf, docnum: int, words: Sequence[_Word]
) -> tuple[int, int, tuple[str, ...], tuple[str, ...]]:
    """Return the credit (the lower, the better), the phrase, what is near it and what is not."""
    missing = [word for word in words if not has_bit(word.held, docnum)]
    around = _around(shelf, shelf.variants.code_of[docnum]) if missing else []
    near = [word for word in missing if any(has_bit(word.held, other) for other in around)]
    own = sum(word.worth for word in words) - sum(word.worth for word in missing)
    credit = _OWN * own + _NEAR * sum(word.worth for word in near)
    lacking = tuple(word.shown for word in missing if word not in near)
    return -credit, docnum, tuple(word.shown for word in near), lacking


def _around(shelf: Shelf, code: int) -> list[int]:
    codes = (code, *shelf.codes.ancestors(code))
    return [docnum for each in codes for docnum in shelf.variants.of_code(each)]
