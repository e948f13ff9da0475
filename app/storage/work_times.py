"""Time spent on encounters, and documents that were read."""

from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.storage.schema import DocumentRow
from app.storage.work_schema import ReadDocumentRow, WorkSpellRow

__all__ = ["add", "read", "seconds_since", "spent", "unread", "unread_in"]


def add(session: Session, encounter_id: int, began: datetime, seconds: int) -> None:
    """Add time that was spent on an encounter."""
    session.add(WorkSpellRow(encounter_id=encounter_id, began=began, seconds=seconds))
    session.flush()


def spent(session: Session) -> dict[int, int]:
    """Return the seconds spent on each encounter."""
    of = WorkSpellRow.encounter_id
    found = session.execute(select(of, func.sum(WorkSpellRow.seconds)).group_by(of))
    return {number: total for number, total in found if total}


def seconds_since(session: Session, start: datetime) -> int:
    """Return the seconds of all spells that began then or later."""
    return (
        session.scalar(select(func.sum(WorkSpellRow.seconds)).where(WorkSpellRow.began >= start))
        or 0
    )


def read(session: Session, document_id: int, at: datetime) -> bool:
    """Note that a document was shown; return False when that is known."""
    if session.get(ReadDocumentRow, document_id) is not None:
        return False
    session.add(ReadDocumentRow(document_id=document_id, at=at))
    session.flush()
    return True


def unread(session: Session) -> dict[int, int]:
    """Return how many documents were never shown, by encounter."""
    of = DocumentRow.encounter_id
    found = session.execute(select(of, func.count()).where(_is_unread()).group_by(of))
    return {number: total for number, total in found if total}


def unread_in(session: Session, encounter_id: int) -> tuple[int, ...]:
    """Return the documents of an encounter that were never shown."""
    mine = DocumentRow.encounter_id == encounter_id
    return tuple(session.scalars(select(DocumentRow.id).where(mine, _is_unread())))


def _is_unread() -> ColumnElement[bool]:
    return DocumentRow.id.not_in(select(ReadDocumentRow.document_id))
