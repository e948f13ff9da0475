"""The keys of the worklist, with what is done to the chosen encounters on each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.domain.worklist.work import Priority, WorkStatus
from app.ui.worklist.worklist_deeds import WorklistDeeds

__all__ = ["acts_of"]


def acts_of(deeds: WorklistDeeds) -> dict[str, tuple[str, Callable[[], object]]]:
    """Return what is done, with its words, by key."""
    status = deeds.set_status
    return {
        "H": (_said("Hold…"), deeds.ask_hold),
        "R": (_said("Release"), deeds.release),
        "D": (_said("Due…"), deeds.ask_due),
        "+": (_said("High priority"), partial(deeds.set_priority, Priority.HIGH)),
        "0": (_said("Normal priority"), partial(deeds.set_priority, Priority.NORMAL)),
        "-": (_said("Low priority"), partial(deeds.set_priority, Priority.LOW)),
        "N": (_said("New"), partial(status, WorkStatus.NEW)),
        "I": (_said("In review"), partial(status, WorkStatus.IN_REVIEW)),
        "Q": (_said("Query open"), partial(status, WorkStatus.QUERY_OPEN)),
        "A": (_said("Ready to audit"), partial(status, WorkStatus.READY)),
        "X": (_said("Done"), partial(status, WorkStatus.DONE)),
        "Ctrl+Z": (_said("Undo in the worklist"), deeds.undo),
        "Ctrl+Y": (_said("Redo in the worklist"), deeds.redo),
    }


def _said(text: str) -> str:
    return QCoreApplication.translate("worklist_keys", text)
