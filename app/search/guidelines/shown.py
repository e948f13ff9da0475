"""A section of the guidelines as a hit shows it: with the sentence that says what was asked."""

import re
from collections.abc import Sequence

from app.search.asking.asked import Term
from app.search.asking.words import forms, indexed
from app.search.guidelines.file import KeptSection
from app.search.showing.hits import SectionHit

__all__ = ["best_sentence", "section_hit"]

_LONGEST_LINE = 240
_SENTENCE = re.compile(r"(?<=[.;:])\s+")


def section_hit(section: KeptSection, line: str) -> SectionHit:
    """Return a section with a line of it, which is cut where it is long."""
    cut = line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE].rpartition(' ')[0]} …"
    return SectionHit(section.number, section.title, cut, section.edition)


def best_sentence(paragraph: str, terms: Sequence[Term]) -> str:
    """Return the sentence with most of the words, the first of several."""
    return max(_SENTENCE.split(paragraph), key=lambda said: _told(indexed(said), terms))


def _told(held: set[str], terms: Sequence[Term]) -> int:
    return sum(not held.isdisjoint((*term.spellings, *forms(term.typed))) for term in terms)
