"""Histories of steps that can be undone and done again, one for each thing that has some.

The steps stand in the work file, so that undo survives a restart.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.domain.steps import Step, Steps

__all__ = ["History", "Signed"]


class StepRow(Protocol):
    """A step as it is kept: what was before, and what after it."""

    number: Any
    label: Any
    before: Any
    after: Any
    at: Any
    is_undone: Any

    def __init__(self, **columns: Any) -> None: ...


R = TypeVar("R", bound=StepRow)


@dataclass(frozen=True, slots=True)
class Signed:
    """How a step is called, and who did it when."""

    label: str
    who: str
    at: datetime


class History(Generic[R]):
    """The steps of one table, or those of them whose columns have these values."""

    def __init__(self, table: type[R], **whose: int) -> None:
        self._table, self._whose = table, whose

    def record(self, session: Session, signed: Signed, before: Any, after: Any) -> None:
        """Add a step from what was to what is; steps that were undone are gone."""
        session.execute(delete(self._table).where(*self._mine(is_undone=True)))
        done = self.last(session, is_undone=False)
        session.add(
            self._table(
                **self._whose,
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

    def last(self, session: Session, *, is_undone: bool) -> R | None:
        """Return the step that undo takes back next, or, of those undone, the one to do again."""
        number = self._table.number
        order = number if is_undone else number.desc()
        mine = select(self._table).where(*self._mine(is_undone=is_undone))
        return session.scalar(mine.order_by(order).limit(1))

    def steps(self, session: Session) -> Steps:
        """Return the step that undo would take back, and the one that redo would do again."""
        done, undone = (self.last(session, is_undone=each) for each in (False, True))
        return Steps(
            Step(done.label, done.at) if done else None,
            Step(undone.label, undone.at) if undone else None,
        )

    def _mine(self, *, is_undone: bool) -> list[Any]:
        mine = [getattr(self._table, column) == value for column, value in self._whose.items()]
        return [*mine, self._table.is_undone == is_undone]
