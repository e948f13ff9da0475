"""The codes that stand on coding sheets, with the encounters in which they were used."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.books import SERVICES
from app.domain.codes import System, systems_of
from app.domain.encounter import Facts, Setting
from app.domain.notebook.kept import SystemCode
from app.domain.people import Patient
from app.domain.printed.revisions import Use
from app.storage.tables.encounters import EncounterRow
from app.storage.tables.sheets import DiagnosisRow, LineRow, ProcedureRow

__all__ = ["between"]

_Coded: TypeAlias = Mapping[int, tuple[date, str]]

_SHEETS: tuple[tuple[Any, tuple[System, ...]], ...] = (
    (DiagnosisRow, (System.ICD_10_CM,)),
    (ProcedureRow, (System.ICD_10_PCS,)),
    (LineRow, SERVICES),
)
_ENCOUNTERS = select(
    EncounterRow.id,
    EncounterRow.setting,
    EncounterRow.service_from,
    EncounterRow.service_to,
    EncounterRow.discharged,
    EncounterRow.family,
    EncounterRow.given,
)


def between(session: Session, first: date, last: date) -> tuple[Use, ...]:
    """Return every code of the encounters coded by a date from ``first`` to ``last``, once each.

    A code that is not written like one of its system is left out: it stands in no book.
    """
    coded = dict(_coded(session, first, last))
    found = (use for table, systems in _SHEETS for use in _uses(session, table, systems, coded))
    return tuple(sorted(found))


def _coded(session: Session, first: date, last: date) -> Iterator[tuple[int, tuple[date, str]]]:
    for id_, setting, begun, ended, discharged, family, given in session.execute(_ENCOUNTERS):
        on = Facts(Setting(setting), begun, ended, discharged=discharged).coding_date
        if first <= on <= last:
            yield id_, (on, Patient(family=family, given=given).name)


def _uses(
    session: Session, table: Any, systems: tuple[System, ...], coded: _Coded
) -> Iterator[Use]:
    for id_, code in session.execute(select(table.encounter_id, table.code).distinct()):
        system = next((each for each in systems_of(code) if each in systems), None)
        if id_ in coded and system is not None:
            on, patient = coded[id_]
            yield Use(on, id_, patient, SystemCode.of(system, code))
