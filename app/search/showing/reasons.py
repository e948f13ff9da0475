"""Why a phrase answers a query: where it is printed, and which words were searched as others."""

from collections.abc import Iterator, Sequence
from functools import cached_property, reduce
from operator import or_

from app.search.asking.asked import Asked, Replacement
from app.search.finding.held import each_side, tested
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

    @cached_property
    def _beside(self) -> Sequence[tuple[Replacement, bytes]]:
        """Return each replacement with the phrases that hold what was typed."""
        return [
            (each, tested(self._shelf, each.beside) if each.beside else b"")
            for each in self.asked.replacements
        ]

    @cached_property
    def _each(self) -> bytes:
        sides = (each_side(self._shelf, term) for term in self.asked.needed)
        return packed(reduce(or_, sides, 0))

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
        """Return what this phrase was found by; not what it holds as it was typed."""
        return (each for each, held in self._beside if not has_bit(held, docnum))
