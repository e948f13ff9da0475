"""The pages of a chart as one text, and back: a section may go on over a page."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from app.reading.pages.cleared import Cleared

__all__ = ["Pages"]

_BETWEEN = "\n"


class Pages:
    """The texts of pages; ``text`` holds them one after the other as they are read.

    Running heads and feet are not in it, and words that are broken at the end of a line are whole.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._whole = whole = _BETWEEN.join(texts)
        lengths = (len(text) + len(_BETWEEN) for text in texts)
        self._starts = list(accumulate(lengths, initial=0))[:-1] or [0]
        self._ends = [*self._starts[1:], len(whole) + len(_BETWEEN)]
        cleared = Cleared(whole, self._starts[1:])
        self.text, self._origin = cleared.text, cleared.origin

    def place(self, start: int, end: int) -> tuple[int, int, int]:
        """Return page, start and end on the page of a run of characters of the text.

        Of what goes on over a page it is the part on the first.
        """
        first = self._origin(start)
        page = bisect_right(self._starts, first) - 1
        begun, until = self._starts[page], self._ends[page] - len(_BETWEEN)
        here = bisect_left(range(start, end), until, key=self._origin)
        after = self._origin(start + here - 1) + 1 if here else first
        return page, first - begun, after - begun

    def written(self, page: int, start: int, end: int) -> str:
        """Return the characters between two places of a page as they stand there."""
        return self._whole[self._starts[page] + start : self._starts[page] + end]

    def places(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield page, start and end of each part of a run that may go on over pages."""
        begin, until = self._origin(start), self._origin(max(start, end - 1)) + (end > start)
        for page, (begun, after) in enumerate(zip(self._starts, self._ends, strict=True)):
            first, last = max(begin, begun), min(until, after - len(_BETWEEN))
            if first < last:
                yield page, first - begun, last - begun
