"""Where a title says the words of a query, so that they can be set in bold."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.search.asking.asked import Asked
from app.search.asking.understood import Understood
from app.search.asking.words import SMALL_WORDS
from app.vocabulary.folding import folded

__all__ = ["NO_WORDS", "QueryWords"]

_WORD = re.compile(r"[^\W_]+")
# With the next key most of the titles are shown again.
_KEPT = 1 << 10


@dataclass(frozen=True, slots=True)
class QueryWords:
    """The words that fulfil a query in any of its readings, and the beginnings of words."""

    whole: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()

    @classmethod
    def of(cls, meant: Understood | None) -> "QueryWords":
        """Take them from the words as they were understood; a code that was asked for has none."""
        readings = meant.readings if meant else ()
        whole = {word for asked in readings for word in _words(asked)} - SMALL_WORDS
        starts = {term.start for asked in readings for term in asked.needed if term.start}
        return cls(frozenset(whole), tuple(sorted(starts)))

    def places(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where the words stand in a text, as beginnings and ends."""
        return tuple([(start, end) for start, end, word in _apart(text) if self._holds(word)])

    def _holds(self, word: str) -> bool:
        return word in self.whole or bool(self.starts and word.startswith(self.starts))


NO_WORDS = QueryWords()


@lru_cache(_KEPT)
def _apart(text: str) -> Sequence[tuple[int, int, str]]:
    return tuple([(at.start(), at.end(), folded(at[0])) for at in _WORD.finditer(text)])


def _words(asked: Asked) -> Iterator[str]:
    for term in asked.terms:
        yield from term.spellings
        for way in term.ways:
            for spellings in way:
                yield from spellings
