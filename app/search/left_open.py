"""The code that leaves open what the words asked for leave open too."""

import re
from collections.abc import Iterator
from functools import cached_property

from app.search.asked import Asked
from app.search.held import begun
from app.search.masks import has_bit, packed
from app.search.phrase_words import own_part
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.search.words import SMALL_WORDS, words

__all__ = ["LeftOpen"]

_UNSPECIFIED = "unspecified"
# These words specify nothing that a sibling could leave open.
_SAYS_NOTHING = SMALL_WORDS | {_UNSPECIFIED, "nos", "nec", "other", "specified", "without"}
# Non-essential modifiers, and other forms of a main term.
_BRACKETS = re.compile(r"\([^()]*\)|\{[^{}]*\}|\[[^\[\]]*\]")


class LeftOpen:
    """Names, for a code with a side or another detail, the sibling without it.

    Who types “laceration of lesser toe” has not said which side: the code for the unspecified
    side answers that better than the one for the right, of which the Index speaks first.
    """

    def __init__(self, shelf: Shelf, scope: Scope, asked: Asked) -> None:
        self._shelf = shelf
        self._scope = scope
        self._asked = asked

    def siblings(self, code: int, docnum: int) -> Iterator[int]:
        """Yield the codes that come before a code found by a phrase."""
        said = _words(own_part(_BRACKETS.sub(" ", self._shelf.variants.text(docnum))))
        # A phrase of no more than the words asked for leaves nothing open.
        if len(said) <= len(self._asked.needed):
            return
        title = self._shelf.title(self._scope, code)
        ours = self._lowered(title)
        if _UNSPECIFIED in ours:
            return
        for sibling in self._shelf.codes.alike(code):
            other = self._shelf.title(self._scope, sibling)
            theirs = self._lowered(other)
            is_open = _UNSPECIFIED in theirs and _is_detail(_words(ours), _words(theirs), said)
            if is_open and not self._is_asked(title, other):
                yield sibling

    def _lowered(self, title: int | None) -> str:
        return "" if title is None else self._shelf.variants.text(title).lower()

    def _is_asked(self, title: int | None, other: int | None) -> bool:
        """Tell whether a word asked for is one of those in which two titles differ."""
        return any(_has(held, title) and not _has(held, other) for held in self._held)

    @cached_property
    def _held(self) -> list[bytes]:
        return [packed(begun(self._shelf, term)) for term in self._asked.needed]


def _is_detail(ours: set[str], theirs: set[str], said: set[str]) -> bool:
    """Tell whether one title has a little more than the other, which the phrase has too."""
    return len(theirs - ours) < 2 and not said.isdisjoint(ours - theirs)


def _has(held: bytes, docnum: int | None) -> bool:
    return docnum is not None and has_bit(held, docnum)


def _words(text: str) -> set[str]:
    return set(words(text)) - _SAYS_NOTHING
