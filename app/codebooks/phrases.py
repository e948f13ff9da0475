"""The wordings under which a code can be found: title, inclusion terms, paths of the Index."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Literal, TypeAlias

from app.codebooks.icd10cm.index_found import FoundPath, paths_by_code
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
_SHORTS = """
SELECT place, first, last, value FROM fact WHERE name = 'short' ORDER BY place, first
"""

Source: TypeAlias = Literal["title", "inclusion", "short", "index"]
_Row: TypeAlias = tuple[int, str, str, int, int, int, str]
_Worded: TypeAlias = tuple[Days, tuple[str]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording of a code over a run of days, both inclusive, in which nothing of it changes.

    ``origin`` names the release of a path of the Index (``Index FY2025``): it is used for
    finding on later days too. In a path, non-essential modifiers stand in parentheses and other
    forms of the main term in braces.
    """

    system: System
    code: str
    text: str
    source: Source
    is_billable: bool
    first: date
    last: date
    origin: str = ""


def all_phrases(connection: sqlite3.Connection) -> Iterator[Phrase]:
    """Yield every phrase, those of a code together, codes in the order of the book."""
    terms, shorts = _by_place(connection, _TERMS), _by_place(connection, _SHORTS)
    paths = paths_by_code(connection)
    for place, rows in groupby(connection.execute(_STATES), key=itemgetter(0)):
        states = list(rows)
        yield from _of_code(states, terms.get(place, []), paths.get(states[0][1:3], []))
        yield from _shortened(states, shorts.get(place, []))


def _by_place(connection: sqlite3.Connection, query: str) -> dict[int, list[_Worded]]:
    found: dict[int, list[_Worded]] = defaultdict(list)
    for place, first, last, text in connection.execute(query):
        found[place].append((Days.of(first, last), (text,)))
    return found


def _shortened(states: list[_Row], shorts: list[_Worded]) -> Iterator[Phrase]:
    """Yield the short descriptions of HCPCS, where they are not the long ones over again."""
    _, system, code, *_ = states[0]
    titles = {row[6] for row in states}
    others = [(days, (text,)) for days, (text,) in shorts if text not in titles]
    flags = list(dated((Days.of(*row[3:5]), (bool(row[5]),)) for row in states))
    yield from _worded(System(system), code, "short", others, flags)


def _of_code(
    states: list[_Row], terms: list[_Worded], paths: Sequence[FoundPath]
) -> Iterator[Phrase]:
    _, system, code, *_ = states[0]
    days = [Days.of(first, last) for _, _, _, first, last, _, _ in states]
    flags = list(dated((run, (bool(row[5]),)) for run, row in zip(days, states, strict=True)))
    titles = [(run, (row[6],)) for run, row in zip(days, states, strict=True)]
    yield from _worded(System(system), code, "title", titles, flags)
    yield from _worded(System(system), code, "inclusion", terms, flags)
    yield from _indexed(System(system), code, paths, flags)


def _worded(
    system: System, code: str, source: Source, texts: list[_Worded], flags: list[Dated[bool]]
) -> Iterator[Phrase]:
    for text in dated(texts):
        for flag in flags:
            if days := text.days.shared_with(flag.days):
                yield Phrase(system, code, text.fact, source, flag.fact, days.first, days.last)


def _indexed(
    system: System, code: str, paths: Sequence[FoundPath], flags: list[Dated[bool]]
) -> Iterator[Phrase]:
    """A path holds for the days of its Index on which its code stands in the book."""
    for found in paths:
        for flag in flags:
            if days := found.days.shared_with(flag.days):
                yield Phrase(
                    system=system,
                    code=code,
                    text=found.path,
                    source="index",
                    is_billable=flag.fact,
                    first=days.first,
                    last=days.last,
                    origin=found.origin,
                )
