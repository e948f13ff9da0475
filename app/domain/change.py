"""What a write has changed, so that panes know whether to reload."""

from dataclasses import dataclass
from enum import Enum, auto

__all__ = ["Change", "Kind"]


class Kind(Enum):
    """The parts of an encounter, and of the work file around it, that panes show."""

    FACTS = auto()
    DOCUMENTS = auto()
    CODES = auto()
    CHARGES = auto()
    QUERIES = auto()
    AUDIT = auto()
    NOTEBOOK = auto()
    WORK = auto()
    ABSTRACT = auto()
    MARKS = auto()


@dataclass(frozen=True, slots=True)
class Change:
    """The outcome of one user action; ``said`` is a line for the user.

    ``encounter_id`` is None where the action concerns no encounter.
    """

    kinds: frozenset[Kind]
    encounter_id: int | None
    said: str = ""

    @classmethod
    def of(cls, encounter_id: int, *kinds: Kind, said: str = "") -> "Change":
        """Name the kinds one by one."""
        return cls(frozenset(kinds), encounter_id, said)

    @classmethod
    def of_work(cls, *kinds: Kind, said: str = "") -> "Change":
        """Name the kinds of what belongs to the work file and to no encounter."""
        return cls(frozenset(kinds), None, said)
