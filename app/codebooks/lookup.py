"""One code of one system on one date, with all that the book says of it."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.codebooks.coverage import Coverage
from app.codebooks.icd10cm.index_found import index_paths
from app.codebooks.layers import Days, joined
from app.codebooks.page import Page
from app.domain.books import Entry, Status
from app.domain.codes import System, spelled

__all__ = ["look_up"]

_STATES = """
SELECT s.place, s.first, s.last, s.is_billable, s.title
FROM place p JOIN state s ON s.place = p.id JOIN code_set c ON c.id = p.code_set
WHERE p.name = ? AND p.level = 2 AND c.system = ? ORDER BY s.first
"""


@dataclass(frozen=True, slots=True)
class _State:
    """What a code is over a run of days."""

    place: int
    days: Days
    is_billable: bool
    title: str


def look_up(
    connection: sqlite3.Connection, coverage: Coverage, code: str, on: date, system: System
) -> Entry:
    """Return the entry of a code in ``system`` on a date."""
    name = spelled(code, system)
    edition = coverage.edition_on(system, on)
    if edition is None:
        return Entry(system, name, _without_edition(coverage, system))
    states = list(_states(connection, name, system))
    valid_from, valid_to = _validity(states, on, coverage.years(system))
    state = next((state for state in states if on in state.days), None)
    if state is None:
        # A code of another year keeps its title, so that the coder sees what was meant.
        title = states[-1].title if states else ""
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
        notes=page.notes(),
        seventh_characters=page.sevenths,
        index_paths=index_paths(connection, system, name, on),
        notes_as_of=coverage.notes_as_of(system, on),
        facts=page.facts(),
        has_notes_loaded=coverage.has_notes(system, on),
    )


def _without_edition(coverage: Coverage, system: System) -> Status:
    """CPT is licensed: without the user's own file its codes are taken by their shape."""
    unlicensed = system is System.CPT and not coverage.years(system)
    return Status.NOT_VERIFIED if unlicensed else Status.NO_EDITION


def _states(connection: sqlite3.Connection, name: str, system: System) -> Iterator[_State]:
    for place, first, last, is_billable, title in connection.execute(_STATES, (name, system)):
        yield _State(place, Days.of(first, last), bool(is_billable), title)


def _validity(
    states: Sequence[_State], on: date, years: Sequence[Days]
) -> tuple[date | None, date | None]:
    """Return from and to when the code is billable: on the date, else nearest before or after."""
    runs = joined(state.days for state in states if state.is_billable)
    if not runs:
        return None, None
    begun = [run for run in runs if run.first <= on]
    run = begun[-1] if begun else runs[0]
    starts, ends = {year.first for year in years}, {year.last for year in years}
    return (
        None if run.first in starts else run.first,
        None if run.last in ends else run.last,
    )
