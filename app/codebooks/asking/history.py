"""What has become of a code, by the loaded editions and by what its publisher states of it."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.codebooks.asking.coverage import Coverage, read_coverage
from app.codebooks.asking.titles import unaccented
from app.codebooks.icd10cm.conversion_history import converted
from app.codebooks.making.layers import Days
from app.domain.codes import System, spelled
from app.domain.printed.history import Event, EventKind, History

__all__ = ["history"]

_STATES = """
SELECT s.first, s.last, s.is_billable, s.title
FROM place p JOIN state s ON s.place = p.id JOIN code_set c ON c.id = p.code_set
WHERE p.name = ? AND p.level = 2 AND c.system = ? ORDER BY s.first
"""
_STATED = """
SELECT f.name, f.value FROM place p JOIN fact f ON f.place = p.id
JOIN code_set c ON c.id = p.code_set
WHERE p.name = ? AND p.level = 2 AND c.system = ? AND f.name IN ('added', 'ended') ORDER BY f.first
"""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _State:
    """What a code is over a run of days."""

    days: Days
    is_billable: bool
    title: str


@dataclass(frozen=True, slots=True)
class _Years:
    """The days of the loaded editions of a system, which may have gaps between them."""

    coverage: Coverage
    system: System
    runs: Sequence[Days]

    def event(self, on: date, kind: EventKind, old: str = "", new: str = "") -> Event:
        """Return an event with its edition, and whether its day is known only from editions."""
        edition = self.coverage.edition_on(self.system, on)
        name = edition.edition if edition else ""
        return Event(on, kind, name, old, new, since=self._covered_before(on))

    def after(self, last: date) -> date:
        """Return the next day of which something is loaded."""
        later = (run.first for run in self.runs if run.first > last)
        is_end = any(run.last == last for run in self.runs)
        return next(later, last + _DAY) if is_end else last + _DAY

    def _covered_before(self, on: date) -> date | None:
        ended = [run.last for run in self.runs if run.last < on]
        starts_anew = any(run.first == on for run in self.runs)
        return ended[-1] if ended and starts_anew else None


def history(connection: sqlite3.Connection, code: str, system: System) -> History:
    """Return what changed with a code over all loaded editions, and before them where it is told.

    The Conversion Table adds what was coded before a code of ICD-10-CM and what took its place.
    """
    coverage = read_coverage(connection)
    runs = coverage.years(system)
    if not runs:
        return History()
    asked = (spelled(code, system), system)
    states = [
        _State(Days.of(first, last), bool(is_billable), title)
        for first, last, is_billable, title in connection.execute(_STATES, asked)
    ]
    events = list(_events(states, _Years(coverage, system, runs)))
    days = {name: date.fromisoformat(day) for name, day in connection.execute(_STATED, asked)}
    events = _stated(events, days)
    if system is System.ICD_10_CM:
        events = converted(connection, asked[0], events, is_known=bool(states))
    return History(tuple(sorted(events, key=_turn)), runs[0].first, runs[-1].last)


def _events(states: Sequence[_State], years: _Years) -> Iterator[Event]:
    before: _State | None = None
    for state in states:
        if before is None:
            if state.days.first > years.runs[0].first:
                yield years.event(state.days.first, EventKind.ADDED, new=state.title)
        elif years.after(before.days.last) == state.days.first:
            yield from _turned(before, state, years)
        else:
            yield years.event(years.after(before.days.last), EventKind.ENDED)
            yield years.event(state.days.first, EventKind.ADDED, new=state.title)
        before = state
    if before and before.days.last < years.runs[-1].last:
        yield years.event(years.after(before.days.last), EventKind.ENDED)


def _turned(before: _State, after: _State, years: _Years) -> Iterator[Event]:
    """Yield what differs between two states; one may only hang under another parent."""
    on = after.days.first
    if before.is_billable != after.is_billable:
        became = EventKind.BECAME_BILLABLE if after.is_billable else EventKind.BECAME_HEADER
        yield years.event(on, became)
    if unaccented(before.title) != unaccented(after.title):
        yield years.event(on, EventKind.REVISED, before.title, after.title)


def _stated(events: list[Event], days: dict[str, date]) -> list[Event]:
    """Put the days that a publisher states by code in the place of those that editions tell."""
    told = {EventKind.ADDED: days.get("added"), EventKind.ENDED: days.get("ended")}
    for kind, day in told.items():
        if day:
            on = day if kind is EventKind.ADDED else day + _DAY
            same = next((each for each in events if each.kind is kind), Event(on, kind))
            events = [*(each for each in events if each is not same)]
            events.append(replace(same, on=on, since=None))
    return events


def _turn(event: Event) -> tuple[date, int]:
    return event.on, list(EventKind).index(event.kind)
