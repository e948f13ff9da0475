"""Questions to the provider, and what became of them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.chart.spans import Where

__all__ = [
    "Answer",
    "FrozenQueryError",
    "IncompleteQueryError",
    "Indicator",
    "Option",
    "Outcome",
    "Query",
    "QueryDraft",
    "QueryFormat",
    "QueryStatus",
]


class FrozenQueryError(ValueError):
    """The query has been sent or closed, so that what was asked cannot be done any more."""


class IncompleteQueryError(ValueError):
    """A query that cannot be sent, because something is missing."""


class QueryFormat(StrEnum):
    """How the question is put (rules Q-06 to Q-08)."""

    OPEN = "open"
    MULTIPLE_CHOICE = "multiple_choice"
    YES_NO = "yes_no"


class QueryStatus(StrEnum):
    """Where a query stands; a sent one is never changed, only answered or cancelled (Q-14)."""

    DRAFT = "draft"
    SENT = "sent"
    ANSWERED = "answered"
    CANCELLED = "cancelled"


class Outcome(StrEnum):
    """The classes of a provider's response (Q-15)."""

    AGREED = "agreed"
    OTHER_DOCUMENTED = "other_documented"
    DISAGREED = "disagreed"
    UNABLE_TO_DETERMINE = "unable_to_determine"
    NOT_SIGNIFICANT = "not_clinically_significant"
    OFF_POINT = "not_on_point"
    NO_RESPONSE = "no_response"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A clinical indicator: words of this record, with where and when they stand (Q-02)."""

    text: str
    document: str
    # Quoted, because within the class the name stands for its own default by then.
    date: "date | None" = None
    span: Where | None = None
    contrary: bool = False
    prior_encounter: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """An answer offered; ``indicators`` are positions of those that support it (Q-06)."""

    text: str
    indicators: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class QueryDraft:
    """What the coder writes."""

    title: str = ""
    format: QueryFormat = QueryFormat.OPEN
    reason: str = ""
    question: str = ""
    to: str = ""
    indicators: tuple[Indicator, ...] = ()
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The provider's response; ``reference`` says where it stands in the record."""

    outcome: Outcome
    text: str
    on: date
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """A stored query; times are in UTC, ``sent_hash`` is the SHA-256 of the text as sent."""

    id: int
    encounter_id: int
    draft: QueryDraft
    author: str
    credential: str
    status: QueryStatus
    created_at: datetime
    sent_at: datetime | None = None
    sent_hash: str = ""
    answer: Answer | None = None
    cancelled_because: str = ""

    @property
    def is_frozen(self) -> bool:
        """Tell whether the text can no longer change."""
        return self.status is not QueryStatus.DRAFT
