"""A code that was taken over from an earlier encounter of the patient."""

from dataclasses import dataclass
from datetime import date

__all__ = ["CarriedFrom"]


@dataclass(frozen=True, slots=True)
class CarriedFrom:
    """Where the code stood before: the encounter, and the first day of its service."""

    encounter_id: int
    on: date
