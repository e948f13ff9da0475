"""Codes that are worded like others: what the phrases of one say is said of the other too.

Codes that differ in one character mostly differ in one thing: a side, a drug, a degree. The books
seldom print every wording for each of them. So a phrase also stands for a sibling, with what its
title says in place of what the title of the other says. What is said of a header is said of the
codes right below it.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from app.domain.codes import System
from app.search.ranking.credits import Credit
from app.search.ranking.weighed import Weighed
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["worded_alike"]

# What is not printed is worth a little less than what is.
_NOT_PRINTED = 0.1
# Of codes with the same beginning one is enough: S72.001, S72.002.
_STEM = len("S72.00")


def worded_alike(
    shelf: Shelf, scope: Scope, words: Sequence[Weighed], credits_: Sequence[Credit]
) -> Iterator[Credit]:
    """Yield the credit of codes whose titles have words that the phrases of others lack."""
    seen = set()
    for credit in credits_:
        key = shelf.codes.code(credit.code)[1][:_STEM], credit.held
        if credit.lacking or credit.near:
            if key not in seen:
                yield from _siblings(shelf, scope, words, credit)
            seen.add(key)


def _siblings(
    shelf: Shelf, scope: Scope, words: Sequence[Weighed], credit: Credit
) -> Iterator[Credit]:
    missing = [w for w, far in zip(words, credit.held, strict=True) if w.worth and not far]
    title = shelf.title(scope, credit.code)
    if not missing or title is None:
        return
    theirs, none = [word.held(title) for word in words], [0.0] * len(words)
    alike = ((code, theirs) for code in shelf.codes.alike(credit.code))
    below = ((code, none) for code in _right_below(shelf, credit.code))
    for code, without in chain(alike, below):
        other = shelf.title(scope, code)
        if other is not None and any(word.is_held(other) for word in missing):
            ours = [word.held(other) for word in words]
            held = tuple(_either(*each) for each in zip(credit.held, without, ours, strict=True))
            yield _credit(code, other, words, held, credit)


def _right_below(shelf: Shelf, code: int) -> Sequence[int]:
    is_diagnosis = shelf.codes.system(code) is System.ICD_10_CM
    return shelf.codes.below(code) if is_diagnosis else ()


def _either(phrase: float, theirs: float, ours: float) -> float:
    """Return how far a word is held: in our title, or in their phrase, unless by their title."""
    if ours:
        return ours
    return 0.0 if theirs else phrase


def _credit(
    code: int, title: int, words: Sequence[Weighed], held: tuple[float, ...], like: Credit
) -> Credit:
    worth = sum(word.worth * far for word, far in zip(words, held, strict=True))
    less = _NOT_PRINTED * sum(word.worth for word in words)
    lacking = tuple(word.shown for word, far in zip(words, held, strict=True) if not far)
    return Credit(code, title, worth - less, held, lacking=lacking, like=like.docnum)
