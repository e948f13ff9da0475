"""The code that leaves open what the words asked for leave open too."""

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from app.search.asking.asked import Asked
from app.search.asking.words import SMALL_WORDS, words
from app.search.finding.held import EachTerm
from app.search.making.masks import has_bit
from app.search.making.phrase_words import own_part
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["LeftOpen"]

_CATEGORY = 3
_UNSPECIFIED = "unspecified"
# With the next key most of the codes are found again.
_KEPT = 1 << 12
# These words specify nothing that a sibling could leave open.
_SAYS_NOTHING = SMALL_WORDS | {_UNSPECIFIED, "nos", "nec", "other", "specified", "without"}
# Non-essential modifiers, and other forms of a main term.
_BRACKETS = re.compile(r"\([^()]*\)|\{[^{}]*\}|\[[^\[\]]*\]")


class LeftOpen:
    """Names, for a code with a side or another detail, the sibling without it.

    Who types “laceration of lesser toe” has not said which side: the code for the unspecified
    side answers that better than the one for the right, of which the Index speaks first.
    """

    def __init__(self, shelf: Shelf, scope: Scope, asked: Asked, terms: EachTerm) -> None:
        self._shelf = shelf
        self._scope = scope
        self._terms = terms
        # Several words may be one term: CAR-T.
        self._typed = sum(len(term.typed.split()) for term in asked.needed)

    def siblings(self, code: int, docnum: int) -> Iterator[int]:
        """Yield the codes that come before a code found by a phrase."""
        said = _said(self._shelf.variants.text(docnum))
        # A phrase of no more than the words asked for leaves nothing open.
        if len(said) <= self._typed:
            return
        title = self._shelf.title(self._scope, code)
        ours = self._lowered(title)
        if _UNSPECIFIED in ours:
            return
        for sibling in self._shelf.codes.alike(code):
            other = self._shelf.title(self._scope, sibling)
            theirs = self._lowered(other)
            is_open = _UNSPECIFIED in theirs and _is_detail(_words(ours), _words(theirs), said)
            if is_open and not self._is_asked(title, other) and self._is_near(code, sibling):
                yield sibling

    def _is_near(self, code: int, sibling: int) -> bool:
        """Tell whether two codes are of one category."""
        (_, one), (_, other) = map(self._shelf.codes.code, (code, sibling))
        return one[:_CATEGORY] == other[:_CATEGORY]

    def _lowered(self, title: int | None) -> str:
        return "" if title is None else self._shelf.variants.text(title).lower()

    def _is_asked(self, title: int | None, other: int | None) -> bool:
        """Tell whether a word asked for is one of those in which two titles differ."""
        return any(_has(held, title) and not _has(held, other) for held in self._terms.held)


def _is_detail(ours: Set[str], theirs: Set[str], said: Set[str]) -> bool:
    """Tell whether one title has a little more than the other, which the phrase has too."""
    return len(theirs - ours) < 2 and not said.isdisjoint(ours - theirs)


def _has(held: bytes, docnum: int | None) -> bool:
    return docnum is not None and has_bit(held, docnum)


@lru_cache(_KEPT)
def _said(phrase: str) -> frozenset[str]:
    return _words(own_part(_BRACKETS.sub(" ", phrase)))


@lru_cache(_KEPT)
def _words(text: str) -> frozenset[str]:
    return frozenset(words(text)) - _SAYS_NOTHING
