"""Reads and writes queries; the text of a sent one is never written again (rule Q-14)."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.people import Coder
from app.domain.queries import (
    Answer,
    FrozenQueryError,
    Indicator,
    Option,
    Outcome,
    Query,
    QueryDraft,
    QueryFormat,
    QueryStatus,
)
from app.storage import placed
from app.storage.tables.queries import AnswerRow, IndicatorRow, OptionRow, QueryRow

__all__ = ["add", "answered", "cancelled", "of_encounter", "one", "revised", "sent"]

_FROZEN = "this query has been sent or closed, so its text stays as it is: draft a new query"
_NOT_SENT = "only a sent query can be answered: send it first, or draft a new one"
_CLOSED = "this query is closed already: nothing is left to cancel"


def add(session: Session, encounter_id: int, draft: QueryDraft, coder: Coder, at: datetime) -> int:
    """Store a draft and return its id."""
    row = QueryRow(
        encounter_id=encounter_id,
        author=coder.name,
        credential=coder.credential,
        status=QueryStatus.DRAFT,
        created_at=at,
        sent_hash="",
        cancelled_because="",
    )
    _write(row, draft)
    session.add(row)
    session.flush()
    return row.id


def of_encounter(session: Session, encounter_id: int) -> list[Query]:
    """Return the queries of one encounter in the order in which they were begun."""
    rows = session.scalars(
        select(QueryRow).where(QueryRow.encounter_id == encounter_id).order_by(QueryRow.id)
    )
    return [_query(row) for row in rows]


def one(session: Session, query_id: int) -> Query:
    """Return one query."""
    return _query(session.get_one(QueryRow, query_id))


def revised(session: Session, query_id: int, draft: QueryDraft) -> None:
    """Put another text in the place of a draft's.

    Raises:
        FrozenQueryError: the query has been sent or closed.
    """
    row = _in(session, query_id, lambda status: status is QueryStatus.DRAFT, _FROZEN)
    # The old rows go first, or a new one would stand beside them at the same position.
    row.indicators.clear()
    row.options.clear()
    session.flush()
    _write(row, draft)
    session.flush()


def sent(session: Session, query_id: int, coder: Coder, at: datetime, sha256: str) -> None:
    """Freeze a draft under the name of who sent it.

    Raises:
        FrozenQueryError: the query has been sent or closed.
    """
    row = _in(session, query_id, lambda status: status is QueryStatus.DRAFT, _FROZEN)
    row.author, row.credential = coder.name, coder.credential
    row.status, row.sent_at, row.sent_hash = QueryStatus.SENT, at, sha256
    session.flush()


def answered(session: Session, query_id: int, answer: Answer, coder: Coder, at: datetime) -> None:
    """Record the provider's response to a sent query.

    Raises:
        FrozenQueryError: the query is not waiting for a response.
    """
    row = _in(session, query_id, lambda status: status is QueryStatus.SENT, _NOT_SENT)
    row.status = QueryStatus.ANSWERED
    row.answer = AnswerRow(
        outcome=answer.outcome,
        text=answer.text,
        answered=answer.on,
        reference=answer.reference,
        recorded_at=at,
        recorded_by=coder.signature,
    )
    session.flush()


def cancelled(session: Session, query_id: int, reason: str) -> None:
    """Close a query without a response; it is never deleted.

    Raises:
        FrozenQueryError: the query is closed already.
    """
    open_ = (QueryStatus.DRAFT, QueryStatus.SENT)
    row = _in(session, query_id, lambda status: status in open_, _CLOSED)
    row.status, row.cancelled_because = QueryStatus.CANCELLED, reason
    session.flush()


def _in(
    session: Session, query_id: int, may: Callable[[QueryStatus], bool], refusal: str
) -> QueryRow:
    row = session.get_one(QueryRow, query_id)
    if not may(QueryStatus(row.status)):
        raise FrozenQueryError(refusal)
    return row


def _write(row: QueryRow, draft: QueryDraft) -> None:
    row.title, row.format, row.reason = draft.title, draft.format, draft.reason
    row.question, row.addressee = draft.question, draft.to
    row.indicators = [_indicator_row(n, item) for n, item in enumerate(draft.indicators)]
    row.options = [
        OptionRow(position=n, text=option.text, indicators=list(option.indicators))
        for n, option in enumerate(draft.options)
    ]


def _indicator_row(position: int, indicator: Indicator) -> IndicatorRow:
    return IndicatorRow(
        position=position,
        text=indicator.text,
        document=indicator.document,
        dated=indicator.date,
        contrary=indicator.contrary,
        prior_encounter=indicator.prior_encounter,
        **placed.columns(indicator.span),
    )


def _query(row: QueryRow) -> Query:
    return Query(
        id=row.id,
        encounter_id=row.encounter_id,
        draft=_draft(row),
        author=row.author,
        credential=row.credential,
        status=QueryStatus(row.status),
        created_at=row.created_at,
        sent_at=row.sent_at,
        sent_hash=row.sent_hash,
        answer=_answer(row.answer),
        cancelled_because=row.cancelled_because,
    )


def _draft(row: QueryRow) -> QueryDraft:
    return QueryDraft(
        title=row.title,
        format=QueryFormat(row.format),
        reason=row.reason,
        question=row.question,
        to=row.addressee,
        indicators=tuple(_indicator(item) for item in row.indicators),
        options=tuple(Option(item.text, tuple(item.indicators)) for item in row.options),
    )


def _indicator(row: IndicatorRow) -> Indicator:
    return Indicator(
        text=row.text,
        document=row.document,
        date=row.dated,
        span=placed.of_row(row),
        contrary=row.contrary,
        prior_encounter=row.prior_encounter,
    )


def _answer(row: AnswerRow | None) -> Answer | None:
    if row is None:
        return None
    return Answer(Outcome(row.outcome), row.text, row.answered, row.reference)
