"""Undo and redo of an encounter: codes and marks in the order in which they were made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.domain.change import Change
from app.domain.steps import Steps, done_last, undone_last

__all__ = ["Undoable", "Undoing"]


class Undoable(Protocol):
    """A feature whose changes of an encounter can be undone and done again."""

    def steps(self, encounter_id: int) -> Steps:
        """Return what undo and redo would do next."""

    def undo(self, encounter_id: int) -> Change:
        """Take the last change back."""

    def redo(self, encounter_id: int) -> Change:
        """Make the change again that was taken back last."""


@dataclass(frozen=True, slots=True)
class Undoing:
    """Takes back what was done last, whichever feature did it."""

    features: tuple[Undoable, ...]

    def steps(self, encounter_id: int) -> Steps:
        """Return what undo and redo would do next."""
        told = self._told(encounter_id)
        done, undone = done_last(told), undone_last(told)
        return Steps(
            None if done is None else told[done].done,
            None if undone is None else told[undone].undone,
        )

    def undo(self, encounter_id: int) -> Change:
        """Take back what was done last; without anything, say so."""
        return self._step(encounter_id, done_last, "undone", lambda each: each.undo)

    def redo(self, encounter_id: int) -> Change:
        """Do again what was undone last; without anything, say so."""
        return self._step(encounter_id, undone_last, "done again", lambda each: each.redo)

    def _told(self, encounter_id: int) -> list[Steps]:
        return [each.steps(encounter_id) for each in self.features]

    def _step(
        self,
        encounter_id: int,
        choose: Callable[[Sequence[Steps]], int | None],
        verb: str,
        act: Callable[[Undoable], Callable[[int], Change]],
    ) -> Change:
        place = choose(self._told(encounter_id))
        if place is None:
            return Change.of(encounter_id, said=f"There is nothing to be {verb}")
        return act(self.features[place])(encounter_id)
