"""The sets of phrases of frequent words and beginnings, made once when the index is built."""

from array import array
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from operator import itemgetter

from app.search.asking.lexicon import Lexicon
from app.search.finding.matching import FIELDS, FREQUENT, MANY, start_mask, word_mask
from app.search.making.masks import mask_of
from app.search.making.postings import Posted

__all__ = ["ready_sets"]


def ready_sets(postings: Posted, size: int, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Yield the sets of the frequent words and beginnings, with their names."""
    starts = _frequent_starts(lexicon)
    for field in FIELDS:
        yield from _Sets(field, postings[field], size, starts).of(lexicon.words, 1)


class _Sets:
    """The ready sets of one field."""

    def __init__(
        self,
        field: str,
        postings: "Mapping[str, array[int]]",
        size: int,
        frequent: AbstractSet[str],
    ) -> None:
        self._field = field
        self._postings = postings
        self._size = size
        self._frequent = frequent

    def of(self, words: Sequence[str], length: int) -> Generator[tuple[str, int], None, int]:
        """Yield the sets of words that share all but the last of ``length`` letters; join them.

        A beginning is written before the next one is begun, so that few are held at a time.
        """
        found = 0
        for start, group in groupby(words, key=itemgetter(slice(length))):
            if len(start) == length and start in self._frequent:
                below = yield from self.of(list(group), length + 1)
                yield start_mask(self._field, start), below
            else:
                below = yield from self._of_words(group)
            found |= below
        return found

    def _of_words(self, words: Iterable[str]) -> Generator[tuple[str, int], None, int]:
        found = 0
        rare = array("I")
        for word in words:
            docnums = self._postings.get(word, ())
            if len(docnums) > FREQUENT:
                mask = mask_of(docnums, self._size)
                yield word_mask(self._field, word), mask
                found |= mask
            else:
                rare.extend(docnums)
        # Making a set costs 40 microseconds.
        return found | mask_of(rare, self._size) if rare else found


def _frequent_starts(lexicon: Lexicon) -> set[str]:
    """Return the frequent beginnings; what goes on from one that is not is not either."""
    found: set[str] = set()
    for word in lexicon.words:
        for length in range(1, len(word) + 1):
            start = word[:length]
            if start not in found:
                if not _is_frequent(start, lexicon):
                    break
                found.add(start)
    return found


def _is_frequent(start: str, lexicon: Lexicon) -> bool:
    words = len(lexicon.beginning(start))
    return words > MANY or (words > 1 and lexicon.begins(start) > FREQUENT)
