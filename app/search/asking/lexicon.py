"""Every word of the code books, in alphabetical order, with how many phrases hold it."""

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import Path

__all__ = ["Lexicon"]


class Lexicon:
    """The words of the index."""

    def __init__(self, words: Sequence[str], frequencies: Sequence[int]) -> None:
        self.words = words
        self._known = frozenset(words)
        self._until = array("Q", accumulate(frequencies, initial=0))

    @classmethod
    def counted(cls, frequencies: Mapping[str, int]) -> "Lexicon":
        """Return the lexicon of the words with the number of phrases of each."""
        known = sorted(frequencies)
        return cls(known, [frequencies[word] for word in known])

    @classmethod
    def load(cls, path: Path) -> "Lexicon":
        """Read the lexicon that ``save`` wrote."""
        lines = [line.split(" ") for line in path.read_text("utf-8").splitlines()]
        return cls([word for word, _ in lines], [int(count) for _, count in lines])

    def save(self, path: Path) -> None:
        """Write a word and its count a line."""
        lines = (f"{word} {self.frequency(word)}\n" for word in self.words)
        path.write_text("".join(lines), "utf-8", newline="\n")

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def beginning(self, start: str) -> Sequence[str]:
        """Return the words that begin with ``start``."""
        low, high = self._range(start)
        return self.words[low:high]

    def begins(self, start: str) -> int:
        """Count the phrases that hold a word beginning with ``start``, once for each such word."""
        low, high = self._range(start)
        return self._until[high] - self._until[low]

    def frequency(self, word: str) -> int:
        """Count the phrases that hold the word."""
        at = bisect_left(self.words, word)
        known = at < len(self.words) and self.words[at] == word
        return self._until[at + 1] - self._until[at] if known else 0

    def _range(self, start: str) -> tuple[int, int]:
        return bisect_left(self.words, start), bisect_left(self.words, f"{start}\U0010ffff")
