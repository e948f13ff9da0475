"""Coding sheets, and the steps by which one can be undone and done again.

The steps stand in the work file, so that undo survives a restart. Every change of a sheet
goes through ``change``: codes, lines, evidence, order and charges share one history.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.sheet import Sheet
from app.domain.steps import Steps
from app.storage.coding import sheet_json, sheet_rows
from app.storage.histories import History, Signed
from app.storage.tables.encounters import EncounterRow
from app.storage.tables.sheets import SheetStepRow

__all__ = ["change", "of_encounter", "redo", "save", "steps", "undo"]


def of_encounter(session: Session, encounter_id: int) -> Sheet:
    """Return the sheet of one encounter; an empty one when nothing has been coded."""
    return sheet_rows.load(session, encounter_id)


def save(session: Session, encounter_id: int, sheet: Sheet) -> None:
    """Store the sheet whole, without a step: for one that arrives ready."""
    sheet_rows.store(session, encounter_id, sheet)


def change(  # noqa: PLR0913 - what, whose, how it is called, who and when, in one act
    session: Session, encounter_id: int, sheet: Sheet, label: str, who: str, at: datetime
) -> bool:
    """Save the sheet with a step that can be undone; steps that were undone are gone.

    Returns False, having written nothing, when the sheet is the one stored.
    """
    before = of_encounter(session, encounter_id)
    if sheet == before:
        return False
    signed = Signed(label, who, at)
    was, now = sheet_json.to_json(before), sheet_json.to_json(sheet)
    _history(encounter_id).record(session, signed, was, now)
    _store(session, encounter_id, sheet, at)
    return True


def undo(session: Session, encounter_id: int, at: datetime) -> str:
    """Restore the sheet from before the last step; return its label, empty when there is none."""
    step = _history(encounter_id).last(session, is_undone=False)
    if step is None:
        return ""
    step.is_undone = True
    session.flush()
    _store(session, encounter_id, sheet_json.from_json(step.before), at)
    return step.label


def redo(session: Session, encounter_id: int, at: datetime) -> str:
    """Do the step again that was undone last; return its label, empty when there is none."""
    step = _history(encounter_id).last(session, is_undone=True)
    if step is None:
        return ""
    step.is_undone = False
    session.flush()
    _store(session, encounter_id, sheet_json.from_json(step.after), at)
    return step.label


def steps(session: Session, encounter_id: int) -> Steps:
    """Return the step that undo would take back, and the one that redo would do again."""
    return _history(encounter_id).steps(session)


def _history(encounter_id: int) -> History[SheetStepRow]:
    return History(SheetStepRow, encounter_id=encounter_id)


def _store(session: Session, encounter_id: int, sheet: Sheet, at: datetime) -> None:
    sheet_rows.store(session, encounter_id, sheet)
    session.get_one(EncounterRow, encounter_id).changed_at = at
    session.flush()
