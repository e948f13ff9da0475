"""A code that was taken over from an earlier encounter of the patient."""

from dataclasses import dataclass
from datetime import date

__all__ = ["CarriedFrom", "CarriedMark"]


@dataclass(frozen=True, slots=True)
class CarriedFrom:
    """Where the code stood before: the encounter, and the first day of its service.

    The encounter is None where it is not in the work file.
    """

    encounter_id: int | None
    on: date


@dataclass(frozen=True, slots=True)
class CarriedMark:
    """How an encounter file says it: from which day, and whether the coder stands by it."""

    on: date
    is_confirmed: bool = False
