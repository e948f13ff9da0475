"""Which codes of ICD-10-CM are one condition: of another side, with another 7th character."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from app.domain.books import Titled
from app.domain.codes import System
from app.domain.printed.families import Side, merged, sides_beside
from app.search.making.remembered import Remembered
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["FULL", "Siblings"]

FULL = 7
_KEPT = 1 << 15
_NO_SIDES: Mapping[int, Side] = {}
_MAY_HAVE_SIDES = re.compile(r"right|left|lateral|unspecified", re.IGNORECASE)


class Siblings:
    """The siblings of codes in one scope, by their numbers; worked out once.

    A stem is a code without its 7th character. ``text`` is the title of the date, filtered or
    not, empty where the code is not printed.
    """

    def __init__(self, shelf: Shelf, scope: Scope) -> None:
        self._shelf = shelf
        self._scope = scope
        self.stem = Remembered(self._stem_of, _KEPT).__getitem__
        self.sevenths = Remembered(self._sevenths_of, _KEPT).__getitem__
        self.sides = Remembered(self._sides_of, _KEPT).__getitem__
        self.text = Remembered(self._text_of, _KEPT).__getitem__
        self._beside = Remembered(self._sides_below, _KEPT).__getitem__

    def are_all(self, header: int, stems: Collection[int]) -> bool:
        """Tell whether a header has codes below it, and no others than these."""
        below = [code for code in self._shelf.codes.below(header) if self.text(code)]
        return bool(below) and all(code in stems for code in below)

    def bare(self, code: int) -> str:
        """Return a code without its dot."""
        return self._shelf.codes.bare(code)

    def _text_of(self, code: int) -> str:
        variants = self._shelf.variants
        printed = (n for n in variants.titles(code) if self._scope.is_printed(n))
        return next((variants.text(docnum) for docnum in printed), "")

    def _stem_of(self, code: int) -> int:
        """Return the code without its 7th character; of a header of sides alone the first side."""
        codes = self._shelf.codes
        if len(self.bare(code)) == FULL:
            return next(iter(codes.ancestors(code)), code)
        first = next(iter(codes.below(code)), code)
        if first == code or len(self.bare(first)) == FULL:
            return code
        return first if self.are_all(code, self.sides(first)) else code

    def _sevenths_of(self, stem: int) -> tuple[int, ...]:
        return tuple(
            code
            for code in self._shelf.codes.below(stem)
            if len(self.bare(code)) == FULL
            if self._shelf.title(self._scope, code) is not None
        )

    def _sides_of(self, stem: int) -> Mapping[int, Side]:
        """Return the codes of every side that there is; the side may stand in any character."""
        codes, step, rest = self._shelf.codes, stem, ""
        if not _MAY_HAVE_SIDES.search(self.text(stem)):
            return _NO_SIDES
        for above in codes.ancestors(step):
            sides = merged(codes.code(step)[1], self._beside(above))
            found = dict(self._placed(sides, rest))
            if len(found) > 1:
                return found
            rest = self.bare(step)[len(self.bare(above)) :] + rest
            step = above
        return _NO_SIDES

    def _sides_below(self, header: int) -> Sequence[Mapping[str, Side]]:
        # What is bilateral often stands one level higher: M16.0 beside M16.11 and M16.12.
        higher = next(iter(self._shelf.codes.ancestors(header)), None)
        return sides_beside(self._titled_below(header), self._titled_below(higher))

    def _placed(self, sides: Mapping[str, Side], rest: str) -> Iterator[tuple[int, Side]]:
        """Yield those of the codes that there are with the same characters after the side."""
        for begun, side in sides.items():
            code = self._shelf.codes.place(System.ICD_10_CM, begun + rest)
            if code is not None and self._is_there(code):
                yield code, side

    def _is_there(self, stem: int) -> bool:
        return self._shelf.title(self._scope, stem) is not None or bool(self.sevenths(stem))

    def _titled_below(self, header: int | None) -> list[Titled]:
        if header is None:
            return []
        below = (code for code in self._shelf.codes.below(header))
        return [
            Titled(self._shelf.codes.code(code)[1], text)
            for code in below
            if len(self.bare(code)) < FULL
            if (text := self.text(code))
        ]
