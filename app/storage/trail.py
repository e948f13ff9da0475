"""The trail as it is kept: entries are added, never changed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC
from typing import Any, cast

from sqlalchemy import Table, insert, select
from sqlalchemy.orm import Session

from app.domain.trail import START, Act, TrailEntry, sealed
from app.storage.tables.encounters import TrailRow

__all__ = ["add", "add_all", "entries", "of_encounter"]

_TABLE = cast("Table", TrailRow.__table__)


def add(session: Session, act: Act) -> TrailEntry:
    """Seal the act onto the last entry."""
    (entry,) = add_all(session, [act])
    return entry


def add_all(session: Session, acts: Iterable[Act]) -> list[TrailEntry]:
    """Seal acts onto the last entry, one onto the other."""
    last = session.scalar(select(TrailRow).order_by(TrailRow.number.desc()).limit(1))
    number, seal = (last.number, last.hash) if last else (0, START)
    added = []
    for act in acts:
        # The hash is over the text of the time, which is kept in UTC.
        entry = sealed(number + 1, replace(act, at=act.at.astimezone(UTC)), seal)
        number, seal = number + 1, entry.hash
        added.append(entry)
    # What they tell of is written first; of thousands, objects would take most of the time.
    session.flush()
    if added:
        session.execute(insert(_TABLE), [*map(_row, added)])
    return added


def entries(session: Session) -> Iterator[TrailEntry]:
    """Yield every entry, the oldest first."""
    yield from map(_entry, session.scalars(select(TrailRow).order_by(TrailRow.number)))


def of_encounter(session: Session, encounter_id: int) -> list[TrailEntry]:
    """Return the entries that tell of an encounter, the newest first."""
    mine = select(TrailRow).where(TrailRow.encounter_id == encounter_id)
    return [_entry(row) for row in session.scalars(mine.order_by(TrailRow.number.desc()))]


def _entry(row: TrailRow) -> TrailEntry:
    act = Act(row.at, row.who, row.action, row.encounter_id, row.details)
    return TrailEntry(row.number, act, row.previous, row.hash)


def _row(entry: TrailEntry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "at": entry.act.at,
        "who": entry.act.who,
        "action": entry.act.action,
        "encounter_id": entry.act.encounter_id,
        "details": entry.act.details,
        "previous": entry.previous,
        "hash": entry.hash,
    }
