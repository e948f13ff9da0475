"""What is said of a change of the worklist."""

from app.domain.change import Change, Kind
from app.domain.worklist.work import WorkStatus

__all__ = ["STATUS_WORDS", "changed"]

STATUS_WORDS = {
    WorkStatus.NEW: "new",
    WorkStatus.IN_REVIEW: "in review",
    WorkStatus.ON_HOLD: "on hold",
    WorkStatus.QUERY_OPEN: "query open",
    WorkStatus.READY: "ready to audit",
    WorkStatus.DONE: "done",
}
"""How a status is called in a line."""


def changed(encounter_ids: tuple[int, ...], label: str) -> Change:
    """Return the change of encounters, named where they are several."""
    if len(encounter_ids) == 1:
        return Change.of(encounter_ids[0], Kind.WORK, said=label)
    many = f"{len(encounter_ids)} encounters: {label}" if encounter_ids else label
    return Change.of_work(Kind.WORK, said=many)
