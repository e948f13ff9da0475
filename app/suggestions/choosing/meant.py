"""Which of two conditions a word means, by what else the chart is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from app.suggestions.finding import Finding
from app.suggestions.tables import table

__all__ = ["as_meant"]


@dataclass(frozen=True, slots=True)
class _Meant:
    said: str
    about: re.Pattern[str]
    unless: re.Pattern[str]
    code: str
    source: str


def as_meant(findings: Sequence[Finding], text: str) -> list[Finding]:
    """Put the code of the other meaning in the place of one, where the chart is about that."""
    found = list(findings)
    for rule in _rules():
        # A long text is searched only for what it may change.
        if any(each.code == rule.said for each in found) and _is_meant(rule, text):
            found = [
                each.instead(rule.code, rule.source) if each.code == rule.said else each
                for each in found
            ]
    return found


def _is_meant(rule: _Meant, text: str) -> bool:
    return rule.about.search(text) is not None and rule.unless.search(text) is None


@cache
def _rules() -> tuple[_Meant, ...]:
    said = table("rules")["meant"]
    return tuple(
        _Meant(
            each["said"],
            re.compile(each["about"], re.I),
            re.compile(each["unless"], re.I),
            each["code"],
            each["source"],
        )
        for each in said
    )
