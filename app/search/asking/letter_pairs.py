"""The words of the code books by the pairs of neighbouring letters that they hold."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from pathlib import Path

from app.search.finding.partial import best_first
from app.search.making.masks import bits, mask_of, packed

__all__ = ["LetterPairs"]

# A swap of two letters changes three pairs, any other slip fewer.
_PAIRS_A_SLIP = 3
_KEPT = 1000


class LetterPairs:
    """Sets of word numbers: for each pair of letters, and for each length."""

    def __init__(self, sets: Mapping[str, bytes]) -> None:
        self._sets = sets
        self._read = lru_cache(maxsize=_KEPT)(self._unpacked)

    @classmethod
    def of(cls, words: Sequence[str]) -> "LetterPairs":
        """Return the pairs of the words, numbered from 0; an empty word has none."""
        numbers: dict[str, array[int]] = defaultdict(_no_words)
        for number, word in enumerate(words):
            for name in [*_pairs(f"^{word}$"), _of_length(len(word))] if word else ():
                numbers[name].append(number)
        return cls({name: packed(mask_of(held, len(words))) for name, held in numbers.items()})

    @classmethod
    def load(cls, path: Path) -> "LetterPairs":
        """Read the pairs that ``save`` wrote."""
        head, _, body = path.read_bytes().partition(b"\n")
        sets: dict[str, bytes] = {}
        start = 0
        for part in head.decode("utf-8").split():
            name, _, length = part.rpartition(":")
            end = start + int(length)
            sets[name] = body[start:end]
            start = end
        return cls(sets)

    def save(self, path: Path) -> None:
        """Write a line of names with the lengths of their sets, then the sets."""
        head = " ".join(f"{name}:{len(held)}" for name, held in self._sets.items())
        path.write_bytes(b"".join([head.encode("utf-8"), b"\n", *self._sets.values()]))

    def alike(self, word: str, slips: int) -> Iterator[int]:
        """Yield the words that may be so few slips away, those that share most pairs first."""
        lengths = range(len(word) - slips, len(word) + slips + 1)
        as_long = reduce(or_, (self._read(_of_length(length)) for length in lengths))
        return self._sharing(_pairs(f"^{word}$"), as_long, slips)

    def beginning_alike(self, start: str, slips: int, size: int) -> Iterator[int]:
        """Yield the words, of ``size`` in all, that may begin so few slips away."""
        return self._sharing(_pairs(f"^{start}"), (1 << size) - 1, slips)

    def _sharing(self, pairs: set[str], scope: int, slips: int) -> Iterator[int]:
        fewest = max(len(pairs) - _PAIRS_A_SLIP * slips, 1)
        weighed = [(found, 1) for pair in pairs if (found := self._read(pair))]
        for shared, found in best_first(weighed, scope):
            if shared < fewest:
                return
            yield from bits(found)

    def _unpacked(self, name: str) -> int:
        return int.from_bytes(self._sets.get(name, b""), "little")


def _pairs(word: str) -> set[str]:
    return {word[at : at + 2] for at in range(len(word) - 1)}


def _of_length(length: int) -> str:
    return f"#{length}"


def _no_words() -> "array[int]":
    return array("I")
