"""The wordings under which a code can be found: title, inclusion terms, paths of the Index."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Literal, TypeAlias

from app.codebooks.icd10cm.index.found import FoundPath, paths_by_code
from app.codebooks.icd10pcs.wordings import Wordings
from app.codebooks.making.layers import Dated, Days, merged
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
_SHORTS = """
SELECT place, first, last, value FROM fact WHERE name IN ('short', 'medium', 'consumer')
ORDER BY place, first
"""

Source: TypeAlias = Literal["title", "inclusion", "short", "index", "name"]
_Row: TypeAlias = tuple[int, str, str, int, int, int, str]
_Worded: TypeAlias = tuple[str, Days]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording of a code over a run of days, both inclusive, in which nothing of it changes.

    ``origin`` names the release of a path of the Index (``Index FY2025``): it is used for
    finding on later days too. In a path, non-essential modifiers stand in parentheses and other
    forms of the main term in braces. ``beside`` are other wordings by which the code is known,
    wholly or in part: what keys and Index of ICD-10-PCS say of its values. A ``name`` is what
    clinicians call a procedure; no book prints it.
    """

    system: System
    code: str
    text: str
    source: Source
    is_billable: bool
    first: date
    last: date
    origin: str = ""
    beside: tuple[str, ...] = ()


def all_phrases(connection: sqlite3.Connection) -> Iterator[Phrase]:
    """Yield every phrase, those of a code together, codes in the order of the book."""
    terms, shorts = _by_place(connection, _TERMS), _by_place(connection, _SHORTS)
    paths, wordings = paths_by_code(connection), Wordings(connection)
    for place, rows in groupby(connection.execute(_STATES), key=itemgetter(0)):
        states = list(rows)
        titles = [(row[6], Days.of(*row[3:5])) for row in states]
        code = _Code.of(states)
        others = wordings.of(code.name) if code.system is System.ICD_10_PCS else ()
        yield from code.titled(titles, others)
        yield from code.worded("inclusion", terms.get(place, ()))
        yield from code.indexed(paths.get((code.system, code.name), ()))
        yield from code.shortened(shorts.get(place, ()), titles)


def _by_place(connection: sqlite3.Connection, query: str) -> dict[int, list[_Worded]]:
    found: dict[int, list[_Worded]] = defaultdict(list)
    for place, first, last, text in connection.execute(query):
        found[place].append((text, Days.of(first, last)))
    return found


@dataclass(frozen=True, slots=True)
class _Code:
    """A code with the days on which it is valid, and those on which it is a header."""

    system: System
    name: str
    flags: Sequence[Dated[bool]]

    @classmethod
    def of(cls, states: Sequence[_Row]) -> "_Code":
        _, system, name, *_ = states[0]
        flags = merged((bool(row[5]), Days.of(*row[3:5])) for row in states)
        return cls(System(system), name, list(flags))

    def titled(self, titles: Sequence[_Worded], beside: tuple[str, ...]) -> Iterator[Phrase]:
        for phrase in self.worded("title", titles):
            yield replace(phrase, beside=beside) if beside else phrase

    def worded(self, source: Source, texts: Sequence[_Worded]) -> Iterator[Phrase]:
        for text in merged(texts):
            yield from self._phrases(text.fact, text.days, source)

    def shortened(self, shorts: Sequence[_Worded], titles: Sequence[_Worded]) -> Iterator[Phrase]:
        """Yield the shorter descriptions of HCPCS and CPT that are not the long ones over again."""
        long = {title for title, _ in titles}
        return self.worded("short", [short for short in shorts if short[0] not in long])

    def indexed(self, paths: Sequence[FoundPath]) -> Iterator[Phrase]:
        """A path holds for the days of its Index on which its code stands in the book."""
        for found in paths:
            yield from self._phrases(found.path, found.days, "index", found.origin)

    def _phrases(self, text: str, days: Days, source: Source, origin: str = "") -> Iterator[Phrase]:
        for flag in self.flags:
            if shared := days.shared_with(flag.days):
                first, last = shared.first, shared.last
                yield Phrase(self.system, self.name, text, source, flag.fact, first, last, origin)
