"""Where encounters stand, as it is kept; an encounter that nothing was said of is new."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import Table, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from app.domain.encounter import NoEncounterError
from app.domain.worklist.work import Priority, WorkState, WorkStatus
from app.storage.tables.encounters import EncounterRow
from app.storage.tables.work import WorkStateRow

__all__ = ["every", "of", "restored", "save", "told", "viewed"]

_TABLE = cast("Table", WorkStateRow.__table__)
_FIELDS = ("chosen", "chosen_at", "hold", "priority", "due")


def every(session: Session) -> dict[int, WorkState]:
    """Return the state of each encounter of which something was said."""
    # Rows that are no objects of the session: of thousands, these would take most of the time.
    found = session.execute(select(_TABLE))
    return {row.encounter_id: _state(row) for row in found}


def of(session: Session, encounter_ids: Iterable[int]) -> dict[int, WorkState]:
    """Return the states of encounters, in their order.

    Raises:
        NoEncounterError: there is no such encounter.
    """
    known, there = every(session), set(session.scalars(select(EncounterRow.id)))
    wanted = tuple(dict.fromkeys(encounter_ids))
    for number in wanted:
        if number not in there:
            raise NoEncounterError(f"there is no encounter {number} in this work file")
    return {number: known.get(number, WorkState()) for number in wanted}


def save(session: Session, states: Mapping[int, WorkState]) -> None:
    """Put these states in the place of those kept."""
    # The table itself: for classes, a statement is made for each run of rows without a date.
    adding = insert(_TABLE)
    now = {name: adding.excluded[name] for name in _FIELDS}
    saving = adding.on_conflict_do_update(index_elements=["encounter_id"], set_=now)
    rows = [
        {
            "encounter_id": number,
            "chosen": state.chosen.value,
            "chosen_at": state.chosen_at,
            "hold": state.hold,
            "priority": int(state.priority),
            "due": state.due,
        }
        for number, state in states.items()
    ]
    if rows:
        session.execute(saving, rows)
        # What was read before is of the time before.
        session.expire_all()


def viewed(session: Session, encounter_id: int) -> None:
    """Note that the chart was opened: what was new is in review."""
    row = session.get(WorkStateRow, encounter_id)
    state = _state(row) if row else WorkState()
    if state.viewed() != state:
        save(session, {encounter_id: state.viewed()})


def told(before: Mapping[int, WorkState], after: Mapping[int, WorkState]) -> dict[str, Any]:
    """Return what of the states differs from those after, as a step keeps it."""
    return {
        str(number): {
            name: _written(getattr(state, name))
            for name in _FIELDS
            if getattr(state, name) != getattr(after[number], name)
        }
        for number, state in before.items()
    }


def restored(session: Session, kept: Mapping[str, Any]) -> Sequence[int]:
    """Put back what a step kept, and return the encounters; what it does not name stays."""
    there = of(session, map(int, kept))
    save(session, {number: _with(state, kept[str(number)]) for number, state in there.items()})
    return tuple(there)


def _with(state: WorkState, fields: dict[str, Any]) -> WorkState:
    now: dict[str, Any] = {name: _written(getattr(state, name)) for name in _FIELDS} | fields
    at, due = now["chosen_at"], now["due"]
    return WorkState(
        WorkStatus(now["chosen"]),
        datetime.fromisoformat(at) if at else None,
        now["hold"],
        Priority(now["priority"]),
        date.fromisoformat(due) if due else None,
    )


def _written(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _state(row: Any) -> WorkState:
    chosen, priority = WorkStatus(row.chosen), Priority(row.priority)
    return WorkState(chosen, row.chosen_at, row.hold, priority, row.due)
