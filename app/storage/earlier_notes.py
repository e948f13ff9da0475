"""The earlier notes of a patient, with their words."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from app.domain.chart.documents import NoDocumentError
from app.domain.chart.earlier_notes import EarlierNote
from app.storage.tables.documents import DocumentRow, PageRow
from app.storage.tables.encounters import EncounterRow

__all__ = ["before", "words_of"]

_MOST_NOTES = 40
_DAY = func.coalesce(DocumentRow.dated, EncounterRow.service_from)


def before(session: Session, document_id: int) -> tuple[EarlierNote, ...]:
    """Return the notes of the same patient that are older than a document, the latest first.

    The patient is told by number and birth date, or by name and birth date.

    Raises:
        NoDocumentError: there is no such document.
    """
    here = session.execute(
        select(EncounterRow, _DAY)
        .join(DocumentRow, DocumentRow.encounter_id == EncounterRow.id)
        .where(DocumentRow.id == document_id)
    ).first()
    if here is None:
        raise NoDocumentError(f"there is no document {document_id} in this work file")
    encounter, day = here
    found = session.execute(
        select(DocumentRow.id, DocumentRow.title, DocumentRow.name, _DAY)
        .join(EncounterRow, EncounterRow.id == DocumentRow.encounter_id)
        .where(DocumentRow.id != document_id, _is_older(day, document_id), _is_of(encounter))
        .order_by(_DAY.desc(), DocumentRow.id.desc())
        .limit(_MOST_NOTES)
    )
    return tuple(EarlierNote(row[0], row[1] or row[2], _day(row[3])) for row in found)


def words_of(session: Session, document_id: int) -> Iterator[str]:
    """Yield the text of each page of a document."""
    yield from session.scalars(
        select(PageRow.text).where(PageRow.document_id == document_id).order_by(PageRow.number)
    )


def _is_older(day: str | date, document_id: int) -> ColumnElement[bool]:
    on_the_day = and_(_DAY.in_([day]), DocumentRow.id < document_id)
    return or_(day > _DAY, on_the_day)


def _is_of(encounter: EncounterRow) -> ColumnElement[bool]:
    is_same = EncounterRow.id == encounter.id
    if encounter.patient_id:
        number = EncounterRow.patient_id == encounter.patient_id
        is_same = or_(is_same, and_(number, _is_born_alike(encounter)))
    if encounter.family and encounter.birth_date:
        names = (
            func.lower(EncounterRow.family) == encounter.family.lower(),
            func.lower(EncounterRow.given) == encounter.given.lower(),
        )
        is_same = or_(is_same, and_(*names, EncounterRow.birth_date == encounter.birth_date))
    return is_same


def _is_born_alike(encounter: EncounterRow) -> ColumnElement[bool]:
    unknown = EncounterRow.birth_date.is_(None)
    if encounter.birth_date is None:
        return unknown | EncounterRow.birth_date.isnot(None)
    return unknown | (EncounterRow.birth_date == encounter.birth_date)


def _day(day: str | date) -> date:
    return day if isinstance(day, date) else date.fromisoformat(day)
