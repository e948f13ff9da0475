"""Values that a code of its own stands for, beside what a provider diagnosed."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from app.suggestions.finding import Finding
from app.suggestions.telling.look import Look

__all__ = ["body_mass", "elevated_pressure"]

_BMI = re.compile(r"\b(?:BMI|body mass index)\b\D{0,20}?(\d{2}(?:\.\d+)?)", re.I)
# Diagnoses of the provider with which a body mass index is reported (I.B.14).
_WITH_BMI = ("E40", "E41", "E43", "E44", "E45", "E46", "E66", "F50", "R63.4", "R63.5", "R63.6")
_GRADES = ((70.0, "Z68.45"), (60.0, "Z68.44"), (50.0, "Z68.43"), (45.0, "Z68.42"), (40.0, "Z68.41"))
_LEAST = 20
_PRESSURE = re.compile(r"\b(?:BP|blood pressure)\b\D{0,15}(\d{2,3})\s?/\s?(\d{2,3})", re.I)
_SYSTOLIC, _DIASTOLIC = 140, 90
_HYPERTENSION = ("I10", "I11", "I12", "I13", "I15", "I16", "O10", "O13", "O16")
_NOTED = re.compile(r"\b(?:elevated|high|above|recheck|repeat|no prior|without diagnosis)\b", re.I)
_NEAR = 60


def body_mass(look: Look, kept: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the code of a body mass index, where the provider has a diagnosis for it (I.B.14)."""
    weight = next((each for each in kept if each.code.startswith(_WITH_BMI)), None)
    found = _BMI.search(look.chart.text)
    if weight and found:
        why = f"“{found[0]}” stands with {weight.code} (I.B.14)"
        yield Finding(_grade(float(found[1])), weight.said, why)


def elevated_pressure(look: Look, kept: Sequence[Finding]) -> Iterator[tuple[Finding, bool]]:
    """Yield an elevated reading without a diagnosis (I.C.9.a.7), and whether it is noted so."""
    named = (told.named.code for told in look.chart.told if told.named)
    if any(code.startswith(_HYPERTENSION) for code in chain(named, (each.code for each in kept))):
        return
    for found in _PRESSURE.finditer(look.chart.text):
        if int(found[1]) >= _SYSTOLIC or int(found[2]) >= _DIASTOLIC:
            after = look.chart.text[found.start() : found.end() + _NEAR]
            why = f"“{found[0]}” without a diagnosis of hypertension (I.C.9.a)"
            yield Finding("R03.0", (), why), _NOTED.search(after) is not None
            return


def _grade(index: float) -> str:
    """Return the code of adults: one for each whole figure from 20, wider from 40."""
    for least, code in _GRADES:
        if index >= least:
            return code
    return f"Z68.{int(index)}" if index >= _LEAST else "Z68.1"
