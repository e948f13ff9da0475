"""Encounters: their facts, the worklist, and an encounter as a whole."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.encounter import ClaimKind, Encounter, Facts, NoEncounterError, Setting
from app.domain.people import Patient, Payer, PayerKind, Provider, Sex
from app.domain.queries import QueryStatus
from app.domain.worklist.rows import WorklistRow
from app.storage import documents
from app.storage.coding import overrides, sheets
from app.storage.tables.documents import DocumentRow
from app.storage.tables.encounters import EncounterRow
from app.storage.tables.queries import QueryRow
from app.storage.tables.sheets import DiagnosisRow, LineRow

__all__ = ["add", "amend", "every_facts", "facts", "listed", "one", "touch"]

_OPEN = (QueryStatus.DRAFT, QueryStatus.SENT)


def add(session: Session, given: Facts, at: datetime) -> int:
    """Store a new encounter and return its number."""
    row = EncounterRow(**_columns(given), changed_at=at)
    session.add(row)
    session.flush()
    return row.id


def amend(session: Session, encounter_id: int, given: Facts, at: datetime) -> None:
    """Put these facts in the place of those stored."""
    row = _row(session, encounter_id)
    for name, value in _columns(given).items():
        setattr(row, name, value)
    row.changed_at = at
    session.flush()


def touch(session: Session, encounter_id: int, at: datetime) -> None:
    """Note that something of the encounter has changed.

    Raises:
        NoEncounterError: there is no such encounter.
    """
    _row(session, encounter_id).changed_at = at
    session.flush()


def facts(session: Session, encounter_id: int) -> Facts:
    """Return what is known of the encounter.

    Raises:
        NoEncounterError: there is no such encounter.
    """
    return _facts(_row(session, encounter_id))


def every_facts(session: Session) -> dict[int, Facts]:
    """Return what is known of each encounter."""
    # Rows that are no objects of the session: of thousands, these would take most of the time.
    return {row.id: _facts(row) for row in session.execute(select(EncounterRow.__table__))}


def one(session: Session, encounter_id: int) -> Encounter:
    """Return the encounter as a whole.

    Raises:
        NoEncounterError: there is no such encounter.
    """
    row = _row(session, encounter_id)
    return Encounter(
        id=row.id,
        facts=_facts(row),
        documents=documents.heads(session, encounter_id),
        sheet=sheets.of_encounter(session, encounter_id),
        overrides=overrides.of_encounter(session, encounter_id),
        changed_at=row.changed_at,
    )


def listed(session: Session, known: Mapping[int, Facts] | None = None) -> list[WorklistRow]:
    """Return a row for each encounter, the one made last first; ``known`` spares reading facts."""
    facts_of = every_facts(session) if known is None else known
    counts = (
        _count(DocumentRow),
        _count(DiagnosisRow),
        _count(LineRow),
        _count(QueryRow).where(QueryRow.status.in_(_OPEN)),
    )
    found = session.execute(
        select(
            EncounterRow.id,
            EncounterRow.changed_at,
            *(count.scalar_subquery() for count in counts),
        ).order_by(EncounterRow.id.desc())
    )
    return [_listed(number, facts_of[number], *rest) for number, *rest in found]


def _count(table: Any) -> Any:
    return select(func.count()).where(table.encounter_id == EncounterRow.id)


def _listed(number: int, known: Facts, changed_at: datetime, *counts: int) -> WorklistRow:
    documents_, diagnoses, lines, open_queries = counts
    return WorklistRow(
        id=number,
        patient=known.patient.name,
        birth_date=known.patient.birth_date,
        sex=known.patient.sex,
        payer=known.payer,
        setting=known.setting,
        service_from=known.service_from,
        coding_date=known.coding_date,
        changed_at=changed_at,
        documents=documents_,
        diagnoses=diagnoses,
        lines=lines,
        open_queries=open_queries,
        is_sample=known.is_sample,
    )


def _row(session: Session, encounter_id: int) -> EncounterRow:
    # A number beyond SQLite's is no error of its own.
    row = session.get(EncounterRow, encounter_id) if abs(encounter_id) < 2**63 else None
    if row is None:
        raise NoEncounterError(f"there is no encounter {encounter_id} in this work file")
    return row


def _columns(given: Facts) -> dict[str, Any]:
    patient, payer = given.patient, given.payer
    return {
        "patient_id": patient.id,
        "family": patient.family,
        "given": patient.given,
        "birth_date": patient.birth_date,
        "sex": patient.sex.value,
        "payer_name": payer.name,
        "payer_kind": payer.kind.value,
        "member_id": payer.member_id,
        "setting": given.setting.value,
        "claim": given.claim.value if given.claim else None,
        "place_of_service": given.place_of_service,
        "new_patient": given.new_patient,
        "minutes": given.minutes,
        "service_from": given.service_from,
        "service_to": given.service_to,
        "admitted": given.admitted,
        "discharged": given.discharged,
        **_provider_columns("rendering", given.rendering),
        **_provider_columns("billing", given.billing),
        "is_sample": given.is_sample,
    }


def _provider_columns(role: str, provider: Provider) -> dict[str, str]:
    return {
        f"{role}_name": provider.name,
        f"{role}_npi": provider.npi,
        f"{role}_tax_id": provider.tax_id,
    }


def _facts(row: Any) -> Facts:
    return Facts(
        setting=Setting(row.setting),
        service_from=row.service_from,
        service_to=row.service_to,
        patient=Patient(row.patient_id, row.family, row.given, row.birth_date, Sex(row.sex)),
        payer=Payer(row.payer_name, PayerKind(row.payer_kind), row.member_id),
        claim=ClaimKind(row.claim) if row.claim else None,
        place_of_service=row.place_of_service,
        new_patient=row.new_patient,
        minutes=row.minutes,
        admitted=row.admitted,
        discharged=row.discharged,
        rendering=Provider(row.rendering_name, row.rendering_npi, row.rendering_tax_id),
        billing=Provider(row.billing_name, row.billing_npi, row.billing_tax_id),
        is_sample=row.is_sample,
    )
