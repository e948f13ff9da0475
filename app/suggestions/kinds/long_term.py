"""The long-term use of medicines that a chart says are taken (I.C.21.c.3)."""

import re
from collections.abc import Iterable, Iterator

from app.suggestions.finding import Finding
from app.suggestions.telling.look import Look
from app.suggestions.telling.told import Told

__all__ = ["is_control", "is_control_of", "long_term"]

_LASTS = re.compile(r"\b(?:long[- ]?term|daily|nightly|chronic(?:ally)?|maintenance)\b", re.I)
_NEAR = 40
# How diabetes is controlled is said beside its code (I.C.4.a.3).
_DIABETES = ("E08", "E09", "E11", "E13")
_CONTROL = ("Z79.4", "Z79.84", "Z79.85")


def long_term(look: Look) -> Iterator[tuple[Finding, bool]]:
    """Yield the code of each group of medicines taken, and whether their use is said to last."""
    seen: set[str] = set()
    for number, told in enumerate(look.chart.told):
        if told.medicine and told.medicine not in seen and told.is_present:
            seen.add(told.medicine)
            words = told.mention.text(look.chart.text)
            why = f"“{words}”: long-term use has a code of its own (I.C.21.c.3)"
            caution = "check that the use is long-term"
            yield Finding(told.medicine, (number,), why, caution), _lasts(told, look.chart.text)


def is_control(code: str, kept: Iterable[Finding]) -> bool:
    """Tell whether the guidelines want a long-term use beside one of the codes."""
    return any(is_control_of(code, each.code) for each in kept)


def is_control_of(use: str, diabetes: str) -> bool:
    """Tell whether the guidelines want a long-term use beside a code."""
    return use in _CONTROL and diabetes.startswith(_DIABETES)


def _lasts(told: Told, text: str) -> bool:
    start, end = told.mention.start, told.mention.end
    return _LASTS.search(text[max(0, start - _NEAR) : end + _NEAR]) is not None
