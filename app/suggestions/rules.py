"""What codes do to each other: symptoms that are part of a condition, codes that stand for two."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from app.suggestions.finding import Finding

__all__ = ["combined", "without_integral"]

_FILE = Path(__file__).resolve().parents[2] / "resources" / "suggestions" / "rules.toml"
_Starts = tuple[str, ...]


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
class _Rules:
    integral: tuple[_Integral, ...]
    together: tuple[_Together, ...]


def without_integral(findings: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Part the findings into those to keep, and symptoms that belong to a condition kept (I.B.5).

    These carry the condition as their caution.
    """
    codes = [each.code for each in findings]
    kept, held_back = [], []
    for each in findings:
        cause = _cause(each.code, codes)
        if cause is None:
            kept.append(each)
        else:
            said = f"part of {cause}, which is coded (I.B.5)"
            held_back.append(replace(each, caution=said))
    return kept, held_back


def _cause(symptom: str, codes: Sequence[str]) -> str | None:
    for rule in _rules().integral:
        if symptom.startswith(rule.symptoms):
            for code in codes:
                if code != symptom and code.startswith(rule.of):
                    return code
    return None


def combined(findings: Sequence[Finding]) -> list[Finding]:
    """Put the code for conditions together in the place of the one that it stands instead of."""
    found = list(findings)
    for rule in _rules().together:
        codes = [each.code for each in found]
        if rule.holds(codes):
            why = f"{' with '.join(rule.all)}: {rule.source}"
            found = [
                each.instead(rule.code, why) if each.code.startswith(rule.instead_of) else each
                for each in found
            ]
    return found


@cache
def _rules() -> _Rules:
    said = tomllib.loads(_FILE.read_text("utf-8"))
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
    return _Rules(tuple(integral), tuple(together))
