"""The words of a text as they tell one condition from another: their roots."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from app.search.asking.stemming import stemmed_english
from app.search.asking.words import SMALL_WORDS
from app.vocabulary.folding import folded, split

__all__ = ["Stemmed", "alone", "counts", "stem", "stemmed", "stems"]

# Words of titles that say only that the record says no more (I.A.6.b), or that join.
_SILENT = SMALL_WORDS | {"unspecified", "nos", "site", "not", "specified", "other", "otherwise"}
_SILENT |= {"nec", "elsewhere", "classified", "stage"}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


_INFLAMED = re.compile(r"it(?:is|ides)$")


_PLURALS = (
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("ies", "y"),
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("oses", "osis"),
    ("s", ""),
)


class Stemmed(NamedTuple):
    """A word that counts, with its place in the text: ``end`` exclusive, in code points."""

    word: str
    start: int
    end: int

    @property
    def stem(self) -> str:
        """What all forms of the word share."""
        return stem(self.word)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return what all forms of a folded word share: ``diabet`` of diabetes and diabetic.

    An inflammation is not its organ: prostatitis keeps its ending.
    """
    if not word.isalpha():
        return word
    found = _INFLAMED.search(word)
    return f"{word[: found.start()]}itis" if found else stemmed_english(word)


_HAVING = {
    "wheeze": "wheezing",
    "wheezes": "wheezing",
    "wheezy": "wheezing",
    "nauseous": "nausea",
    "nauseated": "nausea",
    "dizzy": "dizziness",
    "constipated": "constipation",
    "dehydrated": "dehydration",
    "obese": "obesity",
    "anemic": "anemia",
    "jaundiced": "jaundice",
    "hypoxic": "hypoxia",
    "hypoxemic": "hypoxemia",
    "tachycardic": "tachycardia",
    "bradycardic": "bradycardia",
    "hypotensive": "hypotension",
    "incontinent": "incontinence",
    "lethargic": "lethargy",
    "malnourished": "malnutrition",
    "encephalopathic": "encephalopathy",
}


@lru_cache(maxsize=1 << 16)
def alone(word: str) -> str:
    """Return the key of a word that names a condition alone: only its number may differ.

    A few words say that somebody has it: who is nauseous has nausea.
    """
    word = _HAVING.get(word, word)
    for ending, singular in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return f"={word.removesuffix(ending)}{singular}"
    return f"={word}"


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
            yield Stemmed(word, found.start(), found.end())


def _of(words: Iterable[str]) -> Iterator[str]:
    return (stem(word) for word in words if counts(word))
