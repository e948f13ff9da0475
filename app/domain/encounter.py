"""One encounter: who, where, when, and what was coded."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.domain.chart.documents import DocumentHead
from app.domain.people import Patient, Payer, Provider
from app.domain.sheet import Sheet

__all__ = [
    "ClaimKind",
    "Encounter",
    "EncounterError",
    "Facts",
    "NoEncounterError",
    "Override",
    "Setting",
]


class EncounterError(ValueError):
    """Facts of an encounter that cannot stand together."""


class NoEncounterError(LookupError):
    """There is no encounter with this number."""


class Setting(StrEnum):
    """Where the patient was seen; never guessed, because uncertain diagnoses depend on it."""

    OFFICE = "office"
    OUTPATIENT = "outpatient"
    EMERGENCY = "emergency"
    OBSERVATION = "observation"
    INPATIENT = "inpatient"


class ClaimKind(StrEnum):
    """Who bills: Sections II and III and POA belong to the institutional claim."""

    PROFESSIONAL = "professional"
    INSTITUTIONAL = "institutional"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an encounter before anything is coded."""

    setting: Setting
    service_from: date
    service_to: date
    patient: Patient = field(default_factory=Patient)
    payer: Payer = field(default_factory=Payer)
    claim: ClaimKind | None = None
    place_of_service: str = ""
    new_patient: bool | None = None
    minutes: int | None = None
    admitted: date | None = None
    discharged: date | None = None
    rendering: Provider = field(default_factory=Provider)
    billing: Provider = field(default_factory=Provider)
    is_sample: bool = False

    def __post_init__(self) -> None:
        if self.service_to < self.service_from:
            raise EncounterError("the service ends before it begins")
        if self.admitted and self.discharged and self.discharged < self.admitted:
            raise EncounterError("the discharge lies before the admission")
        if self.minutes is not None and self.minutes < 0:
            raise EncounterError("minutes cannot be negative")

    @property
    def coding_date(self) -> date:
        """Return the date whose code books apply: discharge for inpatient, else service."""
        if self.setting is Setting.INPATIENT:
            return self.discharged or self.service_to
        return self.service_from


@dataclass(frozen=True, slots=True)
class Override:
    """A finding that the coder has answered, and why."""

    rule: str
    subjects: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Encounter:
    """A stored encounter as a whole; ``changed_at`` is in UTC."""

    id: int
    facts: Facts
    documents: tuple[DocumentHead, ...]
    sheet: Sheet
    overrides: tuple[Override, ...]
    changed_at: datetime

    @property
    def claim(self) -> ClaimKind:
        """Return who bills: as stated, else professional with lines, institutional inpatient."""
        if self.facts.claim is not None:
            return self.facts.claim
        if self.facts.setting is Setting.INPATIENT and not self.sheet.lines:
            return ClaimKind.INSTITUTIONAL
        return ClaimKind.PROFESSIONAL
