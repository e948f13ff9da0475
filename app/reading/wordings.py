"""The ways in which a phrase of the code books may be written in a chart."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from app.codebooks import Phrase
from app.reading.stems import alone, counts, stems
from app.resources import RESOURCES
from app.search.making.phrase_words import own_part
from app.vocabulary.folding import split

__all__ = ["Wording", "wordings"]

_MODIFIER = re.compile(r"\s*\(([^()]*)\)")
_FORM = re.compile(r"\s*\{([^{}]*)\}")
_ELSEWHERE = frozenset({"nec", "other"})
_NOTHING = RESOURCES / "reading" / "alone.toml"
_MOST_FORMS = 12
_MOST_WORDS = 6
_RANKS = {"title": 0, "index": 1, "inclusion": 2, "short": 3}
_SEE = 3
_NOT_THIS = 5


@dataclass(frozen=True, slots=True)
class Wording:
    """Stems that must all be there, those that may stand beside, and how plainly they name it.

    ``rank`` is 0 for a title; the higher, the less a chart that says so means this code.
    """

    needed: frozenset[str]
    beside: frozenset[str]
    rank: int


def wordings(phrase: Phrase) -> Iterator[Wording]:
    """Yield the ways; none of a phrase that is too long to stand in a chart as it is."""
    made = _of_path(phrase.text) if phrase.source == "index" else _of_title(phrase)
    return (each for each in made if 0 < len(each.needed) <= _MOST_WORDS)


def _needed(text: str) -> frozenset[str]:
    """Return the stems of a wording; a single word must stand there as it is."""
    words = [word for word in split(text) if counts(word)]
    if len(set(words)) == 1:
        return frozenset({alone(words[0])} - _nothing_alone())
    return stems(text)


def _of_path(path: str) -> Iterator[Wording]:
    """Take each form of each term; modifiers in parentheses may be said or not (I.A.7)."""
    own = own_part(path)
    beside = stems(" ".join(_MODIFIER.findall(own)))
    terms = [_forms(term) for term in _MODIFIER.sub("", own).split(", ")]
    rank = _RANKS["index"] + _SEE * (own != path) + _NOT_THIS * _is_elsewhere(own)
    for chosen in islice(product(*terms), _MOST_FORMS):
        needed = _needed(" ".join(chosen))
        yield Wording(needed, beside - needed, rank)


@cache
def _nothing_alone() -> frozenset[str]:
    said = tomllib.loads(_NOTHING.read_text("utf-8"))
    return frozenset(alone(word) for word in split(said["words"]))


def _forms(term: str) -> list[str]:
    return [_FORM.sub("", term), *_FORM.findall(term)]


def _of_title(phrase: Phrase) -> Iterator[Wording]:
    """Take a title whole, and its part before “without”, which a chart seldom says."""
    text, rank = phrase.text, _RANKS[phrase.source]
    if _is_elsewhere(text):
        rank += _NOT_THIS
    beside = stems(" ".join(_MODIFIER.findall(text)))
    whole = stems(text)
    yield Wording(_needed(_MODIFIER.sub("", text)), beside, rank)
    before, without, _ = text.partition(" without ")
    if without:
        yield Wording(_needed(before), whole - stems(before), rank + 2)


def _is_elsewhere(text: str) -> bool:
    return not _ELSEWHERE.isdisjoint(split(text))
