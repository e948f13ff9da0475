"""The tables of coding sheets: codes in their places, evidence, and the steps of undo."""

from datetime import date

from sqlalchemy import JSON, CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.storage.tables.base import Base
from app.storage.tables.encounters import OF_ENCOUNTER
from app.storage.tables.steps import StepColumns

__all__ = [
    "DiagnosisRow",
    "EvidenceRow",
    "LineRow",
    "OverrideRow",
    "PointerRow",
    "ProcedureRow",
    "SheetStepRow",
]


class DiagnosisRow(Base):
    """A diagnosis code in its place."""

    __tablename__ = "diagnosis"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(OF_ENCOUNTER), index=True)
    position: Mapped[int]
    code: Mapped[str]
    poa: Mapped[str | None]
    evidence: Mapped[list["EvidenceRow"]] = relationship(order_by="EvidenceRow.id")


class ProcedureRow(Base):
    """An inpatient procedure code in its place."""

    __tablename__ = "procedure"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(OF_ENCOUNTER), index=True)
    position: Mapped[int]
    code: Mapped[str]
    performed: Mapped[date | None]
    evidence: Mapped[list["EvidenceRow"]] = relationship(order_by="EvidenceRow.id")


class LineRow(Base):
    """A service line in its place; ``charge`` is in cents."""

    __tablename__ = "line"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(OF_ENCOUNTER), index=True)
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
    encounter_id: Mapped[int] = mapped_column(ForeignKey(OF_ENCOUNTER), index=True)
    rule: Mapped[str]
    subjects: Mapped[list[str]]
    reason: Mapped[str]


class SheetStepRow(StepColumns, Base):
    """One step of the coding sheet that can be undone, or, when ``is_undone``, done again."""

    __tablename__ = "sheet_step"
    __table_args__ = (UniqueConstraint("encounter_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(OF_ENCOUNTER))
    number: Mapped[int]
