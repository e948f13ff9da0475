"""The phrases that hold every word asked for, as a query of the search library."""

from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from operator import and_
from typing import Any

from whoosh.matching import Matcher
from whoosh.query import Query
from whoosh.reading import TermNotFound
from whoosh.searching import Searcher

from app.search.asking.lexicon import Lexicon
from app.search.making.masks import MaskFile, bits, mask_of

__all__ = [
    "FIELDS",
    "FREQUENT",
    "MANY",
    "OWN",
    "SIDE",
    "AllOf",
    "Postings",
    "length_mask",
    "start_mask",
    "word_mask",
]

# The words of a phrase, and the non-essential ones that may stand beside them.
FIELDS = OWN, SIDE = ("words", "modifiers")
# Longer posting lists, and beginnings of more words, are kept as ready sets beside the index:
# unpacking a list costs 0.3 microseconds a phrase, a ready set 40 in all.
FREQUENT = 250
MANY = 12
_KEPT, _KEPT_LISTS = 400, 2000
# The words before the one that is being typed stay as they are.
_KEPT_JOINED = 100


def word_mask(field: str, word: str) -> str:
    """Name the ready set of the phrases that hold a word."""
    return f"{field} {word}"


def start_mask(field: str, start: str) -> str:
    """Name the ready set of the phrases that hold a word beginning so."""
    return f"{field}-start {start}"


def length_mask(count: int) -> str:
    """Name the ready set of the phrases of so many words."""
    return f"length {count}"


class Postings:
    """Which phrases hold a word: short lists from the search library, long ones ready made."""

    def __init__(self, searcher: Searcher, field: str, masks: MaskFile, lexicon: Lexicon) -> None:
        self.searcher = searcher
        self._field = field
        self._reader = self.searcher.reader()
        self._size: int = self._reader.doc_count_all()
        self._masks = masks
        self._lexicon = lexicon
        self._short = lru_cache(maxsize=_KEPT)(self._set_of)
        self._listed = lru_cache(maxsize=_KEPT_LISTS)(self._posted)
        self._joined = lru_cache(maxsize=_KEPT_JOINED)(self._united)

    def word(self, word: str) -> int:
        """Return the set of the phrases that hold a word of the lexicon."""
        name = word_mask(self._field, word)
        return self._masks[name] if name in self._masks else self._short(word)

    def beginning(self, start: str) -> int:
        """Return the set of the phrases that hold a word beginning with ``start``."""
        name = start_mask(self._field, start)
        if name in self._masks:
            return self._masks[name]
        return self.any_of(self._lexicon.beginning(start))

    def of_length(self, count: int) -> int:
        """Return the set of the phrases of so many words; of very long ones nothing is known."""
        name = length_mask(count)
        if name not in self._masks:
            return 0
        return self._masks[name]

    def any_of(self, words: Sequence[str]) -> int:
        """Return the set of the phrases that hold at least one of the words."""
        if len(words) == 1:
            return self.word(words[0])
        return self._joined(tuple(words))

    def _united(self, words: tuple[str, ...]) -> int:
        found = 0
        short: list[int] = []
        for word in words:
            name = word_mask(self._field, word)
            if name in self._masks:
                found |= self._masks[name]
            else:
                short += self._listed(word)
        # To make one set of many short lists takes as long as to make one of one.
        return found | mask_of(short, self._size) if short else found

    def _set_of(self, word: str) -> int:
        listed = self._listed(word)
        return mask_of(listed, self._size) if listed else 0

    def _posted(self, word: str) -> Sequence[int]:
        # To ask first whether there are any is to look them up twice.
        try:
            return tuple(self._reader.postings(self._field, word).all_ids())
        except TermNotFound:
            return ()


class AllOf(Query):  # type: ignore[misc]  # The library is untyped.
    """The phrases that stand in every one of the given sets, the one expected first first."""

    def __init__(self, sets: Sequence[int]) -> None:
        super().__init__()
        self.matches: int = reduce(and_, sets)

    def estimate_size(self, _reader: Any) -> int:
        """Return how many phrases match."""
        return self.matches.bit_count()

    def matcher(self, _searcher: Any, context: Any = None) -> "_InOrder":  # noqa: ARG002
        """Return the matches as the search library walks them."""
        return _InOrder(self.matches)


class _InOrder(Matcher):  # type: ignore[misc]  # The library is untyped.
    """Matches in the order of their numbers, worked out only as far as they are asked for."""

    def __init__(self, matches: int) -> None:
        self._matches = matches
        self.reset()

    def reset(self) -> None:
        """Go back to the first match."""
        self._rest = bits(self._matches)
        self.next()

    def is_active(self) -> bool:
        """Tell whether there is a match here."""
        return self._here is not None

    def id(self) -> int | None:
        """Return the number of the phrase."""
        return self._here

    def next(self) -> None:
        """Go to the next match."""
        self._here = next(self._rest, None)

    def skip_to(self, id: int) -> None:
        """Go to the first match that is not before ``id``."""
        while self._here is not None and self._here < id:
            self.next()

    def all_ids(self) -> Iterator[int]:
        """Yield the numbers of all matches."""
        return bits(self._matches)

    def score(self) -> float:
        """Return 1: the order of the phrases is their rank."""
        return 1.0
