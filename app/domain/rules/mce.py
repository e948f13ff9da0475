"""The lists of diagnoses of the Medicare Code Editor (MCE), which edits inpatient claims."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Ages", "Listing", "MceList"]


class MceList(StrEnum):
    """A list of diagnoses, named after its edit."""

    MANIFESTATION = "manifestation code as principal diagnosis"
    EXTERNAL_CAUSE = "external cause of morbidity as principal diagnosis"
    UNACCEPTABLE = "unacceptable principal diagnosis"
    NEEDS_SECONDARY = "principal diagnosis that requires a secondary diagnosis"
    QUESTIONABLE = "questionable admission"
    UNSPECIFIED = "unspecified code"
    WRONG_PROCEDURE = "wrong procedure performed"
    NEWBORN = "newborn diagnosis"
    PEDIATRIC = "pediatric diagnosis"
    MATERNITY = "maternity diagnosis"
    ADULT = "adult diagnosis"


@dataclass(frozen=True, slots=True, order=True)
class Ages:
    """Completed years of age, both ends inclusive."""

    youngest: int
    oldest: int

    def __contains__(self, age: int) -> bool:
        return self.youngest <= age <= self.oldest

    def __str__(self) -> str:
        if self.youngest == self.oldest:
            return str(self.youngest)
        return f"{self.youngest}–{self.oldest}"


@dataclass(frozen=True, slots=True)
class Listing:
    """That a diagnosis stands on a list; ``ages`` are those it fits, None where any does."""

    list: MceList
    ages: Ages | None = None
