"""What a write has changed, so that panes know whether to reload."""

from dataclasses import dataclass
from enum import Enum, auto

__all__ = ["Change", "Kind"]


class Kind(Enum):
    """The parts of an encounter that panes show."""

    FACTS = auto()
    DOCUMENTS = auto()
    CODES = auto()
    CHARGES = auto()
    QUERIES = auto()
    AUDIT = auto()


@dataclass(frozen=True, slots=True)
class Change:
    """The outcome of one user action on one encounter; ``said`` is a line for the user."""

    kinds: frozenset[Kind]
    encounter_id: int
    said: str = ""

    @classmethod
    def of(cls, encounter_id: int, *kinds: Kind, said: str = "") -> "Change":
        """Name the kinds one by one."""
        return cls(frozenset(kinds), encounter_id, said)
