"""Reads and writes the answers of the self-audit; none is overwritten, the last one counts."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.audit import AuditAnswer, Verdict
from app.storage.tables.encounters import AuditAnswerRow

__all__ = ["add", "history", "standing"]


def add(session: Session, encounter_id: int, answer: AuditAnswer) -> None:
    """Store an answer after the earlier ones."""
    session.add(
        AuditAnswerRow(
            encounter_id=encounter_id,
            item=answer.item,
            verdict=answer.verdict,
            note=answer.note,
            version=answer.version,
            at=answer.at,
            by=answer.by,
        )
    )
    session.flush()


def history(session: Session, encounter_id: int) -> list[AuditAnswer]:
    """Return every answer ever given for one encounter, the oldest first."""
    rows = session.scalars(
        select(AuditAnswerRow)
        .where(AuditAnswerRow.encounter_id == encounter_id)
        .order_by(AuditAnswerRow.id)
    )
    return [_answer(row) for row in rows]


def standing(session: Session, encounter_id: int, version: str) -> dict[str, AuditAnswer]:
    """Return the answer that counts for each item of a version of the checklist, by its id."""
    given = history(session, encounter_id)
    return {answer.item: answer for answer in given if answer.version == version}


def _answer(row: AuditAnswerRow) -> AuditAnswer:
    return AuditAnswer(row.item, Verdict(row.verdict), row.note, row.version, row.at, row.by)
