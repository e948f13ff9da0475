"""The pages of a chart as one text, and back: a section may go on over a page."""

from bisect import bisect_right
from collections.abc import Sequence
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
