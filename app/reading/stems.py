"""The words of a text as they tell one condition from another: their roots."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from app.search.stemming import stemmed_english
from app.search.words import SMALL_WORDS
from app.vocabulary.folding import folded, split

__all__ = ["Stemmed", "counts", "stem", "stemmed", "stems"]

# Words of titles that say only that the record says no more (I.A.6.b), or that join.
_SILENT = SMALL_WORDS | {"unspecified", "nos", "site", "not", "specified", "other", "otherwise"}
_SILENT |= {"nec", "elsewhere", "classified", "stage"}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Stemmed(NamedTuple):
    """A word that counts, with its place in the text: ``end`` exclusive, in code points."""

    stem: str
    start: int
    end: int


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return what all forms of a folded word share: ``diabet`` of diabetes and diabetic."""
    return stemmed_english(word) if word.isalpha() else word


def counts(word: str) -> bool:
    """Tell whether a folded word tells one condition from another."""
    return word not in _SILENT


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that count."""
    return frozenset(_of(split(text)))


def stemmed(text: str) -> Iterator[Stemmed]:
    """Yield the words of a text that count, in their order."""
    for found in _WORD.finditer(text):
        word = folded(found[0])
        if counts(word):
            yield Stemmed(stem(word), found.start(), found.end())


def _of(words: Iterable[str]) -> Iterator[str]:
    return (stem(word) for word in words if counts(word))
