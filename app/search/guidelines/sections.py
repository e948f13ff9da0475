"""Sections of the official guidelines that say something of what was searched."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache, reduce
from itertools import islice
from math import log2, sqrt
from operator import and_, or_
from pathlib import Path

from app.codebooks.icd10cm.guidelines.numbers import key_of
from app.search.asking.asked import Term
from app.search.asking.understood import Understood
from app.search.asking.words import SMALL_WORDS, forms, words
from app.search.guidelines.file import KeptSection, SectionWords, read_sections
from app.search.guidelines.held import Held, both, either
from app.search.guidelines.shown import best_sentence, section_hit
from app.search.making.masks import bits, has_bit, mask_of, packed
from app.search.showing.hits import SectionHit

__all__ = ["Sections"]

_MOST = 3
_SHORTEST_START = 3
_MOST_TERMS = 8
# A word of the title says what the section is of; a word of the text only that it is spoken of.
_TITLE, _TEXT = 3.0, 1.0
# So many words a title may have before its length counts.
_LENGTHLESS = 3
_SECTION = re.compile(r"\b(?:guidelines?|section)\s+", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:guidelines?\s+)?(?:section\s+)?"
    r"(?:[ivx]+\.[a-z](?:[.()\s]{1,2}[a-z0-9]{1,3})*[.)]*|(?<=section\s)[ivx]+|appendix\s+[ivx]+)",
    re.IGNORECASE,
)


class Sections:
    """The sections of all editions."""

    def __init__(
        self, sections: Sequence[KeptSection], titles: SectionWords, texts: SectionWords
    ) -> None:
        self._sections = sections
        self._titles, self._texts = titles, texts
        self._of_paragraph = [
            (section, line) for section in sections for line in section.paragraphs
        ]
        self._lengths = [
            sqrt(_LENGTHLESS + len(words(each.title))) for each, _ in self._of_paragraph
        ]
        self._on = lru_cache(maxsize=8)(self._standing)
        self._word = lru_cache(maxsize=400)(self._posted)

    @classmethod
    def load(cls, path: Path) -> "Sections":
        """Read the sections that were kept when the index was built."""
        return cls(*read_sections(path))

    def find(self, typed: str, meant: Understood | None, on: date) -> tuple[SectionHit, ...]:
        """Return the sections of a date that have a number, else those that hold every word.

        One of the words must stand in the title: what is only mentioned is no answer.
        """
        if number := _NUMBER.fullmatch(typed.strip()):
            hits = self._numbered(key_of(_SECTION.sub("", number[0])), on)
        else:
            hits = self._worded(self._readings(typed, meant), on)
        return tuple(islice(hits, _MOST))

    def _readings(self, typed: str, meant: Understood | None) -> Iterator[Sequence[Term]]:
        """Yield the words as the guidelines print them, and as the code books do."""
        plain = [word for word in words(typed, _MOST_TERMS + 1) if word not in SMALL_WORDS]
        if all(word in self._texts or word in self._titles for word in plain):
            yield [Term(word) for word in plain]
        yield from (reading.needed for reading in (meant.readings if meant else ()))

    def _numbered(self, key: str, on: date) -> Iterator[SectionHit]:
        for section in self._sections:
            own = key_of(section.number)
            if section.first <= on <= section.last and f"{own}.".startswith(f"{key}."):
                yield section_hit(section, section.paragraphs[0])

    def _worded(self, readings: Iterable[Sequence[Term]], on: date) -> Iterator[SectionHit]:
        seen: set[str] = set()
        for terms in readings:
            for at in self._ranked(terms, on) if 0 < len(terms) <= _MOST_TERMS else ():
                section, paragraph = self._of_paragraph[at]
                if section.number not in seen:
                    seen.add(section.number)
                    yield section_hit(section, best_sentence(paragraph, terms))

    def _ranked(self, terms: Sequence[Term], on: date) -> Sequence[int]:
        """Return the paragraphs that hold every word, the best first."""
        held = [self._held(term) for term in terms]
        found = reduce(and_, (each.all for each in held), self._on(on))
        found &= reduce(or_, (each.titles for each in held))
        if not found:
            return ()
        weighed = [(packed(each.titles), self._weight(each.all)) for each in held]
        return sorted(bits(found), key=lambda at: (-self._score(at, weighed), at))

    def _score(self, at: int, weighed: Iterable[tuple[bytes, float]]) -> float:
        """Return what the words in the title are worth, less for what it says besides."""
        scores = (weight * (_TITLE if has_bit(held, at) else _TEXT) for held, weight in weighed)
        return sum(scores) / self._lengths[at]

    def _weight(self, held: int) -> float:
        return log2(1 + self._texts.size / max(held.bit_count(), 1))

    def _held(self, term: Term) -> Held:
        ways = (both(either(map(self._word, word)) for word in way) for way in term.ways)
        return either([*map(self._word, self._spellings(term)), *ways])

    def _spellings(self, term: Term) -> set[str]:
        spellings = {*term.spellings, *forms(term.typed)}
        if len(term.start) >= _SHORTEST_START:
            spellings.update(self._titles.beginning(term.start))
            spellings.update(self._texts.beginning(term.start))
        return spellings

    def _posted(self, word: str) -> Held:
        return Held(self._titles.held(word), self._texts.held(word))

    def _standing(self, on: date) -> int:
        standing = (
            at for at, (each, _) in enumerate(self._of_paragraph) if each.first <= on <= each.last
        )
        return mask_of(standing, self._texts.size)
