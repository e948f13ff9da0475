"""What a double or triple click takes hold of, and a drag from there adds to."""

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.chart.page.leaves import Leaves, Place, Selection

__all__ = ["Grip", "Unit"]

Unit = Callable[[Leaves, Place], Selection]


@dataclass(frozen=True, slots=True)
class Grip:
    """A word or a row; dragging selects whole words or whole rows with it."""

    held: Selection
    unit: Unit

    @classmethod
    def at(cls, leaves: Leaves, place: Place, unit: Unit) -> "Grip":
        """Take hold of what is at a place."""
        return cls(unit(leaves, place), unit)

    def reaching(self, leaves: Leaves, place: Place) -> Selection:
        """Return what is selected when the drag has come to a place."""
        there = self.unit(leaves, place)
        if there.start < self.held.start:
            return Selection(self.held.end, there.start)
        return Selection(self.held.start, max(self.held.end, there.end))
