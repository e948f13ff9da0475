"""The tables of the work file."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.storage.tables.base import Base

__all__ = [
    "AuditAnswerRow",
    "CoderRow",
    "DiagnosisRow",
    "DocumentRow",
    "EncounterRow",
    "EvidenceRow",
    "LineRow",
    "OverrideRow",
    "PageRow",
    "PointerRow",
    "ProcedureRow",
    "SheetStepRow",
    "TrailRow",
]

_OF_ENCOUNTER = "encounter.id"


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


class DocumentRow(Base):
    """A document of a chart, with its bytes as received; ``sha256`` is theirs."""

    __tablename__ = "document"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(_OF_ENCOUNTER), index=True)
    name: Mapped[str]
    title: Mapped[str]
    format: Mapped[str]
    kind: Mapped[str]
    dated: Mapped[date | None]
    author: Mapped[str]
    warnings: Mapped[list[str]]
    sha256: Mapped[str] = mapped_column(index=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    pages: Mapped[list["PageRow"]] = relationship(order_by="PageRow.number")


class PageRow(Base):
    """One page; ``boxes`` are four little-endian single floats for each character of ``text``."""

    __tablename__ = "page"
    __table_args__ = (UniqueConstraint("document_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"))
    number: Mapped[int]
    text: Mapped[str]
    width: Mapped[float]
    height: Mapped[float]
    boxes: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class DiagnosisRow(Base):
    """A diagnosis code in its place."""

    __tablename__ = "diagnosis"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(_OF_ENCOUNTER), index=True)
    position: Mapped[int]
    code: Mapped[str]
    poa: Mapped[str | None]
    evidence: Mapped[list["EvidenceRow"]] = relationship(order_by="EvidenceRow.id")


class ProcedureRow(Base):
    """An inpatient procedure code in its place."""

    __tablename__ = "procedure"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(_OF_ENCOUNTER), index=True)
    position: Mapped[int]
    code: Mapped[str]
    performed: Mapped[date | None]
    evidence: Mapped[list["EvidenceRow"]] = relationship(order_by="EvidenceRow.id")


class LineRow(Base):
    """A service line in its place; ``charge`` is in cents."""

    __tablename__ = "line"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(_OF_ENCOUNTER), index=True)
    position: Mapped[int]
    code: Mapped[str]
    modifiers: Mapped[list[str]]
    units: Mapped[int]
    performed: Mapped[date | None]
    charge: Mapped[int | None]
    pointers: Mapped[list["PointerRow"]] = relationship(order_by="PointerRow.id")
    evidence: Mapped[list["EvidenceRow"]] = relationship(order_by="EvidenceRow.id")


class PointerRow(Base):
    """A service line points to a diagnosis; the first one is the reason for the service."""

    __tablename__ = "pointer"

    id: Mapped[int] = mapped_column(primary_key=True)
    line_id: Mapped[int] = mapped_column(ForeignKey("line.id", ondelete="CASCADE"), index=True)
    diagnosis_id: Mapped[int] = mapped_column(
        ForeignKey("diagnosis.id", ondelete="CASCADE"), index=True
    )
    diagnosis: Mapped[DiagnosisRow] = relationship()


class EvidenceRow(Base):
    """Words that support one code; without a document they were not located."""

    __tablename__ = "evidence"
    __table_args__ = (
        CheckConstraint(
            "(diagnosis_id IS NOT NULL) + (procedure_id IS NOT NULL) + (line_id IS NOT NULL) = 1",
            name="supports_one_code",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    diagnosis_id: Mapped[int | None] = mapped_column(
        ForeignKey("diagnosis.id", ondelete="CASCADE"), index=True
    )
    procedure_id: Mapped[int | None] = mapped_column(
        ForeignKey("procedure.id", ondelete="CASCADE"), index=True
    )
    line_id: Mapped[int | None] = mapped_column(
        ForeignKey("line.id", ondelete="CASCADE"), index=True
    )
    quote: Mapped[str]
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"))
    page: Mapped[int | None]
    start: Mapped[int | None]
    end: Mapped[int | None]
    box: Mapped[list[float] | None] = mapped_column(JSON(none_as_null=True))


class OverrideRow(Base):
    """A finding that the coder has answered."""

    __tablename__ = "override"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(_OF_ENCOUNTER), index=True)
    rule: Mapped[str]
    subjects: Mapped[list[str]]
    reason: Mapped[str]


class SheetStepRow(Base):
    """One step of the coding sheet that can be undone, or, when ``is_undone``, done again."""

    __tablename__ = "sheet_step"
    __table_args__ = (UniqueConstraint("encounter_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(_OF_ENCOUNTER))
    number: Mapped[int]
    label: Mapped[str]
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    at: Mapped[datetime]
    who: Mapped[str]
    is_undone: Mapped[bool]


class AuditAnswerRow(Base):
    """An answer to an item of the checklist; an earlier one stays, the last one counts."""

    __tablename__ = "audit_answer"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(_OF_ENCOUNTER), index=True)
    item: Mapped[str]
    verdict: Mapped[str]
    note: Mapped[str]
    version: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]


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
