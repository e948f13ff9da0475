"""Which codes were opened, to go back and forward."""

from dataclasses import dataclass, replace

from app.domain.codes import System

__all__ = ["Visit", "Visits"]


@dataclass(frozen=True, slots=True)
class Visit:
    """A code as it was asked for; without ``system`` the first that knows it answers.

    J1100 is a code of HCPCS, and of ICD-10-CM too when its dot is left out.
    """

    code: str
    system: System | None = None


@dataclass(frozen=True, slots=True)
class Visits:
    """Codes in the order in which they were opened, and where the reader stands."""

    visits: tuple[Visit, ...] = ()
    place: int = -1

    @property
    def current(self) -> Visit | None:
        """Return the code that is open, None before any was."""
        return self.visits[self.place] if self.visits else None

    @property
    def can_back(self) -> bool:
        """Tell whether there is an earlier one."""
        return self.place > 0

    @property
    def can_forward(self) -> bool:
        """Tell whether there is a later one."""
        return self.place < len(self.visits) - 1

    def visit(self, visit: Visit) -> "Visits":
        """Open a code: what was ahead is forgotten, the same code is not opened twice."""
        now = self.current
        if now and visit.code == now.code and visit.system in (None, now.system):
            return self
        visits = (*self.visits[: self.place + 1], visit)
        return Visits(visits, len(visits) - 1)

    def settle(self, found: Visit) -> "Visits":
        """Say by which code and system the book answered, so that it does so again."""
        return replace(
            self,
            visits=(*self.visits[: self.place], found, *self.visits[self.place + 1 :]),
        )

    def step(self, by: int) -> "Visits":
        """Go back (-1) or forward (+1) as far as there is something."""
        place = max(0, min(self.place + by, len(self.visits) - 1)) if self.visits else -1
        return Visits(self.visits, place)
