"""The codes that were given lately, as the coding sheets and their steps tell it."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.books import SERVICES
from app.domain.codes import System, spelled, systems_of
from app.domain.notebook.kept import SystemCode
from app.domain.notebook.recent import Recent
from app.storage.tables.encounters import EncounterRow, TrailRow
from app.storage.tables.sheets import DiagnosisRow, LineRow, ProcedureRow, SheetStepRow

__all__ = ["listed"]

_Place: TypeAlias = tuple[str, str]

_SHEETS: tuple[tuple[str, Any, tuple[System, ...]], ...] = (
    ("diagnoses", DiagnosisRow, (System.ICD_10_CM,)),
    ("procedures", ProcedureRow, (System.ICD_10_PCS,)),
    ("lines", LineRow, SERVICES),
)
# Each step holds two sheets: reading all of a large work file would take seconds.
_MOST_STEPS = 500


def listed(session: Session, most: int) -> list[Recent]:
    """Return the codes that stand on sheets, the one given last first.

    A code that came with an encounter file, or so long ago that its step is not read, counts as
    given when its encounter came into the work file.
    """
    given = dict(_given(session))
    found = sorted(_standing(session, given), key=lambda each: (each.at, each.code), reverse=True)
    return found[:most]


def _standing(session: Session, given: dict[_Place, datetime]) -> Iterator[Recent]:
    came = (
        select(TrailRow.encounter_id, func.min(TrailRow.at).label("at"))
        .group_by(TrailRow.encounter_id)
        .subquery()
    )
    since = func.max(func.coalesce(came.c.at, EncounterRow.changed_at))
    for place, table, systems in _SHEETS:
        counted = (
            select(table.code, func.count(table.encounter_id.distinct()), since)
            .join(EncounterRow, EncounterRow.id == table.encounter_id)
            .outerjoin(came, came.c.encounter_id == EncounterRow.id)
            .group_by(table.code)
        )
        for code, encounters, came_at in session.execute(counted):
            system = next((each for each in systems_of(code) if each in systems), None)
            if system is not None:
                at = given.get((place, code)) or came_at
                yield Recent(SystemCode(system, spelled(code, system)), at, encounters)


def _given(session: Session) -> Iterator[tuple[_Place, datetime]]:
    """Yield when codes were given, the latest last."""
    steps = session.execute(
        select(SheetStepRow.at, SheetStepRow.before, SheetStepRow.after)
        .where(SheetStepRow.is_undone.is_(False))
        # By number and not by time: to sort them all would read every sheet.
        .order_by(SheetStepRow.id.desc())
        .limit(_MOST_STEPS)
    ).all()
    for at, before, after in reversed(steps):
        for place, _, _ in _SHEETS:
            for code in _codes(after, place) - _codes(before, place):
                yield (place, code), at


def _codes(sheet: dict[str, Any], place: str) -> Counter[str]:
    return Counter(item["code"] for item in sheet[place])
