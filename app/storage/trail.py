"""The trail as it is kept: entries are added, never changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.trail import START, Act, TrailEntry, sealed
from app.storage.schema import TrailRow

__all__ = ["add", "entries", "of_encounter"]


def add(session: Session, act: Act) -> TrailEntry:
    """Seal the act onto the last entry."""
    last = session.scalar(select(TrailRow).order_by(TrailRow.number.desc()).limit(1))
    # The hash is over the text of the time, which is kept in UTC.
    act = replace(act, at=act.at.astimezone(UTC))
    entry = sealed(last.number + 1, act, last.hash) if last else sealed(1, act, START)
    session.add(_row(entry))
    session.flush()
    return entry


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


def _row(entry: TrailEntry) -> TrailRow:
    return TrailRow(
        number=entry.number,
        at=entry.act.at,
        who=entry.act.who,
        action=entry.act.action,
        encounter_id=entry.act.encounter_id,
        details=entry.act.details,
        previous=entry.previous,
        hash=entry.hash,
    )
