"""The tables of the coder’s work: where encounters stand, time spent, queues, codes carried."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.tables.base import Base
from app.storage.tables.steps import StepColumns

__all__ = [
    "CarriedRow",
    "FiledCarriedRow",
    "QueueRow",
    "ReadDocumentRow",
    "WorkSpellRow",
    "WorkStateRow",
    "WorkStepRow",
]

_OF_ENCOUNTER = "encounter.id"


class WorkStateRow(Base):
    """Where an encounter stands; one without a row is new."""

    __tablename__ = "work_state"

    encounter_id: Mapped[int] = mapped_column(
        ForeignKey(_OF_ENCOUNTER, ondelete="CASCADE"), primary_key=True
    )
    chosen: Mapped[str]
    chosen_at: Mapped[datetime | None]
    hold: Mapped[str]
    priority: Mapped[int]
    due: Mapped[date | None]


class ReadDocumentRow(Base):
    """A document that was shown; one without a row has not been read."""

    __tablename__ = "read_document"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), primary_key=True
    )
    at: Mapped[datetime]


class WorkSpellRow(Base):
    """Time spent on an encounter without a break."""

    __tablename__ = "work_spell"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(
        ForeignKey(_OF_ENCOUNTER, ondelete="CASCADE"), index=True
    )
    began: Mapped[datetime]
    seconds: Mapped[int]


class QueueRow(Base):
    """A filter of the worklist that has a name."""

    __tablename__ = "work_queue"

    name: Mapped[str] = mapped_column(primary_key=True)
    rules: Mapped[str]


class WorkStepRow(StepColumns, Base):
    """One step of the worklist that can be undone, or, when ``is_undone``, done again."""

    __tablename__ = "work_step"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class CarriedRow(Base):
    """A code that a step of the sheet took over from an earlier encounter."""

    __tablename__ = "carried_code"

    step_id: Mapped[int] = mapped_column(
        ForeignKey("sheet_step.id", ondelete="CASCADE"), primary_key=True
    )
    code: Mapped[str] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey(_OF_ENCOUNTER))


class FiledCarriedRow(Base):
    """A code that an encounter file says was carried over, with the day it is from."""

    __tablename__ = "filed_carried_code"

    encounter_id: Mapped[int] = mapped_column(
        ForeignKey(_OF_ENCOUNTER, ondelete="CASCADE"), primary_key=True
    )
    code: Mapped[str] = mapped_column(primary_key=True)
    from_day: Mapped[date]
    is_confirmed: Mapped[bool]
