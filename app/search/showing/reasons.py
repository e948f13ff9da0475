"""Why a phrase answers a query: where it is printed, and which words were searched as others."""

from collections.abc import Iterator
from functools import reduce
from operator import or_

from app.search.asking.asked import Asked, Replacement
from app.search.finding.held import begun, each_side
from app.search.making.masks import has_bit, packed
from app.search.shelf import Shelf
from app.vocabulary.entries import Reason

__all__ = ["Reasons"]

# What a hit is said to have been found by, the weightiest first.
_VIA = {Reason.SPELLING: "spelling", Reason.ABBREVIATION: "abbreviation"}


class Reasons:
    """The reasons of the hits of one reading."""

    def __init__(self, shelf: Shelf, asked: Asked) -> None:
        self._shelf = shelf
        self.asked = asked
        self._beside = {
            each: packed(begun(shelf, each.beside)) for each in asked.replacements if each.beside
        }
        sides = (each_side(shelf, term) for term in asked.needed)
        self._each = packed(reduce(or_, sides, 0))

    def of(self, docnum: int, cited: int) -> tuple[str, str]:
        """Return why a phrase is an answer and by way of what; ``cited`` is what is named."""
        why, via = self._shelf.printed(cited, self.asked)
        if has_bit(self._each, docnum):
            why = f"{why}; no code for both sides: code each (I.B.13)"
        said = list(self._replaced(docnum))
        reasons = {each.reason for each in said}
        via = next((name for reason, name in _VIA.items() if reason in reasons), via)
        return "; ".join([why, *(each.said for each in said)]), via

    def _replaced(self, docnum: int) -> Iterator[Replacement]:
        """Yield what this phrase was found by; not what it holds as it was typed."""
        for each in self.asked.replacements:
            if each not in self._beside or not has_bit(self._beside[each], docnum):
                yield each
