"""The line of the chart in which a thing is said, short enough for a list."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.reading.sentences import Sentence, sentences

__all__ = ["Line", "PageLines"]

_BESIDE = 90
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence on one line; the words of which it is quoted stand from ``start`` to ``end``."""

    text: str
    start: int
    end: int


class PageLines:
    """The sentences of one page, found when the first of them is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def around(self, start: int, end: int) -> Line:
        """Return the sentence of some words, at most about 90 characters on either side of them."""
        at = max(0, bisect_right(self._found, start, key=lambda each: each.start) - 1)
        sentence = self._found[at] if self._found else Sentence(start, end)
        begun, ended = min(sentence.start, start), max(sentence.end, end)
        before = _one_line(self._text[max(begun, start - _BESIDE) : start], is_begun=True)
        words = _one_line(self._text[start:end])
        after = _one_line(self._text[end : min(ended, end + _BESIDE)], is_ended=True)
        before = before if start - begun <= _BESIDE else _CUT + before
        after = after if ended - end <= _BESIDE else after + _CUT
        return Line(before + words + after, len(before), len(before) + len(words))

    @cached_property
    def _found(self) -> Sequence[Sentence]:
        return sentences(self._text)


def _one_line(text: str, *, is_begun: bool = False, is_ended: bool = False) -> str:
    """Return a text with single blanks; one that goes on keeps the blank beside its neighbour."""
    words = " ".join(text.split())
    if is_begun and words and text[-1].isspace():
        words += " "
    if is_ended and words and text[0].isspace():
        words = f" {words}"
    return words
