"""What codes do to each other: symptoms that are part of a condition, codes that stand for two."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from app.suggestions.finding import Finding
from app.suggestions.tables import table

__all__ = ["Wants", "combined", "identified", "without_integral"]

_Starts = tuple[str, ...]
Wants = Callable[[str, str], bool]
"""Tells whether a condition wants a symptom of it as an additional code."""


def _nothing(_condition: str, _symptom: str) -> bool:
    """Tell that no condition wants a symptom beside it."""
    return False


@dataclass(frozen=True, slots=True)
class _Integral:
    symptoms: _Starts
    of: _Starts


@dataclass(frozen=True, slots=True)
class _Together:
    """A code instead of another where all of some stand together; see the file."""

    source: str
    all: tuple[str, ...]
    instead_of: _Starts
    code: str
    unless: _Starts = ()

    def holds(self, codes: Sequence[str]) -> bool:
        if any(code.startswith(self.unless) for code in codes if self.unless):
            return False
        return all(any(code.startswith(start) for code in codes) for start in self.all)


@dataclass(frozen=True, slots=True)
class _Identified:
    of: _Starts
    by: _Starts


@dataclass(frozen=True, slots=True)
class _Rules:
    integral: tuple[_Integral, ...]
    together: tuple[_Together, ...]
    identified: tuple[_Identified, ...]


def without_integral(
    findings: Sequence[Finding], wants: Wants = _nothing
) -> tuple[list[Finding], list[Finding]]:
    """Part the findings into those to keep, and symptoms that belong to a condition kept (I.B.5).

    These carry the condition as their caution. A symptom that a condition ``wants`` beside it is
    kept.
    """
    codes = [each.code for each in findings]
    kept, held_back = [], []
    for each in findings:
        cause = _cause(each.code, codes, wants)
        if cause is None:
            kept.append(each)
        else:
            said = f"part of {cause}, which is coded (I.B.5)"
            held_back.append(replace(each, caution=said))
    return kept, held_back


def _cause(symptom: str, codes: Sequence[str], wants: Wants) -> str | None:
    others = [code for code in codes if code != symptom]
    if any(wants(code, symptom) for code in others):
        return None
    rules = [rule.of for rule in _rules().integral if symptom.startswith(rule.symptoms)]
    return next((code for of in rules for code in others if code.startswith(of)), None)


def combined(findings: Sequence[Finding]) -> list[Finding]:
    """Put the code for conditions together in the place of the one that it stands instead of."""
    found = list(findings)
    for rule in _rules().together:
        codes = [each.code for each in found]
        if rule.holds(codes):
            why = f"{' and '.join(rule.all)} together: {rule.source}"
            found = [
                each.instead(rule.code, why) if each.code.startswith(rule.instead_of) else each
                for each in found
            ]
    return found


def identified(kept: Sequence[Finding], offered: Sequence[Finding]) -> list[Finding]:
    """Return what is offered and identifies more of a code kept, as its note asks (I.A.17)."""
    return [
        replace(each, caution="")
        for rule in _rules().identified
        if any(held.code.startswith(rule.of) for held in kept)
        for each in offered
        if each.code.startswith(rule.by)
    ]


@cache
def _rules() -> _Rules:
    said = table("rules")
    integral = [_Integral(tuple(r["symptoms"]), tuple(r["of"])) for r in said["integral"]]
    together = [
        _Together(
            r["source"],
            tuple(r["all"]),
            tuple(r["instead_of"]),
            r["code"],
            tuple(r.get("unless", ())),
        )
        for r in said["together"]
    ]
    identified = [_Identified(tuple(r["of"]), tuple(r["by"])) for r in said["identified"]]
    return _Rules(tuple(integral), tuple(together), tuple(identified))
