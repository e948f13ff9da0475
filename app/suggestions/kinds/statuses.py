"""What was done to a patient for good, and what he is allergic to: categories Z88 to Z99."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.domain.reading.assertions import Assertion
from app.reading.assertion import Statement
from app.suggestions.choosing.sides import said_side
from app.suggestions.finding import Finding
from app.suggestions.tables import table
from app.suggestions.telling.clauses import clause_around
from app.suggestions.telling.look import Look

__all__ = ["named_statuses", "statuses"]

_ALLERGY = re.compile(r"allerg", re.I)
# What is planned, or is the family’s, was not done to the patient.
_NOT_DONE = re.compile(r"family|^plan|allerg|instruction|indication|technique", re.I)
_DONE = re.compile(r"\b(?:status|s/p|history|h/o|hx|post|presence|absence|after|in situ)\b", re.I)
_STANDS = (Assertion.PRESENT, Assertion.HISTORICAL)
_CAUTION = "check that it matters to this encounter"


@dataclass(frozen=True, slots=True)
class _Rule:
    said: re.Pattern[str]
    code: str


def statuses(look: Look) -> Iterator[Finding]:
    """Yield the codes of operations that left a status, and of allergies (I.C.21.c.3)."""
    for section in look.chart.sections:
        if _ALLERGY.search(section.name):
            yield from _told(look, "allergy", section.body, section.end, section.name)
        elif not _NOT_DONE.search(section.name):
            yield from _told(look, "status", section.body, section.end, section.name)


def named_statuses(words: str, look: Look) -> Iterator[Finding]:
    """Yield what was done by the words of a problem that names nothing else (I.C.21.c.3)."""
    for rule in _rules("status"):
        found = _DONE.search(words) and rule.said.search(words)
        if found and _stands(words, found, "") in _STANDS:
            why = f"“{found[0]}” has a code of its own (I.C.21.c.3)"
            for code in look.sided(rule.code, said_side(words)):
                yield Finding(code, (), why)
            return


def _told(look: Look, kind: str, start: int, end: int, name: str) -> Iterator[Finding]:
    text = look.chart.text
    for rule in _rules(kind):
        for found in rule.said.finditer(text, start, end):
            clause = text[slice(*clause_around(text, *found.span()))]
            if _stands(text, found, name) in _STANDS:
                why = f"“{found[0]}” has a code of its own (I.C.21.c.3)"
                for code in look.sided(rule.code, said_side(clause)):
                    yield Finding(code, (), why, _CAUTION)
                break


def _stands(text: str, found: re.Match[str], section: str) -> Assertion:
    begun, end = clause_around(text, *found.span())
    statement = Statement.of(text[begun:end], section)
    return statement.asserted(found.start() - begun, found.end() - begun).assertion


@cache
def _rules(kind: str) -> tuple[_Rule, ...]:
    said = table("statuses")[kind]
    return tuple(_Rule(re.compile(rf"\b(?:{r['said']})\b", re.I), r["code"]) for r in said)
