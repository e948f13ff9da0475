"""One row of the worklist."""

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.encounter import Setting
from app.domain.people import Payer, Sex
from app.domain.worklist.work import Priority, WorkStatus

__all__ = ["WorklistRow"]


@dataclass(frozen=True, slots=True)
class WorklistRow:
    """What a coder needs to pick the next chart; ``changed_at`` is in UTC.

    ``documents``, ``diagnoses``, ``lines`` and ``open_queries`` are counts; a query is open
    until it is answered or cancelled. ``unread`` documents have never been shown; ``spent`` is in
    seconds. A double has the patient, date and provider of another encounter.
    """

    id: int
    patient: str
    birth_date: date | None
    sex: Sex
    payer: Payer
    setting: Setting
    service_from: date
    coding_date: date
    changed_at: datetime
    documents: int = 0
    diagnoses: int = 0
    lines: int = 0
    open_queries: int = 0
    is_sample: bool = False
    status: WorkStatus = WorkStatus.NEW
    hold: str = ""
    priority: Priority = Priority.NORMAL
    due: date | None = None
    provider: str = ""
    service_to: date | None = None
    spent: int = 0
    unread: int = 0
    is_double: bool = False
    done_at: datetime | None = None

    def age_on(self, today: date) -> int:
        """Return the days since the service ended, or the patient was discharged."""
        return (today - (self.service_to or self.service_from)).days

    @property
    def hindrances(self) -> tuple[str, ...]:
        """Return what stands against calling the encounter done, each in a few words."""
        said = (
            (bool(self.hold), "it is on hold"),
            (self.open_queries > 0, _counted(self.open_queries, "query", "queries") + " open"),
            (not self.documents, "there is no document"),
            (self.unread > 0, _counted(self.unread, "document", "documents") + " not read"),
            (not self.diagnoses, "there is no diagnosis"),
            (not self.patient, "the patient has no name"),
        )
        return tuple(words for stands, words in said if stands)


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one} is" if count == 1 else f"{count} {many} are"
