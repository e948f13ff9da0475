"""What kinds of things a chart names."""

from enum import StrEnum

__all__ = ["MentionKind", "kind_of_diagnosis"]


class MentionKind(StrEnum):
    """What a chart names at a place: what the patient has, what was done, used, tested, taken."""

    CONDITION = "condition"
    SYMPTOM = "symptom"
    PROCEDURE = "procedure"
    DEVICE = "device"
    TEST = "test"
    MEDICATION = "medication"
    VALUE = "value"


# ICD-10-CM Chapter 18, and the pains that stand in the chapters of their organs.
_SYMPTOMS = (
    *("R", "G89", "H57.1", "H92.0", "M25.5", "M54.2", "M54.5", "M54.6", "M54.8", "M54.9"),
    *("M79.1", "M79.6", "N64.4", "N94.4", "N94.5", "N94.6", "K08.8"),
)


def kind_of_diagnosis(code: str) -> MentionKind:
    """Return whether a diagnosis code is that of a symptom or sign, or of a condition.

    Source: ICD-10-CM Official Guidelines, I.B.4 (Chapter 18 holds many, but not all symptoms).
    """
    return MentionKind.SYMPTOM if code.startswith(_SYMPTOMS) else MentionKind.CONDITION
