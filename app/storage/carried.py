"""Codes that were carried over from earlier encounters, as long as they stand since then.

A code that the coder confirmed has a further row, whose source is its own encounter.
"""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from app.domain.carried import CarriedFrom
from app.domain.doubles import is_same_patient
from app.domain.encounter import Facts
from app.storage import encounters, sheet_json, sheets
from app.storage.schema import EncounterRow, SheetStepRow
from app.storage.work_schema import CarriedRow

__all__ = ["add", "confirm", "earlier", "sources", "unconfirmed"]


def add(session: Session, encounter_id: int, codes: Iterable[str], source_id: int) -> None:
    """Note that the last step of the sheet took these codes over."""
    step = _last(session, encounter_id)
    session.add_all(CarriedRow(step_id=step.id, code=code, source_id=source_id) for code in codes)
    session.flush()


def confirm(session: Session, encounter_id: int, code: str, who: str, at: datetime) -> None:
    """Note that the coder stands by a code, in a step that can be undone; the sheet stays."""
    session.execute(
        delete(SheetStepRow).where(
            SheetStepRow.encounter_id == encounter_id, SheetStepRow.is_undone
        )
    )
    sheet = sheet_json.to_json(sheets.of_encounter(session, encounter_id))
    session.add(
        SheetStepRow(
            encounter_id=encounter_id,
            number=_last(session, encounter_id).number + 1,
            label=f"{code} confirmed",
            before=sheet,
            after=sheet,
            at=at,
            who=who,
            is_undone=False,
        )
    )
    session.get_one(EncounterRow, encounter_id).changed_at = at
    session.flush()
    add(session, encounter_id, [code], encounter_id)


def sources(session: Session, encounter_id: int) -> dict[str, int]:
    """Return the codes carried over with the encounter each is from.

    A code that was taken away since is no longer one, even if it was given anew.
    """
    standing = _standing(session, encounter_id)
    return {row.code: row.source_id for row in standing if row.source_id != encounter_id}


def unconfirmed(session: Session, encounter_id: int) -> dict[str, CarriedFrom]:
    """Return the codes carried over that the coder neither supported nor confirmed here."""
    standing = _standing(session, encounter_id)
    confirmed = {row.code for row in standing if row.source_id == encounter_id}
    sheet = sheets.of_encounter(session, encounter_id)
    supported = {each.code for each in sheet.diagnoses if each.evidence}
    return {
        code: CarriedFrom(source, encounters.facts(session, source).service_from)
        for code, source in sources(session, encounter_id).items()
        if code not in confirmed | supported
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


def _standing(session: Session, encounter_id: int) -> list[CarriedRow]:
    found = session.execute(
        select(CarriedRow, SheetStepRow.number)
        .join(SheetStepRow, SheetStepRow.id == CarriedRow.step_id)
        .where(SheetStepRow.encounter_id == encounter_id, SheetStepRow.is_undone.is_(False))
    )
    steps = session.scalars(_steps(encounter_id).order_by(SheetStepRow.number)).all()
    codes = {step.number: _codes(step) for step in steps}
    return [
        row
        for row, first in found
        if all(row.code in given for number, given in codes.items() if number >= first)
    ]


def _last(session: Session, encounter_id: int) -> SheetStepRow:
    """Return the step that was done last; a code carried over came by one."""
    last = _steps(encounter_id).order_by(SheetStepRow.number.desc()).limit(1)
    return session.scalars(last).one()


def _steps(encounter_id: int) -> Select[SheetStepRow]:
    mine = SheetStepRow.encounter_id == encounter_id
    return select(SheetStepRow).where(mine, SheetStepRow.is_undone.is_(False))


def _codes(step: SheetStepRow) -> set[str]:
    sheet = sheet_json.from_json(step.after)
    return {each.code for each in sheet.diagnoses}
