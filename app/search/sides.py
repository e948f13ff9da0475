"""The codes that say which side of the body they are of, worked out when first asked for."""

import re
from collections.abc import Iterator
from functools import cached_property

from app.domain.families import Side
from app.search.masks import bits, mask_of
from app.search.shelf import Shelf

__all__ = ["Sides"]

_NAMED = (Side.RIGHT, Side.LEFT)
_STAR = "*"
_WORDS = {side: re.compile(rf"\b{side}\b", re.IGNORECASE) for side in Side}


class Sides:
    """Sets of phrases by side.

    A title names a side when another title has the other side in the same place: “left
    ventricular failure” is of no side. What leaves the side open stands beside both of them.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def phrases(self, side: Side) -> int:
        """Return the set of the phrases of all codes of a side."""
        return self._sets[side]

    @cached_property
    def _sets(self) -> dict[Side, int]:
        frames = {side: dict(self._framed(side)) for side in _NAMED}
        both = frames[Side.RIGHT].keys() & frames[Side.LEFT].keys()
        open_ = (docnum for frame, docnum in self._framed(Side.UNSPECIFIED) if frame in both)
        found = {
            side: self._of_codes(docnum for frame, docnum in framed.items() if frame in both)
            for side, framed in frames.items()
        }
        found[Side.BILATERAL] = self._of_codes(docnum for docnum, _ in self._titles(Side.BILATERAL))
        found[Side.UNSPECIFIED] = self._of_codes(open_)
        return found

    def _framed(self, side: Side) -> Iterator[tuple[str, int]]:
        """Yield the titles with a star in the place of the side, wherever it may stand."""
        word = _WORDS[side]
        for docnum, title in self._titles(side):
            for found in word.finditer(title):
                yield f"{title[: found.start()]}{_STAR}{title[found.end() :]}", docnum

    def _titles(self, side: Side) -> Iterator[tuple[int, str]]:
        variants = self._shelf.variants
        for docnum in bits(self._shelf.postings.any_of([side.value])):
            if variants.printed(docnum).source == "title":
                yield docnum, variants.text(docnum)

    def _of_codes(self, docnums: Iterator[int]) -> int:
        variants = self._shelf.variants
        codes = {variants.code_of[docnum] for docnum in docnums}
        phrases = (docnum for code in codes for docnum in variants.of_code(code))
        return mask_of(phrases, len(variants))
