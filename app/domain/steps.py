"""The steps of undo: what is taken back next where an encounter has several histories."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

__all__ = ["Step", "Steps", "done_last", "undone_last"]


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done, by name, and when."""

    label: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Steps:
    """What undo takes back next in one history, and what redo does again; None without one."""

    done: Step | None = None
    undone: Step | None = None

    @property
    def undo_label(self) -> str:
        """Return the step that undo takes back, such as ``E11.22 given``; empty without one."""
        return self.done.label if self.done else ""

    @property
    def redo_label(self) -> str:
        """Return the step that redo does again; empty without one."""
        return self.undone.label if self.undone else ""


def done_last(histories: Sequence[Steps]) -> int | None:
    """Return which history has the step that was done last, None where nothing was done."""
    done = [(each.done.at, place) for place, each in enumerate(histories) if each.done]
    return max(done)[1] if done else None


def undone_last(histories: Sequence[Steps]) -> int | None:
    """Return which history has the step that was undone last, None where there is none to redo.

    Steps are undone from the last one back, so it is the earliest of them. Once something else
    was done, what had been undone before is not done again: undo would no longer take it back.
    """
    undone = [(each.undone.at, place) for place, each in enumerate(histories) if each.undone]
    if not undone:
        return None
    at, place = min(undone)
    is_last = all(each.done is None or each.done.at <= at for each in histories)
    return place if is_last else None
