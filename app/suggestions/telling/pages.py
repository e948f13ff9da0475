"""The pages of a chart as one text, and back: a section may go on over a page."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

__all__ = ["Pages"]

_BETWEEN = "\n"


class Pages:
    """The texts of pages; ``text`` holds them one after the other."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = _BETWEEN.join(texts)
        lengths = (len(text) + len(_BETWEEN) for text in texts)
        self._starts = list(accumulate(lengths, initial=0))[:-1] or [0]

    def place(self, start: int, end: int) -> tuple[int, int, int]:
        """Return page, start and end on the page of a run of characters of the text."""
        page = bisect_right(self._starts, start) - 1
        begun = self._starts[page]
        return page, start - begun, end - begun

    def places(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield page, start and end of each part of a run that may go on over pages."""
        ends = [*self._starts[1:], len(self.text) + len(_BETWEEN)]
        for page, (begun, after) in enumerate(zip(self._starts, ends, strict=True)):
            first, last = max(start, begun), min(end, after - len(_BETWEEN))
            if first < last:
                yield page, first - begun, last - begun
