"""The tables of the work file."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.storage.base import Base

__all__ = [
    "AnswerRow",
    "AuditAnswerRow",
    "CodeSetMemberRow",
    "CodeSetRow",
    "CoderRow",
    "DiagnosisRow",
    "DocumentRow",
    "EncounterRow",
    "EvidenceRow",
    "IndicatorRow",
    "LineRow",
    "NotebookPageRow",
    "NotebookRuleRow",
    "NotebookStepRow",
    "OptionRow",
    "OverrideRow",
    "OwnWordRow",
    "PageRow",
    "PointerRow",
    "ProcedureRow",
    "QueryRow",
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


class QueryRow(Base):
    """A question to the provider."""

    __tablename__ = "query"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(_OF_ENCOUNTER), index=True)
    title: Mapped[str]
    format: Mapped[str]
    reason: Mapped[str]
    question: Mapped[str]
    addressee: Mapped[str]
    author: Mapped[str]
    credential: Mapped[str]
    status: Mapped[str]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    sent_hash: Mapped[str]
    cancelled_because: Mapped[str]
    indicators: Mapped[list["IndicatorRow"]] = relationship(
        order_by="IndicatorRow.position", cascade="all, delete-orphan"
    )
    options: Mapped[list["OptionRow"]] = relationship(
        order_by="OptionRow.position", cascade="all, delete-orphan"
    )
    answer: Mapped["AnswerRow | None"] = relationship(cascade="all, delete-orphan")


class IndicatorRow(Base):
    """A clinical indicator of a query; without ``document_id`` it was typed, not selected."""

    __tablename__ = "indicator"

    id: Mapped[int] = mapped_column(primary_key=True)
    query_id: Mapped[int] = mapped_column(ForeignKey("query.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    text: Mapped[str]
    document: Mapped[str]
    dated: Mapped[date | None]
    contrary: Mapped[bool]
    prior_encounter: Mapped[bool]
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"))
    page: Mapped[int | None]
    start: Mapped[int | None]
    end: Mapped[int | None]
    box: Mapped[list[float] | None] = mapped_column(JSON(none_as_null=True))


class OptionRow(Base):
    """An answer offered; ``indicators`` are positions of those that support it."""

    __tablename__ = "option"

    id: Mapped[int] = mapped_column(primary_key=True)
    query_id: Mapped[int] = mapped_column(ForeignKey("query.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    text: Mapped[str]
    indicators: Mapped[list[int]]


class AnswerRow(Base):
    """The provider's answer to a query, and who recorded it when."""

    __tablename__ = "answer"

    query_id: Mapped[int] = mapped_column(
        ForeignKey("query.id", ondelete="CASCADE"), primary_key=True
    )
    outcome: Mapped[str]
    text: Mapped[str]
    answered: Mapped[date]
    reference: Mapped[str]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]


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


class NotebookPageRow(Base):
    """What the coder keeps of one code, and how the book had the code when that was begun."""

    __tablename__ = "notebook_page"
    __table_args__ = (UniqueConstraint("system", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    system: Mapped[str]
    code: Mapped[str]
    begun: Mapped[date]
    status: Mapped[str]
    title: Mapped[str]
    edition: Mapped[str]
    note: Mapped[str]
    is_favourite: Mapped[bool]
    group: Mapped[str]
    rules: Mapped[list["NotebookRuleRow"]] = relationship(
        order_by="NotebookRuleRow.id", cascade="all, delete-orphan", lazy="selectin"
    )


class NotebookRuleRow(Base):
    """A payer rule of a code; an id is never given again, so that undo can bring it back."""

    __tablename__ = "notebook_rule"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    page_id: Mapped[int] = mapped_column(
        ForeignKey("notebook_page.id", ondelete="CASCADE"), index=True
    )
    text: Mapped[str]
    payer: Mapped[str]
    kind: Mapped[str | None]
    source: Mapped[str]
    first: Mapped[date | None]
    last: Mapped[date | None]


class NotebookStepRow(Base):
    """One step of the notebook that can be undone, or, when ``is_undone``, done again."""

    __tablename__ = "notebook_step"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    label: Mapped[str]
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    at: Mapped[datetime]
    who: Mapped[str]
    is_undone: Mapped[bool]


class OwnWordRow(Base):
    """Words of the coder’s own, and what they mean."""

    __tablename__ = "own_word"
    __table_args__ = (UniqueConstraint("said", "meant"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    said: Mapped[str]
    meant: Mapped[str]


class CodeSetRow(Base):
    """A set of codes, or a template."""

    __tablename__ = "code_set"
    __table_args__ = (UniqueConstraint("name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    members: Mapped[list["CodeSetMemberRow"]] = relationship(
        order_by="CodeSetMemberRow.position", cascade="all, delete-orphan", lazy="selectin"
    )


class CodeSetMemberRow(Base):
    """A code in its place in a set."""

    __tablename__ = "code_set_member"
    __table_args__ = (UniqueConstraint("set_id", "system", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    set_id: Mapped[int] = mapped_column(ForeignKey("code_set.id", ondelete="CASCADE"))
    position: Mapped[int]
    system: Mapped[str]
    code: Mapped[str]
    note: Mapped[str]


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
