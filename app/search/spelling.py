"""Misspelt words and the words of the code books that were meant."""

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import ascii_lowercase

from app.search.lexicon import Lexicon

__all__ = ["Spelling", "distance"]

_SHORTEST = 4
_LONG = 6
# No word of the books is longer: a run of letters without blanks is not a slip.
_LONGEST = 50


class Spelling:
    """The words of the index under each spelling with one letter left out.

    Two words that differ in one letter meet in a spelling that lacks it, so that a correction
    costs a few look-ups and never a walk through the lexicon. Spellings are kept as sorted
    checksums; a clash only brings a candidate more, which is measured anyway.
    """

    def __init__(self, lexicon: Lexicon, checksums: "array[int]", numbers: "array[int]") -> None:
        self._lexicon = lexicon
        self._checksums = checksums
        self._numbers = numbers

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Spelling":
        """Return the spellings of all words that are long enough to be corrected to."""
        pairs = sorted(
            (_checksum(spelling), number)
            for number, word in enumerate(lexicon.words)
            if _is_corrigible(word)
            for spelling in {word, *_shortened(word)}
        )
        checksums, numbers = zip(*pairs, strict=True) if pairs else ((), ())
        return cls(lexicon, array("I", checksums), array("I", numbers))

    @classmethod
    def load(cls, path: Path, lexicon: Lexicon) -> "Spelling":
        """Read the spellings that ``save`` wrote."""
        both = array("I", path.read_bytes())
        half = len(both) // 2
        return cls(lexicon, both[:half], both[half:])

    def save(self, path: Path) -> None:
        """Write the spellings as two columns of numbers."""
        path.write_bytes((self._checksums + self._numbers).tobytes())

    def corrected(self, word: str, farthest: int = 2) -> str | None:
        """Return the word of the index that was most likely meant, None when none is near."""
        if not _is_corrigible(word):
            return None
        limit = min(farthest, 2 if len(word) >= _LONG else 1)
        near = ((distance(word, other), other) for other in self._candidates(word))
        return min(
            (
                (far, other[0] != word[0], -self._lexicon.frequency(other), other)
                for far, other in near
                if far <= limit
            ),
            default=(None, None, None, None),
        )[3]

    def completed(self, start: str) -> str | None:
        """Return ``start``, a half-typed word, with its one wrong letter put right."""
        if len(start) <= _SHORTEST or not _is_corrigible(start):
            return None
        counted = ((self._lexicon.begins(other), other) for other in set(_one_off(start)))
        best = max(((count, other) for count, other in counted if count), default=None)
        return best[1] if best else None

    def _candidates(self, word: str) -> set[str]:
        once = set(_shortened(word))
        twice = {less for short in once for less in _shortened(short)} if len(word) > _LONG else ()
        return {
            self._lexicon.words[number]
            for spelling in {word, *once, *twice}
            for number in self._spelt(spelling)
        }

    def _spelt(self, spelling: str) -> Iterator[int]:
        checksum = _checksum(spelling)
        at = bisect_left(self._checksums, checksum)
        while at < len(self._checksums) and self._checksums[at] == checksum:
            yield self._numbers[at]
            at += 1


def distance(one: str, other: str) -> int:
    """Count the letters to add, drop, change or swap with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, row = row, [i]
        for j, opposite in enumerate(other, start=1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (letter != opposite))
            if i > 1 and j > 1 and (letter, one[i - 2]) == (other[j - 2], opposite):
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = last
    return row[-1]


def _is_corrigible(word: str) -> bool:
    return _SHORTEST <= len(word) <= _LONGEST and word.isalpha()


def _shortened(word: str) -> Iterable[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _one_off(start: str) -> Iterator[str]:
    # The first letter is taken as right: a list that jumps to another letter confuses.
    for at in range(1, len(start)):
        head, tail = start[:at], start[at:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[0] + tail[2:]
        for letter in ascii_lowercase:
            yield head + letter + tail
            yield head + letter + tail[1:]


def _checksum(spelling: str) -> int:
    return zlib.crc32(spelling.encode("utf-8", "replace"))
