"""A chart as it was read: its text, its sections, and what it tells."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from app.reading.assertion import Statement
from app.reading.concepts import Concepts
from app.reading.mentions import Mention
from app.reading.passages import passages
from app.reading.sections import Section, sections
from app.suggestions.telling.clauses import clause_at
from app.suggestions.telling.conditions import is_condition
from app.suggestions.telling.corrections import Corrections
from app.suggestions.telling.pages import Pages
from app.suggestions.telling.problems import Problem, assessments, is_named, problems
from app.suggestions.telling.told import Told, told
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["Chart", "Heed"]

Heed = Callable[[float], object]
"""Is told what share of a text has been read, from 0 to 1; what it raises ends the reading."""

# Without an assessment only a few words, no figures, may name a problem that the books word else.
_FEW = re.compile(r"[^\W\d]+(?:[ -][^\W\d]+){0,3}")


@dataclass(frozen=True, slots=True)
class Chart:
    """The text of one encounter, with everything that it names in the order of the text.

    ``beside`` are the procedures, devices, tests, medicines and values on which no diagnosis rests.
    """

    text: str
    sections: tuple[Section, ...]
    told: tuple[Told, ...]
    beside: tuple[Told, ...] = ()

    @classmethod
    def read(
        cls,
        text: str,
        concepts: Concepts,
        vocabulary: Vocabulary,
        on: date,
        heed: Heed | None = None,
    ) -> "Chart":
        """Read a text; a problem of which the books know no wording is told by its own words."""
        found = sections(text)
        named: list[Told] = []
        beside: list[Told] = []
        for each in told(text, found, concepts, vocabulary, on):
            (beside if each.is_beside else named).append(each)
            if heed is not None:
                heed(each.mention.end / len(text))
        named.sort(key=_start)
        own = list(_unnamed(text, found, named))
        in_order = sorted([*named, *own], key=_start)
        return cls(text, found, tuple(in_order), tuple(beside))

    def corrected(self, corrections: Corrections, pages: Pages) -> "Chart":
        """Return the chart with what is told as the coder has it stand."""

        def applied(told: Iterable[Told]) -> tuple[Told, ...]:
            return tuple(
                corrections.applied(
                    each,
                    each.mention.text(self.text),
                    pages.place(each.mention.start, each.mention.end),
                )
                for each in told
            )

        return replace(self, told=applied(self.told), beside=applied(self.beside))

    def within(self, start: int, end: int) -> Iterator[tuple[int, Told]]:
        """Yield what is named between two places, with its number."""
        first = bisect_left(self.told, start, key=_start)
        for number in range(first, bisect_left(self.told, end, key=_start)):
            if self.told[number].mention.end <= end:
                yield number, self.told[number]

    def is_assessed(self, numbers: Iterable[int]) -> bool:
        """Tell whether any of what is told stands in an assessment."""
        places = [self.told[number].mention.start for number in numbers]
        parts = assessments(self.sections)
        return any(part.start <= place < part.end for place in places for part in parts)


def _worded(text: str, found: Sequence[Section]) -> Iterator[tuple[Problem, str]]:
    """Yield what may name a problem by place: in an assessment, else in a text without headings."""
    for part in assessments(found):
        for problem in problems(text, part):
            if not problem.is_further:
                yield problem, part.name
    if not any(section.name for section in found):
        for start, end in passages(text):
            problem = clause_at(text, start, end)
            if (
                _FEW.fullmatch(problem.text)
                and is_named(problem.text)
                and is_condition(problem.text)
            ):
                yield problem, ""


def _unnamed(text: str, found: Sequence[Section], named: Sequence[Told]) -> Iterator[Told]:
    """Yield the problems in whose words nothing is named."""
    ends = list(accumulate((each.mention.end for each in named), max, initial=0))
    for problem, section in _worded(text, found):
        if ends[bisect_left(named, problem.end, key=_start)] <= problem.start:
            yield _by_its_words(problem, section)


def _start(told: Told) -> int:
    return told.mention.start


def _by_its_words(problem: Problem, section: str) -> Told:
    mention = Mention(problem.start, problem.end, frozenset(), ())
    stands = Statement.of(problem.text, section).asserted(0, len(problem.text))
    return Told(mention, section, stands)
