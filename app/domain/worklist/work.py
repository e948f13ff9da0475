"""Where an encounter stands in the coder’s work: status, hold, priority, due date."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum, StrEnum

__all__ = ["NotDoneError", "Priority", "WorkError", "WorkState", "WorkStatus"]


class WorkError(ValueError):
    """What was asked cannot be done to the worklist."""


class NotDoneError(WorkError):
    """Something stands against calling an encounter done; the line says what."""


class WorkStatus(StrEnum):
    """How far an encounter is, in the order of the day."""

    NEW = "new"
    IN_REVIEW = "review"
    ON_HOLD = "hold"
    QUERY_OPEN = "query"
    READY = "ready"
    DONE = "done"


class Priority(IntEnum):
    """How soon an encounter wants to be coded."""

    LOW = 0
    NORMAL = 1
    HIGH = 2


@dataclass(frozen=True, slots=True)
class WorkState:
    """What the coder has said of an encounter; ``chosen_at`` is None until a status was chosen."""

    chosen: WorkStatus = WorkStatus.NEW
    chosen_at: datetime | None = None
    hold: str = ""
    priority: Priority = Priority.NORMAL
    due: date | None = None

    def status(self, asked_at: datetime | None, changed_at: datetime) -> WorkStatus:
        """Return the status; ``asked_at`` is when the last unanswered query was sent.

        What the coder chose stands until something happens after it: a query is sent, or what
        was done is changed.
        """
        if self.hold:
            return WorkStatus.ON_HOLD
        if asked_at is not None and self._is_after(asked_at):
            return WorkStatus.QUERY_OPEN
        if self.chosen is WorkStatus.DONE and self._is_after(changed_at):
            return WorkStatus.IN_REVIEW
        return self.chosen

    def turned(self, status: WorkStatus, at: datetime) -> "WorkState":
        """Choose a status, which releases the encounter.

        Raises:
            WorkError: a hold needs a reason.
        """
        if status is WorkStatus.ON_HOLD:
            raise WorkError("an encounter is put on hold with a reason: say why")
        return replace(self, chosen=status, chosen_at=at, hold="")

    def viewed(self) -> "WorkState":
        """Return the state after the chart was opened."""
        is_new = self.chosen is WorkStatus.NEW
        return replace(self, chosen=WorkStatus.IN_REVIEW) if is_new else self

    def _is_after(self, at: datetime) -> bool:
        return self.chosen_at is None or at > self.chosen_at
