"""The words asked for, each with the phrases that hold it and with what it is worth."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.search.asked import Asked
from app.search.held import begun, kin
from app.search.masks import has_bit, packed
from app.search.partial import rarity
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["Weighed", "weighed"]

# What a word of the same root or meaning says of the word asked for.
_KIN = 0.8

# How a condition is kept or runs names no condition, rare as the books print it: uncontrolled
# hypertension is hypertension (I.C.9.a.10).
# fmt: off
_COURSE = frozenset({
    "controlled", "deteriorating", "improving", "longstanding", "ongoing", "poorly", "stable",
    "suboptimal", "uncontrollable", "uncontrolled", "untreated", "well", "worsening",
})
# fmt: on
_OF_COURSE = 0.3


@dataclass(frozen=True, slots=True)
class Weighed:
    """A word asked for; ``found`` are the phrases that hold it or its kin, ``worth`` its bits."""

    shown: str
    found: int
    worth: float
    _own: bytes = field(repr=False)
    _held: bytes = field(repr=False)

    def is_held(self, docnum: int) -> bool:
        """Tell whether a phrase holds the word or one of its kin."""
        return has_bit(self._held, docnum)

    def held(self, docnum: int) -> float:
        """Return how far a phrase holds the word, from 0 to 1."""
        if has_bit(self._own, docnum):
            return 1.0
        return _KIN if has_bit(self._held, docnum) else 0.0


def weighed(shelf: Shelf, scope: Scope, asked: Asked) -> Sequence[Weighed]:
    """Return the words of a query that a hit should hold."""
    size = len(shelf.variants)
    found = []
    for term in asked.needed:
        own = begun(shelf, term) & scope.phrases
        held = own | kin(shelf, term) & scope.phrases
        worth = rarity(held.bit_count(), size) if held else 0.0
        worth *= _OF_COURSE if term.typed in _COURSE else 1
        own_held = packed(own)
        both = own_held if held == own else packed(held)
        found.append(Weighed(term.shown, held, worth, own_held, both))
    return found
