"""Abbreviations as somebody lists them, with the codes that are worded like a sense."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from app.bench.wanted import Wanted
from app.codebooks import Phrase
from app.search.asking.words import SMALL_WORDS, forms, words
from app.search.making.phrase_words import own_words

__all__ = ["Listed", "abbreviations", "senses"]

Listed: TypeAlias = Mapping[str, Sequence[str]]
"""Abbreviations with their senses."""

_DEFAULTS = frozenset({"unspecified", "nos", "nec"})


def abbreviations(phrases: Sequence[Phrase], listed: Listed) -> list[Wanted]:
    """Return each abbreviation with the codes of all its senses that the books know."""
    codes: Mapping[str, set[str]] = defaultdict(set)
    for sense in senses(phrases, listed):
        codes[sense.text] |= sense.codes
    return [Wanted(text, frozenset(codes[text])) for text in sorted(codes)]


def senses(phrases: Sequence[Phrase], listed: Listed) -> list[Wanted]:
    """Return each sense of each abbreviation that the books know."""
    worded = _worded(phrases)
    return [
        Wanted(abbreviation, frozenset(codes))
        for abbreviation, meanings in sorted(listed.items())
        for meaning in meanings
        if (codes := worded.get(_key(words(meaning))))
        and _key([abbreviation.lower()]) != _key(words(meaning))
    ]


def _worded(phrases: Sequence[Phrase]) -> Mapping[frozenset[str], set[str]]:
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for phrase in phrases:
        if ", " not in phrase.origin:
            found[_key(own_words(phrase))].add(phrase.code)
    return found


def _key(held: Iterable[str]) -> frozenset[str]:
    told = {word for word in held if word not in SMALL_WORDS and word not in _DEFAULTS}
    return frozenset(min(forms(word)) for word in told)
