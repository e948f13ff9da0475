"""The text of pages as it is read, and where each of its characters stands on its page."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from app.reading.pages.broken import broken
from app.reading.pages.running import running

__all__ = ["Cleared"]

_Run = tuple[int, int]


class Cleared:
    """A text without its running heads, with broken words made whole; ``text`` is what is left.

    ``ends`` are where its pages end.
    """

    def __init__(self, text: str, ends: Sequence[int]) -> None:
        first = _Kept(text, running(text, ends))
        second = _Kept(first.text, broken(first.text))
        self.text = second.text
        self._kept = first, second

    def origin(self, at: int) -> int:
        """Return where a character of ``text`` stands in what it was made of."""
        first, second = self._kept
        return first.origin(second.origin(at))


class _Kept:
    """What is kept of a text of which runs are left out."""

    def __init__(self, text: str, left_out: Iterable[_Run]) -> None:
        kept = list(_between(left_out, len(text)))
        self.text = "".join(text[start:end] for start, end in kept) if len(kept) > 1 else text
        self._origins = [start for start, _ in kept]
        lengths = (end - start for start, end in kept)
        self._starts = list(accumulate(lengths, initial=0))[:-1]

    def origin(self, at: int) -> int:
        number = bisect_right(self._starts, at) - 1
        return self._origins[number] + at - self._starts[number]


def _between(left_out: Iterable[_Run], length: int) -> Iterator[_Run]:
    at = 0
    for start, end in left_out:
        yield at, start
        at = end
    yield at, length
