"""The steps by which a change of the worklist can be undone and done again, also tomorrow."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.storage.work_schema import WorkStepRow

__all__ = ["Signed", "last", "record"]


@dataclass(frozen=True, slots=True)
class Signed:
    """How a step is called, and who did it when."""

    label: str
    who: str
    at: datetime


def record(session: Session, signed: Signed, before: dict[str, Any], after: dict[str, Any]) -> None:
    """Add a step from what was to what is; steps that were undone are gone."""
    session.execute(delete(WorkStepRow).where(WorkStepRow.is_undone))
    done = last(session, is_undone=False)
    step = WorkStepRow(number=done.number + 1 if done else 1, before=before, after=after)
    step.label, step.who, step.at, step.is_undone = signed.label, signed.who, signed.at, False
    session.add(step)
    session.flush()


def last(session: Session, *, is_undone: bool) -> WorkStepRow | None:
    """Return the step that undo takes back next, or, of those undone, the one to do again."""
    number = WorkStepRow.number
    return session.scalar(
        select(WorkStepRow)
        .where(WorkStepRow.is_undone == is_undone)
        .order_by(number if is_undone else number.desc())
        .limit(1)
    )
