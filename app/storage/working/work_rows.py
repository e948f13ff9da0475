"""The rows of the worklist with all that is known of the work on each."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.encounter import Facts
from app.domain.queries import QueryStatus
from app.domain.worklist.doubles import doubles
from app.domain.worklist.rows import WorklistRow
from app.domain.worklist.work import WorkState, WorkStatus
from app.storage import encounters
from app.storage.tables.queries import QueryRow
from app.storage.working import work_states, work_times

__all__ = ["listed"]

_NEW = WorkState()


def listed(session: Session) -> list[WorklistRow]:
    """Return a row for each encounter, the one made last first."""
    known = encounters.every_facts(session)
    states, asked = work_states.every(session), _asked(session)
    spent, unread, twice = work_times.spent(session), work_times.unread(session), doubles(known)
    return [
        _worked(
            row,
            known[row.id],
            states.get(row.id, _NEW),
            asked.get(row.id),
            spent=spent.get(row.id, 0),
            unread=unread.get(row.id, 0),
            is_double=row.id in twice,
        )
        for row in encounters.listed(session, known)
    ]


def _worked(
    row: WorklistRow, facts: Facts, state: WorkState, asked_at: datetime | None, **counted: Any
) -> WorklistRow:
    status = state.status(asked_at, row.changed_at)
    return replace(
        row,
        **counted,
        status=status,
        hold=state.hold,
        priority=state.priority,
        due=state.due,
        provider=facts.rendering.name,
        service_to=facts.discharged or facts.service_to,
        done_at=state.chosen_at if status is WorkStatus.DONE else None,
    )


def _asked(session: Session) -> dict[int, datetime]:
    """Return when the last query that waits for its answer was sent, by encounter."""
    found = session.execute(
        select(QueryRow.encounter_id, func.max(QueryRow.sent_at))
        .where(QueryRow.status == QueryStatus.SENT)
        .group_by(QueryRow.encounter_id)
    )
    return {number: at for number, at in found if at is not None}
