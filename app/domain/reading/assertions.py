"""What a chart states of a thing that it names: that it is there, is not there, or whose it is."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Asserted", "Assertion", "Experiencer"]


class Assertion(StrEnum):
    """How a named condition stands; only what is present is coded without a further question."""

    PRESENT = "present"
    ABSENT = "absent"
    UNCERTAIN = "uncertain"
    HISTORICAL = "historical"
    HYPOTHETICAL = "hypothetical"
    FAMILY = "family"
    OTHER = "other"


class Experiencer(StrEnum):
    """Who has the condition."""

    PATIENT = "patient"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Asserted:
    """What is stated of one mention.

    The truths stand each for itself: “no history of asthma” is negated and historical, “no family
    history of cancer” is negated and somebody else’s (``family``, and nothing to code).
    ``historical`` also holds for the patient’s background (habits, allergies), which is told with
    the history though it is true today: there ``assertion`` is not historical. ``by`` are the
    words that decided, as they stand in the chart; it is empty where nothing spoke against
    “present”.
    """

    assertion: Assertion = Assertion.PRESENT
    negated: bool = False
    uncertain: bool = False
    historical: bool = False
    hypothetical: bool = False
    experiencer: Experiencer = Experiencer.PATIENT
    by: str = ""
