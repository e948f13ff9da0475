"""Misspelt words and the words of the code books that were meant."""

from collections.abc import Iterator
from itertools import islice
from math import log2
from pathlib import Path

from app.search.asking.letter_pairs import LetterPairs
from app.search.asking.lexicon import Lexicon
from app.search.asking.slips import TypedWord

__all__ = ["Spelling"]

_SHORTEST = 4
# From here on a word, and one that is half typed, may have two slips.
_LONG, _LONG_START = 6, 7
# No word of the books is longer: a run of letters without blanks is not a slip.
_LONGEST = 50
# What shares fewer pairs of letters than so many others is hardly ever meant.
_COMPARED = 60
_VOWELS = str.maketrans("", "", "aeiouy")
# In slips: the first letter is seldom wrong; letters are often swapped and vowels confused; of
# two words as near the one is meant that the books use more.
_FIRST, _SWAPPED, _VOWEL, _TWICE_AS_FREQUENT = 0.5, -0.35, -0.25, -0.08


class Spelling:
    """The words of the index, told by how few slips of the finger lead to them."""

    def __init__(self, lexicon: Lexicon, pairs: LetterPairs) -> None:
        self._lexicon = lexicon
        self._pairs = pairs

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Spelling":
        """Return the spellings of all words that are long enough to be corrected to."""
        words = [word if _is_corrigible(word) else "" for word in lexicon.words]
        return cls(lexicon, LetterPairs.of(words))

    @classmethod
    def load(cls, path: Path, lexicon: Lexicon) -> "Spelling":
        """Read the spellings that ``save`` wrote."""
        return cls(lexicon, LetterPairs.load(path))

    def save(self, path: Path) -> None:
        """Write the spellings."""
        self._pairs.save(path)

    def near(self, word: str) -> list[tuple[int, str]]:
        """Return the words at most two slips away, with their slips, the likeliest first."""
        if not _is_corrigible(word):
            return []
        most = 2 if len(word) >= _LONG else 1
        typed = TypedWord(word)
        alike = islice(self._pairs.alike(word, most), _COMPARED)
        counted = (
            (typed.slips(other), other) for other in map(self._lexicon.words.__getitem__, alike)
        )
        near = [(slips, other) for slips, other in counted if slips <= most]
        return sorted(near, key=lambda each: (self._unlikely(word, *each), each[1]))

    def begun(self, start: str) -> list[tuple[int, str]]:
        """Return what a half-typed word may begin with when its slips are put right.

        The first letter is taken as right: a list that jumps to another letter confuses.
        """
        if len(start) <= _SHORTEST or not _is_corrigible(start):
            return []
        most = 2 if len(start) >= _LONG_START else 1
        begun = dict(self._beginnings(start, most))
        ranked = sorted(begun, key=lambda each: (begun[each], -self._lexicon.begins(each), each))
        return [(begun[each], each) for each in ranked]

    def _beginnings(self, start: str, most: int) -> Iterator[tuple[str, int]]:
        typed = TypedWord(start)
        alike = self._pairs.beginning_alike(start, most, len(self._lexicon.words))
        for number in islice(alike, _COMPARED):
            word = self._lexicon.words[number]
            slips, end = typed.slips_to_beginning(word)
            if slips <= most and word[0] == start[0]:
                yield word[:end], slips

    def _unlikely(self, word: str, slips: int, other: str) -> float:
        unlikely = slips + _TWICE_AS_FREQUENT * log2(1 + self._lexicon.frequency(other))
        unlikely += _FIRST if other[0] != word[0] else 0
        unlikely += _SWAPPED if sorted(other) == sorted(word) else 0
        has_same_consonants = other.translate(_VOWELS) == word.translate(_VOWELS)
        return unlikely + (_VOWEL if has_same_consonants else 0)


def _is_corrigible(word: str) -> bool:
    return _SHORTEST <= len(word) <= _LONGEST and word.isalpha()
