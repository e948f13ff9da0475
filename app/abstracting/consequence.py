"""What follows in this setting from how a thing is said, with the section of the guidelines."""

from dataclasses import dataclass

from app.domain.encounter import ClaimKind, Facts, Setting
from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.domain.reading.suggestions import Said
from app.suggestions.telling.standing import is_confirmed_only

__all__ = ["Ground", "consequence"]

# ICD-10-CM Official Guidelines, the sections named in each line.
_ABSENT = "Not coded: the chart denies it."
_HISTORICAL = (
    "Not coded as a current condition; a history code where it bears on the care (IV.J, III.A)."
)
_HYPOTHETICAL = "Not coded: it is said of what may come, not of what is."
_FAMILY = "Not coded as the patient’s; a family history code where it is relevant (I.C.21.c.4)."
_OTHER = "Not coded: somebody else has it."
_OUTPATIENT = "Uncertain, outpatient: do not code it; code the sign, symptom or reason (IV.H)."
_PROFESSIONAL = (
    "Uncertain on a professional claim: do not code it, also for an inpatient; code the sign, "
    "symptom or reason (IV.H)."
)
_AT_DISCHARGE = (
    "Uncertain, inpatient: coded as if it existed where it stands so at discharge from a "
    "short-term, long-term care or psychiatric hospital (II.H, III.C)."
)
_WHO_BILLS = " That is for the hospital’s claim; on a professional claim IV.H holds."
_CONFIRMED_ONLY = "coded only when the provider confirms it, in every setting ({0})."
_FLU_INPATIENT = (
    " Suspected, probable or possible influenza at discharge goes to J11.-, never to J09 or J10 "
    "(I.C.10.c)."
)
_FLU_OUTPATIENT = (
    " Authorities differ: some read I.C.10.c as the rule for every setting and give J11.-; by IV.H "
    "the symptoms are coded. Never J09 or J10 before the provider confirms."
)
_SECTIONS = {"B20": "I.C.1.a", "A92.5": "I.C.1.f", "U07.1": "I.C.1.g"}
_INFLUENZA = ("J09", "J10", "J11")
_PLAIN = {
    Assertion.PRESENT: "",
    Assertion.ABSENT: _ABSENT,
    Assertion.HISTORICAL: _HISTORICAL,
    Assertion.HYPOTHETICAL: _HYPOTHETICAL,
    Assertion.FAMILY: _FAMILY,
    Assertion.OTHER: _OTHER,
}

_DIAGNOSED = frozenset({MentionKind.CONDITION, MentionKind.SYMPTOM})
_NOT_HIS = "Not coded: it is said of somebody else."
_DONE = {
    Assertion.ABSENT: "Not coded: it was not done.",
    Assertion.UNCERTAIN: "Not coded as done: the chart leaves that open.",
    Assertion.HYPOTHETICAL: "Not coded: planned or considered, not done yet.",
    Assertion.HISTORICAL: (
        "Done before: no service of this encounter; a status or history code where it bears on the "
        "care (I.C.21.c.3, I.C.21.c.4)."
    ),
    Assertion.FAMILY: _NOT_HIS,
    Assertion.OTHER: _NOT_HIS,
}
_OWNED = {
    Assertion.ABSENT: "Not coded: the chart denies it.",
    Assertion.UNCERTAIN: "Not coded: the chart leaves open whether there is one.",
    Assertion.HYPOTHETICAL: "Not coded: it is said of what may come, not of what is.",
    Assertion.HISTORICAL: "No longer there: no status code for its presence (I.C.21.c.3).",
    Assertion.FAMILY: _NOT_HIS,
    Assertion.OTHER: _NOT_HIS,
}
_TAKEN = {
    Assertion.ABSENT: "Not taken: no code for its long-term use.",
    Assertion.UNCERTAIN: "Not coded: the chart leaves open whether it is taken.",
    Assertion.HYPOTHETICAL: "Not taken yet: no code for its long-term use.",
    Assertion.HISTORICAL: (
        "No longer taken, or not tolerated: no code for its long-term use (Z79); an allergy to it "
        "has a status code (Z88)."
    ),
    Assertion.FAMILY: _NOT_HIS,
    Assertion.OTHER: _NOT_HIS,
}
_VALUE = "A value is not coded: the provider has to say what it means (III.B)."
_THINGS = {
    MentionKind.PROCEDURE: _DONE,
    MentionKind.TEST: _DONE,
    MentionKind.DEVICE: _OWNED,
    MentionKind.MEDICATION: _TAKEN,
    MentionKind.VALUE: dict.fromkeys(Assertion, _VALUE),
}


@dataclass(frozen=True, slots=True)
class Ground:
    """What of an encounter decides on uncertain diagnoses: where it was, and who bills."""

    setting: Setting
    claim: ClaimKind | None = None

    @classmethod
    def of(cls, facts: Facts) -> "Ground":
        """Take it from the facts."""
        return cls(facts.setting, facts.claim)

    @property
    def is_inpatient(self) -> bool:
        """Tell whether uncertain diagnoses are coded at discharge: II.H and III.C."""
        return self.setting is Setting.INPATIENT and self.claim is not ClaimKind.PROFESSIONAL


def consequence(said: Said, ground: Ground) -> str:
    """Return what follows from how a thing is said, empty where it may be coded as it stands.

    Source: ICD-10-CM Official Guidelines, Sections I.C.1, I.C.10.c, II.H, III.C and IV.H; where
    authorities differ, both readings are said.
    """
    if said.kind not in _DIAGNOSED:
        return _THINGS[said.kind].get(said.assertion, "")
    if said.assertion is not Assertion.UNCERTAIN:
        return _PLAIN[said.assertion]
    if said.code.startswith(_INFLUENZA):
        return _of_influenza(said.code, ground)
    if is_confirmed_only(said.code):
        return f"Uncertain: {_CONFIRMED_ONLY.format(_section(said.code))}"
    return _of_doubt(ground)


def _of_doubt(ground: Ground) -> str:
    if ground.is_inpatient:
        return _AT_DISCHARGE + ("" if ground.claim else _WHO_BILLS)
    return _PROFESSIONAL if ground.setting is Setting.INPATIENT else _OUTPATIENT


def _of_influenza(code: str, ground: Ground) -> str:
    if not ground.is_inpatient:
        return _of_doubt(ground) + _FLU_OUTPATIENT
    if is_confirmed_only(code):
        return f"Uncertain: {_CONFIRMED_ONLY.format('I.C.10.c')}{_FLU_INPATIENT}"
    return _of_doubt(ground) + _FLU_INPATIENT


def _section(code: str) -> str:
    return next(section for start, section in _SECTIONS.items() if code.startswith(start))
