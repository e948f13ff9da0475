"""How two notes differ: their paragraphs beside each other, and the words that changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from app.charts.across.copying import Paragraph

__all__ = ["Pair", "differences"]

_TOKEN = re.compile(r"\s+|\d+(?:[./,-]\d+)*|\w+|[^\w\s]")
# Comparing takes time by the square: beyond these, paragraphs or words are not told apart.
_MOST_PARAGRAPHS = 1_500
_MOST_TOKENS = 800

Runs = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two paragraphs that stand beside each other; one is None where there is no other.

    ``gone`` and ``new`` are the characters of the left and of the right text that differ.
    """

    left: Paragraph | None
    right: Paragraph | None
    gone: Runs = ()
    new: Runs = ()

    @property
    def is_same(self) -> bool:
        """Tell whether both say the same in the same words."""
        return bool(self.left and self.right) and not self.gone and not self.new


def differences(left: Sequence[Paragraph], right: Sequence[Paragraph]) -> tuple[Pair, ...]:
    """Return the paragraphs of two notes side by side, in reading order."""
    heads = left[:_MOST_PARAGRAPHS], right[:_MOST_PARAGRAPHS]
    a_side, b_side = ([" ".join(each.text.split()) for each in side] for side in heads)
    matcher = SequenceMatcher(None, a_side, b_side, autojunk=False)
    found: list[Pair] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            found += map(Pair, left[a:b], right[c:d])
        else:
            found += _replaced(left[a:b], right[c:d])
    return tuple(found)


def _replaced(left: Sequence[Paragraph], right: Sequence[Paragraph]) -> Iterator[Pair]:
    for one, other in zip_longest(left, right):
        if one is None or other is None:
            yield Pair(one, other, _whole(one), _whole(other))
        elif not set(one.words) & set(other.words):
            yield Pair(one, None, _whole(one))
            yield Pair(None, other, new=_whole(other))
        else:
            yield Pair(one, other, *_changed(one.text, other.text))


def _changed(left: str, right: str) -> tuple[Runs, Runs]:
    sides = [[match.span() for match in _TOKEN.finditer(text)] for text in (left, right)]
    if max(map(len, sides)) > _MOST_TOKENS:
        return ((0, len(left)),), ((0, len(right)),)
    one, other = (
        [" " if text[a:b].isspace() else text[a:b] for a, b in spans]
        for text, spans in zip((left, right), sides, strict=True)
    )
    gone, new = [], []
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag != "equal" and b > a:
            gone.append((sides[0][a][0], sides[0][b - 1][1]))
        if tag != "equal" and d > c:
            new.append((sides[1][c][0], sides[1][d - 1][1]))
    return tuple(gone), tuple(new)


def _whole(paragraph: Paragraph | None) -> Runs:
    return ((0, len(paragraph.text)),) if paragraph else ()
