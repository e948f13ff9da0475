"""The tables of queries to providers."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.storage.tables.base import Base

__all__ = [
    "AnswerRow",
    "IndicatorRow",
    "OptionRow",
    "QueryRow",
]

_OF_ENCOUNTER = "encounter.id"


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
