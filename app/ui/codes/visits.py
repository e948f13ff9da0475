"""Which codes were opened, to go back and forward."""

from dataclasses import dataclass

__all__ = ["Visits"]


@dataclass(frozen=True, slots=True)
class Visits:
    """Codes in the order in which they were opened, and where the reader stands."""

    codes: tuple[str, ...] = ()
    place: int = -1

    @property
    def current(self) -> str:
        """Return the code that is open, an empty text for none."""
        return self.codes[self.place] if self.codes else ""

    @property
    def can_back(self) -> bool:
        """Tell whether there is an earlier one."""
        return self.place > 0

    @property
    def can_forward(self) -> bool:
        """Tell whether there is a later one."""
        return self.place < len(self.codes) - 1

    def visit(self, code: str) -> "Visits":
        """Open a code: what was ahead is forgotten, the same code is not opened twice."""
        if code == self.current:
            return self
        codes = (*self.codes[: self.place + 1], code)
        return Visits(codes, len(codes) - 1)

    def step(self, by: int) -> "Visits":
        """Go back (-1) or forward (+1) as far as there is something."""
        place = max(0, min(self.place + by, len(self.codes) - 1)) if self.codes else -1
        return Visits(self.codes, place)
