"""The tables of coders and encounters, and of what is told of them: audit and trail."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.tables.base import Base

__all__ = ["OF_ENCOUNTER", "AuditAnswerRow", "CoderRow", "EncounterRow", "TrailRow"]

OF_ENCOUNTER = "encounter.id"


class CoderRow(Base):
    """Who codes in this work file."""

    __tablename__ = "coder"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    credential: Mapped[str]


class EncounterRow(Base):
    """One encounter: the facts."""

    __tablename__ = "encounter"

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[str]
    family: Mapped[str]
    given: Mapped[str]
    birth_date: Mapped[date | None]
    sex: Mapped[str]
    payer_name: Mapped[str]
    payer_kind: Mapped[str]
    member_id: Mapped[str]
    setting: Mapped[str]
    claim: Mapped[str | None]
    place_of_service: Mapped[str]
    new_patient: Mapped[bool | None]
    minutes: Mapped[int | None]
    service_from: Mapped[date]
    service_to: Mapped[date]
    admitted: Mapped[date | None]
    discharged: Mapped[date | None]
    rendering_name: Mapped[str]
    rendering_npi: Mapped[str]
    rendering_tax_id: Mapped[str]
    billing_name: Mapped[str]
    billing_npi: Mapped[str]
    billing_tax_id: Mapped[str]
    is_sample: Mapped[bool]
    changed_at: Mapped[datetime]


class TrailRow(Base):
    """An entry of the trail; triggers refuse every change of one.

    It has no foreign key, because the trail outlives what it tells of.
    """

    __tablename__ = "trail"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    who: Mapped[str]
    action: Mapped[str]
    encounter_id: Mapped[int | None]
    details: Mapped[str]
    previous: Mapped[str]
    hash: Mapped[str]


class AuditAnswerRow(Base):
    """An answer to an item of the checklist; an earlier one stays, the last one counts."""

    __tablename__ = "audit_answer"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(OF_ENCOUNTER), index=True)
    item: Mapped[str]
    verdict: Mapped[str]
    note: Mapped[str]
    version: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
