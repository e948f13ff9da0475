"""Diagnoses in doubt, which a coder may ask about though they are not coded outpatient (IV.H)."""

import re
from collections.abc import Iterator

from app.domain.reading.assertions import Assertion
from app.suggestions.choosing.sides import said_side
from app.suggestions.finding import Finding
from app.suggestions.telling.doubt import doubtful_parts
from app.suggestions.telling.look import Look
from app.suggestions.telling.problems import assessments, problems
from app.suggestions.telling.standing import is_confirmed_only, rule_of_doubt
from app.suggestions.telling.told import Told

__all__ = ["doubted"]

_NOT_HERE = re.compile(r"review of systems|family|medication|allerg", re.I)
_DENIED = re.compile(r"\b(?:no|not|denies|negative|without|unlikely|ruled out)\b", re.I)
_CAUTION = "uncertain: not coded outpatient, code the sign or symptom (IV.H)"


def doubted(look: Look) -> Iterator[Finding]:
    """Yield codes of what a chart holds possible, each with the rule that forbids it here."""
    if look.is_inpatient:
        return
    for number, told in enumerate(look.chart.told):
        if _is_doubted(told) and told.named:
            words = told.mention.text(look.chart.text)
            caution = rule_of_doubt(told, look.setting)
            for code in look.sided(told.named.code, said_side(words)):
                yield Finding(code, (number,), f"“{words}” is held possible", caution)
    yield from _of_problems(look)


def _is_doubted(told: Told) -> bool:
    is_plain = told.asserted.assertion is Assertion.UNCERTAIN and not _NOT_HERE.search(told.section)
    return is_plain and told.named is not None and not is_confirmed_only(told.named.code)


def _of_problems(look: Look) -> Iterator[Finding]:
    """Yield what the line of a problem doubts in words that the books word otherwise."""
    text = look.chart.text
    for section in assessments(look.chart.sections):
        for problem in problems(text, section):
            for words in doubtful_parts(problem.text):
                chosen = None if _DENIED.search(problem.text) else look.chooser.chosen(words)
                if chosen and not is_confirmed_only(chosen.code):
                    numbered = look.chart.within(problem.start, problem.end)
                    said = tuple(number for number, _ in numbered)
                    side = said_side(words, problem.text)
                    for code in look.sided(chosen.code, side):
                        yield Finding(code, said, f"“{words}” is held possible", _CAUTION)
