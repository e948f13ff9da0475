"""Rows of a coding sheet: diagnoses, procedures, service lines and their evidence."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, selectinload

from app.domain.chart.spans import Evidence
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from app.storage import placed
from app.storage.tables.sheets import DiagnosisRow, EvidenceRow, LineRow, PointerRow, ProcedureRow

__all__ = ["load", "store"]

_TABLES = (DiagnosisRow, ProcedureRow, LineRow, PointerRow, EvidenceRow)


def load(session: Session, encounter_id: int) -> Sheet:
    """Return the sheet of one encounter."""
    diagnoses = _rows(session, DiagnosisRow, encounter_id)
    place = {row.id: position for position, row in enumerate(diagnoses)}
    return Sheet(
        diagnoses=tuple(_diagnosis(row) for row in diagnoses),
        procedures=tuple(_procedure(row) for row in _rows(session, ProcedureRow, encounter_id)),
        lines=tuple(_line(row, place) for row in _rows(session, LineRow, encounter_id)),
    )


def store(session: Session, encounter_id: int, sheet: Sheet) -> None:
    """Put the sheet in the place of the one stored; what hangs on the old rows goes with them."""
    session.flush()
    for table in (LineRow, ProcedureRow, DiagnosisRow):
        session.execute(delete(table).where(table.encounter_id == encounter_id))
    # SQLite gives numbers again: the session would take the new rows for the old ones.
    for row in list(session.identity_map.values()):
        if isinstance(row, _TABLES):
            session.expunge(row)
    diagnoses = [
        DiagnosisRow(
            encounter_id=encounter_id,
            position=position,
            code=diagnosis.code,
            poa=diagnosis.poa,
            evidence=_evidence_rows(diagnosis.evidence),
        )
        for position, diagnosis in enumerate(sheet.diagnoses)
    ]
    session.add_all(diagnoses)
    session.add_all(_procedure_rows(encounter_id, sheet.procedures))
    session.add_all(_line_rows(encounter_id, sheet.lines, diagnoses))
    session.flush()


def _rows(session: Session, table: Any, encounter_id: int) -> Sequence[Any]:
    loaded = [selectinload(table.evidence)]
    if table is LineRow:
        loaded.append(selectinload(LineRow.pointers))
    return session.scalars(
        select(table)
        .where(table.encounter_id == encounter_id)
        .order_by(table.position)
        .options(*loaded)
    ).all()


def _procedure_rows(encounter_id: int, procedures: Sequence[Procedure]) -> Iterable[ProcedureRow]:
    return [
        ProcedureRow(
            encounter_id=encounter_id,
            position=position,
            code=procedure.code,
            performed=procedure.on,
            evidence=_evidence_rows(procedure.evidence),
        )
        for position, procedure in enumerate(procedures)
    ]


def _line_rows(
    encounter_id: int, lines: Sequence[Line], diagnoses: Sequence[DiagnosisRow]
) -> Iterable[LineRow]:
    return [
        LineRow(
            encounter_id=encounter_id,
            position=position,
            code=line.code,
            modifiers=list(line.modifiers),
            units=line.units,
            performed=line.on,
            charge=line.charge,
            pointers=[PointerRow(diagnosis=diagnoses[pointer]) for pointer in line.pointers],
            evidence=_evidence_rows(line.evidence),
        )
        for position, line in enumerate(lines)
    ]


def _evidence_rows(evidence: Iterable[Evidence]) -> list[EvidenceRow]:
    return [EvidenceRow(quote=item.quote, **placed.columns(item.span)) for item in evidence]


def _diagnosis(row: DiagnosisRow) -> Diagnosis:
    return Diagnosis(row.code, _evidence(row.evidence), row.poa)


def _procedure(row: ProcedureRow) -> Procedure:
    return Procedure(row.code, row.performed, _evidence(row.evidence))


def _line(row: LineRow, place: dict[int, int]) -> Line:
    return Line(
        code=row.code,
        modifiers=tuple(row.modifiers),
        units=row.units,
        pointers=tuple(place[pointer.diagnosis_id] for pointer in row.pointers),
        on=row.performed,
        charge=row.charge,
        evidence=_evidence(row.evidence),
    )


def _evidence(rows: Iterable[EvidenceRow]) -> tuple[Evidence, ...]:
    return tuple(Evidence(row.quote, placed.of_row(row)) for row in rows)
