"""Which places of the Index were visited, to go back and forward."""

from dataclasses import dataclass

from app.ui.index.index_room import AnyVolume

__all__ = ["Spot", "Spots"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A term, by the numbers from its main term down, and the column of a table."""

    volume: AnyVolume
    path: tuple[int, ...] = ()
    column: int = 0


@dataclass(frozen=True, slots=True)
class Spots:
    """The places that references led from (``behind``, the last one nearest) and back to."""

    behind: tuple[Spot, ...] = ()
    ahead: tuple[Spot, ...] = ()

    def leave(self, here: Spot) -> "Spots":
        """Follow a reference from here: what was ahead is forgotten."""
        return Spots((*self.behind, here))

    def back(self, here: Spot) -> "tuple[Spots, Spot | None]":
        """Return to where the coder came from, None where there is nothing behind."""
        if not self.behind:
            return self, None
        return Spots(self.behind[:-1], (here, *self.ahead)), self.behind[-1]

    def forward(self, here: Spot) -> "tuple[Spots, Spot | None]":
        """Go again where the coder was before going back."""
        if not self.ahead:
            return self, None
        return Spots((*self.behind, here), self.ahead[1:]), self.ahead[0]
