"""Equivalents of codes between ICD-9-CM and ICD-10 (General Equivalence Mappings)."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Direction", "Mapping"]


class Direction(StrEnum):
    """From which code set to which; the last two are those of procedures."""

    CM_TO_9 = "ICD-10-CM to ICD-9-CM"
    CM_FROM_9 = "ICD-9-CM to ICD-10-CM"
    PCS_TO_9 = "ICD-10-PCS to ICD-9-CM"
    PCS_FROM_9 = "ICD-9-CM to ICD-10-PCS"


@dataclass(frozen=True, slots=True)
class Mapping:
    """One equivalent of a code; it may take several codes together to say the same.

    Attributes:
        source: the code that was asked for, written like ``target``.
        target: the equivalent, ICD-10-CM with its dot, all else without; empty where there is
            none.
        is_approximate: the two do not mean the same.
        has_none: there is no plausible equivalent.
        is_combination: the target stands for the source only with one code of every other choice
            list of its scenario.
        scenario: which way of combining it belongs to, counted from 1; 0 in no combination.
        choice_list: its place within the scenario, counted from 1; one code of each is needed.
    """

    source: str
    target: str
    is_approximate: bool
    has_none: bool
    is_combination: bool
    scenario: int = 0
    choice_list: int = 0
