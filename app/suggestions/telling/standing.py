"""Whether what a chart tells may be coded in this setting."""

from app.domain.encounter import Setting
from app.domain.reading.assertions import Assertion
from app.suggestions.telling.told import Told

__all__ = ["is_coded", "is_confirmed_only", "rule_of_doubt"]

# Coded only when confirmed, in every setting: I.C.1.a, I.C.1.f, I.C.1.g, I.C.10.c.
_CONFIRMED_ONLY = ("B20", "A92.5", "U07.1", "J09", "J10")


def is_coded(told: Told, setting: Setting) -> bool:
    """Tell whether the condition is coded: present, or uncertain at an inpatient discharge.

    Outpatient, an uncertain diagnosis is not coded, but the sign or symptom (IV.H); an inpatient
    one is coded as if it existed (II.H, III.C), but for a few that must be confirmed.
    """
    if told.is_present:
        return True
    is_uncertain = told.asserted.assertion is Assertion.UNCERTAIN
    if not is_uncertain or setting is not Setting.INPATIENT or told.named is None:
        return False
    return not is_confirmed_only(told.named.code)


def is_confirmed_only(code: str) -> bool:
    """Tell whether a diagnosis is coded only when it is confirmed, whatever the setting."""
    return code.startswith(_CONFIRMED_ONLY)


def rule_of_doubt(told: Told, setting: Setting) -> str:
    """Say what the guidelines have for an uncertain diagnosis in this setting."""
    if setting is not Setting.INPATIENT:
        return "uncertain: not coded outpatient, code the sign or symptom (IV.H)"
    if is_coded(told, setting):
        return "uncertain: coded as if it existed, if so at discharge (II.H, III.C)"
    return "uncertain: coded only when it is confirmed (I.C.1, I.C.10.c)"
