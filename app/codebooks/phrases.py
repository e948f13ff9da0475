"""The wordings under which a code can be found: its title and its inclusion terms."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Literal, TypeAlias

from app.codebooks.layers import Dated, Days, dated
from app.domain.codes import System

__all__ = ["Phrase", "Source", "all_phrases"]

_STATES = """
SELECT s.place, c.system, p.name, s.first, s.last, s.is_billable, s.title
FROM state s JOIN place p ON p.id = s.place JOIN code_set c ON c.id = p.code_set
WHERE p.level = 2 AND EXISTS (
    SELECT 1 FROM edition e
    WHERE e.code_set = c.id AND e.codes > 0 AND s.first <= e.last AND e.first <= s.last
)
ORDER BY s.place, s.first
"""
_TERMS = """
SELECT place, first, last, text FROM note WHERE kind = 'inclusion_term'
ORDER BY place, first, position
"""

Source: TypeAlias = Literal["title", "inclusion"]
_Row: TypeAlias = tuple[int, str, str, int, int, int, str]
_Worded: TypeAlias = tuple[Days, tuple[str]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording of a code over a run of days, both inclusive, in which nothing of it changes."""

    system: System
    code: str
    text: str
    source: Source
    is_billable: bool
    first: date
    last: date


def all_phrases(connection: sqlite3.Connection) -> Iterator[Phrase]:
    """Yield every phrase, those of a code together, codes in the order of the book."""
    terms: dict[int, list[_Worded]] = defaultdict(list)
    for place, first, last, text in connection.execute(_TERMS):
        terms[place].append((Days.of(first, last), (text,)))
    for place, rows in groupby(connection.execute(_STATES), key=itemgetter(0)):
        yield from _of_code(list(rows), terms.get(place, []))


def _of_code(states: list[_Row], terms: list[_Worded]) -> Iterator[Phrase]:
    _, system, code, *_ = states[0]
    days = [Days.of(first, last) for _, _, _, first, last, _, _ in states]
    flags = list(dated((run, (bool(row[5]),)) for run, row in zip(days, states, strict=True)))
    titles = [(run, (row[6],)) for run, row in zip(days, states, strict=True)]
    yield from _worded(System(system), code, "title", titles, flags)
    yield from _worded(System(system), code, "inclusion", terms, flags)


def _worded(
    system: System, code: str, source: Source, texts: list[_Worded], flags: list[Dated[bool]]
) -> Iterator[Phrase]:
    for text in dated(texts):
        for flag in flags:
            if days := text.days.shared_with(flag.days):
                yield Phrase(system, code, text.fact, source, flag.fact, days.first, days.last)
