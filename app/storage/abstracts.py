"""Corrections of a reading, the coder’s own rules, and verdicts on suggestions, as kept."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.domain.chart.spans import Span
from app.domain.reading.abstracts import AbstractError, Correction, Judgement, OwnRule, Verdict
from app.domain.reading.assertions import Assertion
from app.storage.tables.base import Base
from app.storage.tables.documents import DocumentRow

__all__ = [
    "CorrectionRow",
    "JudgementRow",
    "OwnRuleRow",
    "correct",
    "corrections",
    "forget_correction",
    "forget_judgement",
    "forget_rule",
    "judge",
    "judged",
    "judgements",
    "keep_rule",
    "rules",
]


class CorrectionRow(Base):
    """Words of a page that stand otherwise than they were read."""

    __tablename__ = "correction"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), index=True
    )
    page: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    words: Mapped[str]
    assertion: Mapped[str]


class OwnRuleRow(Base):
    """Words that always stand so for this coder; one rule for words and section."""

    __tablename__ = "own_rule"
    __table_args__ = (UniqueConstraint("words", "section"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[str]
    section: Mapped[str]
    assertion: Mapped[str]


class JudgementRow(Base):
    """What was decided about a suggested code of an encounter."""

    __tablename__ = "judgement"

    encounter_id: Mapped[int] = mapped_column(
        ForeignKey("encounter.id", ondelete="CASCADE"), primary_key=True
    )
    code: Mapped[str] = mapped_column(primary_key=True)
    verdict: Mapped[str]
    reason: Mapped[str]
    is_candidate: Mapped[bool]
    at: Mapped[datetime]


def corrections(session: Session, encounter_id: int) -> list[Correction]:
    """Return what was corrected in the documents of an encounter, in reading order."""
    rows = session.scalars(
        select(CorrectionRow)
        .join(DocumentRow, DocumentRow.id == CorrectionRow.document_id)
        .where(DocumentRow.encounter_id == encounter_id)
        .order_by(CorrectionRow.document_id, CorrectionRow.page, CorrectionRow.start)
    )
    return [_correction(row) for row in rows]


def correct(session: Session, wanted: Correction) -> None:
    """Keep a correction in the place of those that share a character with it."""
    span = wanted.span
    there = select(CorrectionRow).where(
        CorrectionRow.document_id == span.document,
        CorrectionRow.page == span.page,
        CorrectionRow.start < span.end,
        CorrectionRow.end > span.start,
    )
    for row in session.scalars(there):
        session.delete(row)
    session.add(
        CorrectionRow(
            document_id=span.document,
            page=span.page,
            start=span.start,
            end=span.end,
            words=wanted.words,
            assertion=wanted.assertion.value,
        )
    )
    session.flush()


def forget_correction(session: Session, correction_id: int) -> Correction:
    """Take a correction back, and return it.

    Raises:
        AbstractError: it is no longer there.
    """
    row = session.get(CorrectionRow, correction_id)
    if row is None:
        raise AbstractError("The correction is no longer there")
    session.delete(row)
    session.flush()
    return _correction(row)


def rules(session: Session) -> list[OwnRule]:
    """Return the coder’s own rules by their words."""
    rows = session.scalars(select(OwnRuleRow).order_by(OwnRuleRow.words, OwnRuleRow.section))
    return [_rule(row) for row in rows]


def keep_rule(session: Session, rule: OwnRule) -> None:
    """Keep a rule in the place of the one for the same words and section."""
    there = OwnRuleRow.words == rule.words, OwnRuleRow.section == rule.section
    session.execute(delete(OwnRuleRow).where(*there))
    session.add(OwnRuleRow(words=rule.words, section=rule.section, assertion=rule.assertion.value))
    session.flush()


def forget_rule(session: Session, rule_id: int) -> OwnRule:
    """Take a rule away, and return it.

    Raises:
        AbstractError: it is no longer there.
    """
    row = session.get(OwnRuleRow, rule_id)
    if row is None:
        raise AbstractError("The rule is no longer there")
    session.delete(row)
    session.flush()
    return _rule(row)


def judgements(session: Session, encounter_id: int) -> list[Judgement]:
    """Return what was decided about the suggestions of an encounter, by code."""
    mine = JudgementRow.encounter_id == encounter_id
    rows = session.scalars(select(JudgementRow).where(mine).order_by(JudgementRow.code))
    return [_judgement(row) for row in rows]


def judged(session: Session) -> list[Judgement]:
    """Return every verdict of the work file, the oldest first."""
    rows = session.scalars(select(JudgementRow).order_by(JudgementRow.at, JudgementRow.code))
    return [_judgement(row) for row in rows]


def judge(session: Session, encounter_id: int, judgement: Judgement, at: datetime) -> None:
    """Keep a verdict in the place of an earlier one on the same code."""
    row = session.get(JudgementRow, (encounter_id, judgement.code))
    if row is None:
        row = JudgementRow(encounter_id=encounter_id, code=judgement.code)
        session.add(row)
    row.verdict = judgement.verdict.value
    row.reason = judgement.reason
    row.is_candidate = judgement.is_candidate
    row.at = at
    session.flush()


def forget_judgement(session: Session, encounter_id: int, code: str) -> None:
    """Take a verdict back.

    Raises:
        AbstractError: there is none.
    """
    row = session.get(JudgementRow, (encounter_id, code))
    if row is None:
        raise AbstractError(f"Nothing was decided about {code}")
    session.delete(row)
    session.flush()


def _correction(row: CorrectionRow) -> Correction:
    span = Span(row.document_id, row.page, row.start, row.end)
    return Correction(span, row.words, Assertion(row.assertion), row.id)


def _rule(row: OwnRuleRow) -> OwnRule:
    return OwnRule(row.words, row.section, Assertion(row.assertion), row.id)


def _judgement(row: JudgementRow) -> Judgement:
    return Judgement(row.code, Verdict(row.verdict), row.reason, row.is_candidate)
