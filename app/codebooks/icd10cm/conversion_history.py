"""What the Conversion Table adds to the history of a code."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.codebooks.icd10cm.conversion_table import predecessors, successors
from app.domain.printed.history import Event, EventKind

__all__ = ["converted"]

_NEWEST = "SELECT max(first) FROM icd10cm_conversion"
_LEAVING = (EventKind.ENDED, EventKind.BECAME_HEADER)


def converted(
    connection: sqlite3.Connection, code: str, events: Sequence[Event], *, is_known: bool
) -> list[Event]:
    """Return the events with what was coded before and after, and those that the table alone has.

    ``is_known`` is False for a code of no loaded edition: what was replaced has ended then.
    """
    (newest,) = connection.execute(_NEWEST).fetchone()
    if newest is None:
        return list(events)
    source = f"Conversion Table {date.fromordinal(newest):%Y-%m}"
    told = list(events)
    for row in predecessors(connection, code):
        came = _named(told, (EventKind.ADDED,), row.since) or Event(row.since, EventKind.ADDED)
        told = _with(told, came, replace(came, previous=row.previous, source=source), row.since)
    for since, codes in _followers(connection, code, told).items():
        kind = EventKind.PARTED if is_known else EventKind.ENDED
        left = _named(told, _LEAVING, since) or Event(since, kind)
        told = _with(told, left, replace(left, codes=codes, source=source), since)
    return told


def _followers(
    connection: sqlite3.Connection, code: str, events: Iterable[Event]
) -> dict[date, tuple[str, ...]]:
    """Return what took the place of a code, or of a part of it, by days since there is the code."""
    first = min(events, key=lambda each: each.on, default=None)
    added = first.on if first and first.kind is EventKind.ADDED else date.min
    followers: dict[date, tuple[str, ...]] = {}
    for row in successors(connection, code, added):
        if row.code != code:
            followers[row.since] = (*followers.get(row.since, ()), row.code)
    return followers


def _named(events: Iterable[Event], kinds: Sequence[EventKind], since: date) -> Event | None:
    """Return the event of a day, or one that is known to lie around it."""
    for each in events:
        is_around = each.since is not None and each.since < since <= each.on
        if each.kind in kinds and (each.on == since or is_around):
            return each
    return None


def _with(events: Iterable[Event], old: Event, new: Event, on: date) -> list[Event]:
    return [*(each for each in events if each is not old), replace(new, on=on, since=None)]
