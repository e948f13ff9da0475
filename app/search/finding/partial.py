"""The phrases that hold some of the words asked for, the best first."""

from collections.abc import Iterator, Sequence
from math import log2

__all__ = ["best_first", "rarity", "weight"]


def rarity(found: int, size: int) -> float:
    """Return what a word is worth, in bits: the fewer of ``size`` phrases hold it, the more."""
    return log2(size / max(found, 1)) if size else 0.0


def weight(worth: float) -> int:
    """Return what a word is worth in whole numbers, at least 1."""
    return max(1, round(worth / 2))


def best_first(weighed: Sequence[tuple[int, int]], scope: int) -> Iterator[tuple[int, int]]:
    """Yield (score, set of phrases) from the highest score down, for ``(set, weight)`` pairs.

    All phrases are added up at once: ``digits[k]`` is the set of the phrases whose score has
    the binary digit ``k``, so that a word costs a few operations on long integers.
    """
    digits = [0] * sum(worth for _, worth in weighed).bit_length()
    for found, worth in weighed:
        _add(digits, found & scope, worth)
    yield from _descending(digits, scope, len(digits) - 1, 0)


def _add(digits: list[int], found: int, worth: int) -> None:
    for place in range(worth.bit_length()):
        carry = found if worth >> place & 1 else 0
        at = place
        while carry:
            digits[at], carry = digits[at] ^ carry, digits[at] & carry
            at += 1


def _descending(
    digits: Sequence[int], among: int, place: int, score: int
) -> Iterator[tuple[int, int]]:
    if not among:
        return
    if place < 0:
        yield score, among
        return
    more = among & digits[place]
    yield from _descending(digits, more, place - 1, score + (1 << place))
    yield from _descending(digits, among ^ more, place - 1, score)
