"""One row of the worklist."""

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.encounter import Setting
from app.domain.people import Payer, Sex

__all__ = ["WorklistRow"]


@dataclass(frozen=True, slots=True)
class WorklistRow:
    """What a coder needs to pick the next chart; ``changed_at`` is in UTC.

    ``documents``, ``diagnoses``, ``lines`` and ``open_queries`` are counts; a query is open
    until it is answered or cancelled.
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
