"""Codes that were carried over from earlier encounters, as long as they stand since then.

A code that the coder confirmed has a further row, whose source is its own encounter. A code that
came marked in an encounter file has its day alone: the encounter may be in another work file.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.domain.carried import CarriedFrom, CarriedMark
from app.domain.encounter import Facts
from app.domain.worklist.doubles import is_same_patient
from app.storage import encounters
from app.storage.coding import sheet_json, sheets
from app.storage.histories import History, Signed
from app.storage.tables.sheets import SheetStepRow
from app.storage.tables.work import CarriedRow, FiledCarriedRow

__all__ = [
    "add",
    "add_filed",
    "confirm",
    "earlier",
    "marks",
    "sources",
    "unconfirmed",
    "unconfirmed_among",
]


def add(session: Session, encounter_id: int, codes: Iterable[str], source_id: int) -> None:
    """Note that the last step of the sheet took these codes over."""
    last = _steps(encounter_id).order_by(SheetStepRow.number.desc()).limit(1)
    step = session.scalars(last).one()
    session.add_all(CarriedRow(step_id=step.id, code=code, source_id=source_id) for code in codes)
    session.flush()


def add_filed(session: Session, encounter_id: int, marked: Mapping[str, CarriedMark]) -> None:
    """Note that codes of an encounter that arrived were carried over before."""
    session.add_all(
        FiledCarriedRow(
            encounter_id=encounter_id,
            code=code,
            from_day=mark.on,
            is_confirmed=mark.is_confirmed,
        )
        for code, mark in marked.items()
    )
    session.flush()


def confirm(session: Session, encounter_id: int, code: str, who: str, at: datetime) -> None:
    """Note that the coder stands by a code, in a step that can be undone; the sheet stays."""
    sheet = sheet_json.to_json(sheets.of_encounter(session, encounter_id))
    signed = Signed(f"{code} confirmed", who, at)
    History(SheetStepRow, encounter_id=encounter_id).record(session, signed, sheet, sheet)
    encounters.touch(session, encounter_id, at)
    add(session, encounter_id, [code], encounter_id)


def sources(session: Session, encounter_id: int) -> dict[str, int]:
    """Return the codes carried over with the encounter of this work file each is from.

    A code that was taken away since is no longer one, even if it was given anew.
    """
    found = _from(session, encounter_id)
    return {code: one.encounter_id for code, one in found.items() if one.encounter_id is not None}


def unconfirmed(session: Session, encounter_id: int) -> dict[str, CarriedFrom]:
    """Return the codes carried over that the coder neither supported nor confirmed here."""
    sheet = sheets.of_encounter(session, encounter_id)
    supported = {each.code for each in sheet.diagnoses if each.evidence}
    return {
        code: one
        for code, one in _from(session, encounter_id).items()
        if code not in supported | _confirmed(session, encounter_id)
    }


def unconfirmed_among(session: Session, encounter_ids: Iterable[int]) -> dict[int, list[str]]:
    """Return the codes that `unconfirmed` finds, by those of the encounters that have some."""
    here = select(SheetStepRow.encounter_id).join(CarriedRow, CarriedRow.step_id == SheetStepRow.id)
    filed = select(FiledCarriedRow.encounter_id)
    known = {*session.scalars(here), *session.scalars(filed)}
    found = {each: [*unconfirmed(session, each)] for each in encounter_ids if each in known}
    return {number: codes for number, codes in found.items() if codes}


def marks(session: Session, encounter_id: int) -> dict[str, CarriedMark]:
    """Return the marks of the codes carried over, as an encounter file has them."""
    confirmed = _confirmed(session, encounter_id)
    here = {
        row.code: encounters.facts(session, row.source_id).service_from
        for row in _standing(session, encounter_id)
        if row.source_id != encounter_id
    }
    days = here | {row.code: row.from_day for row in _filed(session, encounter_id)}
    return {code: CarriedMark(on, is_confirmed=code in confirmed) for code, on in days.items()}


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


def _from(session: Session, encounter_id: int) -> dict[str, CarriedFrom]:
    here = {
        row.code: CarriedFrom(row.source_id, encounters.facts(session, row.source_id).service_from)
        for row in _standing(session, encounter_id)
        if row.source_id != encounter_id
    }
    filed = _filed(session, encounter_id)
    # All encounters are looked through, which is done for codes that came in files alone.
    known = earlier(session, encounter_id) if filed else {}
    by_day = {facts.service_from: number for number, facts in reversed(known.items())}
    return here | {row.code: CarriedFrom(by_day.get(row.from_day), row.from_day) for row in filed}


def _confirmed(session: Session, encounter_id: int) -> set[str]:
    here = {row.code for row in _standing(session, encounter_id) if row.source_id == encounter_id}
    return here | {row.code for row in _filed(session, encounter_id) if row.is_confirmed}


def _standing(session: Session, encounter_id: int) -> list[CarriedRow]:
    found = session.execute(
        select(CarriedRow, SheetStepRow.number)
        .join(SheetStepRow, SheetStepRow.id == CarriedRow.step_id)
        .where(SheetStepRow.encounter_id == encounter_id, SheetStepRow.is_undone.is_(False))
    ).all()
    given = _given(session, encounter_id) if found else {}
    return [
        row
        for row, first in found
        if all(row.code in codes for number, codes in given.items() if number >= first)
    ]


def _filed(session: Session, encounter_id: int) -> list[FiledCarriedRow]:
    mine = FiledCarriedRow.encounter_id == encounter_id
    found = session.scalars(select(FiledCarriedRow).where(mine)).all()
    given = _given(session, encounter_id) if found else {}
    return [row for row in found if all(row.code in codes for codes in given.values())]


def _given(session: Session, encounter_id: int) -> dict[int, set[str]]:
    """Return the codes that each step of the sheet left, by its number."""
    return {
        step.number: {each.code for each in sheet_json.from_json(step.after).diagnoses}
        for step in session.scalars(_steps(encounter_id))
    }


def _steps(encounter_id: int) -> Select[SheetStepRow]:
    mine = SheetStepRow.encounter_id == encounter_id
    return select(SheetStepRow).where(mine, SheetStepRow.is_undone.is_(False))
