"""Time spent on encounters, and documents that were read."""

from collections import Counter
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.storage.tables.documents import DocumentRow
from app.storage.tables.work import ReadDocumentRow, WorkSpellRow

__all__ = ["add", "read", "seconds_by_day", "spent", "unread", "unread_in"]


def add(session: Session, encounter_id: int, began: datetime, seconds: int) -> None:
    """Add time that was spent on an encounter."""
    session.add(WorkSpellRow(encounter_id=encounter_id, began=began, seconds=seconds))
    session.flush()


def spent(session: Session) -> dict[int, int]:
    """Return the seconds spent on each encounter."""
    of = WorkSpellRow.encounter_id
    found = session.execute(select(of, func.sum(WorkSpellRow.seconds)).group_by(of))
    return {number: total for number, total in found if total}


def seconds_by_day(session: Session, start: datetime) -> Counter[date]:
    """Return the seconds of the spells that began then or later, by the day on this computer."""
    found = session.execute(
        select(WorkSpellRow.began, WorkSpellRow.seconds).where(WorkSpellRow.began >= start)
    )
    total: Counter[date] = Counter()
    for began, seconds in found:
        total[began.astimezone().date()] += seconds
    return total


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
