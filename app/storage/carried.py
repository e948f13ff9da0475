"""Codes that were carried over from earlier encounters, as long as they stand since then."""

from collections.abc import Iterable

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.domain.doubles import is_same_patient
from app.domain.encounter import Facts
from app.storage import encounters, sheet_json
from app.storage.schema import SheetStepRow
from app.storage.work_schema import CarriedRow

__all__ = ["add", "earlier", "sources"]


def add(session: Session, encounter_id: int, codes: Iterable[str], source_id: int) -> None:
    """Note that the last step of the sheet took these codes over."""
    last = _steps(encounter_id).order_by(SheetStepRow.number.desc()).limit(1)
    step = session.scalars(last).one()
    session.add_all(CarriedRow(step_id=step.id, code=code, source_id=source_id) for code in codes)
    session.flush()


def sources(session: Session, encounter_id: int) -> dict[str, int]:
    """Return the codes carried over with the encounter each is from.

    A code that was taken away since is no longer one, even if it was given anew.
    """
    found = session.execute(
        select(CarriedRow, SheetStepRow.number)
        .join(SheetStepRow, SheetStepRow.id == CarriedRow.step_id)
        .where(SheetStepRow.encounter_id == encounter_id, SheetStepRow.is_undone.is_(False))
    )
    steps = session.scalars(_steps(encounter_id).order_by(SheetStepRow.number)).all()
    codes = {step.number: _codes(step) for step in steps}
    return {
        row.code: row.source_id
        for row, first in found
        if all(row.code in given for number, given in codes.items() if number >= first)
    }


def earlier(session: Session, encounter_id: int) -> dict[int, Facts]:
    """Return the other encounters of the patient up to the day of this one, the latest first.

    Raises:
        NoEncounterError: there is no such encounter.
    """
    here = encounters.facts(session, encounter_id)
    others = encounters.every_facts(session)
    found = [
        (facts.service_from, number)
        for number, facts in others.items()
        if number != encounter_id
        and is_same_patient(facts.patient, here.patient)
        and facts.service_from <= here.service_from
    ]
    return {number: others[number] for _, number in sorted(found, reverse=True)}


def _steps(encounter_id: int) -> Select[SheetStepRow]:
    mine = SheetStepRow.encounter_id == encounter_id
    return select(SheetStepRow).where(mine, SheetStepRow.is_undone.is_(False))


def _codes(step: SheetStepRow) -> set[str]:
    sheet = sheet_json.from_json(step.after)
    return {each.code for each in sheet.diagnoses}
