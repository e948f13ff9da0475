"""One code of one system on one date, with all that the book says of it."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.codebooks.asking.coverage import Coverage
from app.codebooks.asking.page import Page
from app.codebooks.icd10cm.index.found import index_paths
from app.codebooks.icd10pcs.values import value_notes
from app.codebooks.making.book import Level
from app.codebooks.making.layers import Days, joined
from app.domain.books import Entry, Note, Status
from app.domain.codes import System, spelled

__all__ = ["look_up", "look_up_modifier"]

_STATES = """
SELECT s.place, s.first, s.last, s.is_billable, s.title
FROM place p JOIN state s ON s.place = p.id JOIN code_set c ON c.id = p.code_set
WHERE p.name = ? AND p.level = ? AND c.system = ? ORDER BY s.first
"""
_STATED = """
SELECT name, value FROM fact WHERE place = ? AND name IN ('added', 'ended')
AND ? BETWEEN first AND last
"""


_OF_CPT = re.compile(r"[0-9].|P[1-6]")


@dataclass(frozen=True, slots=True)
class _State:
    """What a code is over a run of days."""

    place: int
    days: Days
    is_billable: bool
    title: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked up: a code or a modifier of one system, on a date."""

    name: str
    system: System
    level: Level
    on: date


def look_up(
    connection: sqlite3.Connection, coverage: Coverage, code: str, on: date, system: System
) -> Entry:
    """Return the entry of a code in ``system`` on a date."""
    return _answer(connection, coverage, _Asked(spelled(code, system), system, Level.CODE, on))


def look_up_modifier(
    connection: sqlite3.Connection, coverage: Coverage, modifier: str, on: date
) -> Entry:
    """Return the entry of a modifier on a date.

    Those that begin with a digit are CPT’s, and so are those of physical status, P1 to P6.
    """
    name = modifier.strip().upper()
    system = System.CPT if _OF_CPT.fullmatch(name) else System.HCPCS
    return _answer(connection, coverage, _Asked(name, system, Level.MODIFIER, on))


def _answer(connection: sqlite3.Connection, coverage: Coverage, asked: _Asked) -> Entry:
    name, system, on = asked.name, asked.system, asked.on
    edition = coverage.edition_on(system, on)
    if edition is None:
        return Entry(system, name, _without_edition(coverage, system))
    states = list(_states(connection, asked))
    state = next((state for state in states if on in state.days), None)
    valid_from, valid_to = _validity(states, on, coverage.years(system))
    if state is None:
        # A code of another year keeps its title, so that the coder sees what was meant.
        title = states[-1].title if states else ""
        if stated := _stated(connection, states, on):
            valid_from, valid_to = stated
        status = Status.NOT_IN_EDITION
        return Entry(system, name, status, title, edition.edition, valid_from, valid_to)
    page = Page(connection, state.place, on)
    return Entry(
        system=system,
        code=name,
        status=Status.VALID if state.is_billable else Status.HEADER,
        title=state.title,
        edition=edition.edition,
        valid_from=valid_from,
        valid_to=valid_to,
        parents=page.parents(),
        children=page.children(),
        notes=(*_own_notes(connection, asked), *page.notes()),
        seventh_characters=page.sevenths,
        index_paths=index_paths(connection, system, name, on),
        notes_as_of=coverage.notes_as_of(system, on),
        facts=page.facts(),
        has_notes_loaded=coverage.has_notes(system, on),
    )


def _own_notes(connection: sqlite3.Connection, asked: _Asked) -> tuple[Note, ...]:
    """Return what the characters of a procedure code mean; other systems have no such notes."""
    if asked.system is not System.ICD_10_PCS:
        return ()
    return value_notes(connection, asked.name, asked.on)


def _stated(
    connection: sqlite3.Connection, states: Sequence[_State], on: date
) -> tuple[date | None, date | None] | None:
    """Return the first and last day that the publisher states for a code that has ended."""
    rows = connection.execute(_STATED, (states[-1].place, on.toordinal())) if states else ()
    days = {name: date.fromisoformat(value) for name, value in rows}
    return (days.get("added"), days["ended"]) if "ended" in days else None


def _without_edition(coverage: Coverage, system: System) -> Status:
    """CPT is licensed: without the user's own file its codes are taken by their shape."""
    unlicensed = system is System.CPT and not coverage.years(system)
    return Status.NOT_VERIFIED if unlicensed else Status.NO_EDITION


def _states(connection: sqlite3.Connection, asked: _Asked) -> Iterator[_State]:
    rows = connection.execute(_STATES, (asked.name, asked.level, asked.system))
    for place, first, last, is_billable, title in rows:
        # Every modifier may stand on a claim.
        stands = bool(is_billable) or asked.level is Level.MODIFIER
        yield _State(place, Days.of(first, last), stands, title)


def _validity(
    states: Sequence[_State], on: date, years: Sequence[Days]
) -> tuple[date | None, date | None]:
    """Return from and to when the code is billable: on the date, else nearest before or after."""
    runs = joined(state.days for state in states if state.is_billable)
    if not runs:
        return None, None
    begun = [run for run in runs if run.first <= on]
    run = begun[-1] if begun else runs[0]
    starts = {date.min, *(year.first for year in years)}
    ends = {date.max, *(year.last for year in years)}
    return (
        None if run.first in starts else run.first,
        None if run.last in ends else run.last,
    )
