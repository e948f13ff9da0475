"""The steps by which a change of the notebook can be undone and done again.

The steps stand in the work file, so that undo survives a restart. Notes, favourites, payer rules,
own words and sets of codes share one history.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.storage.schema import NotebookStepRow

__all__ = ["Signed", "last", "record"]


@dataclass(frozen=True, slots=True)
class Signed:
    """How a step is called, and who did it when."""

    label: str
    who: str
    at: datetime


def record(session: Session, signed: Signed, before: dict[str, Any], after: dict[str, Any]) -> None:
    """Add a step from what was to what is; steps that were undone are gone."""
    session.execute(delete(NotebookStepRow).where(NotebookStepRow.is_undone))
    done = last(session, is_undone=False)
    session.add(
        NotebookStepRow(
            number=done.number + 1 if done else 1,
            label=signed.label,
            before=before,
            after=after,
            at=signed.at,
            who=signed.who,
            is_undone=False,
        )
    )
    session.flush()


def last(session: Session, *, is_undone: bool) -> NotebookStepRow | None:
    """Return the step that undo takes back next, or, of those undone, the one to do again."""
    number = NotebookStepRow.number
    return session.scalar(
        select(NotebookStepRow)
        .where(NotebookStepRow.is_undone == is_undone)
        .order_by(number if is_undone else number.desc())
        .limit(1)
    )
