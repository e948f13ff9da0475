"""Why a patient came, where that is no trouble but an examination or a screening."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.reading.assertions import Assertion
from app.reading.assertion import Statement
from app.reading.sections import Section
from app.suggestions.finding import Finding
from app.suggestions.telling.clauses import clause_around
from app.suggestions.telling.look import Look
from app.suggestions.telling.patient import age_of

__all__ = ["examined", "vaccinated", "visit"]

_YEARLY = re.compile(
    r"\b(?:annual|yearly|routine|preventive|wellness)\s+(?:adult\s+|medical\s+)*"
    r"(?:physical|exam(?:ination)?|visit|check-?up)\b",
    re.I,
)
_CHILD = re.compile(r"\bwell[- ](?:child|baby)\b", re.I)
_SCREENINGS = (
    (re.compile(r"\bscreening colonoscopy\b|\bcolon(?:oscopy)? screening\b", re.I), "Z12.11"),
    (re.compile(r"\bscreening mammogra(?:m|phy)\b", re.I), "Z12.31"),
)
_ABNORMAL = ("R", "Z68")
_EXAMINATIONS = ("Z00.0", "Z00.12")
_OF_AGE = 18
_VACCINE = re.compile(
    r"\b(?:vaccin\w+|immuni[sz]ations?|boosters?|tdap|mmr"
    r"|(?:flu|tetanus|pneumonia|shingles) shots?)\b"
    r"[^.\n]{0,60}\b(?:given|administered|today)\b",
    re.I,
)
_DONE = re.compile(r"plan|assessment|immunization|procedure|^$", re.I)
_GIVEN = (Assertion.PRESENT, Assertion.HISTORICAL)


def examined(findings: Sequence[Finding], look: Look) -> list[Finding]:
    """Return routine examinations as those of a child, and of what they found (I.C.21.c.13)."""
    age = age_of(look.chart.text)
    if age is None:
        return list(findings)
    code = _examination(findings, is_child=age < _OF_AGE)
    return [replace(each, code=code) if _is_examination(each) else each for each in findings]


def _is_examination(finding: Finding) -> bool:
    return finding.code.startswith(_EXAMINATIONS)


def _examination(findings: Sequence[Finding], *, is_child: bool) -> str:
    """Return the code of an examination: a sign or a value that is coded is abnormal (IV.P)."""
    is_abnormal = any(each.code.startswith(_ABNORMAL) for each in findings)
    if is_child:
        return "Z00.121" if is_abnormal else "Z00.129"
    return "Z00.01" if is_abnormal else "Z00.00"


def vaccinated(look: Look, kept: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the vaccination that was given at a routine examination (I.C.21.c.2)."""
    if not any(map(_is_examination, kept)):
        return
    text = look.chart.text
    for section in filter(_tells, look.chart.sections):
        for found in _VACCINE.finditer(text, section.body, section.end):
            begun, end = clause_around(text, *found.span())
            stands = Statement.of(text[begun:end], "").asserted(
                found.start() - begun, found.end() - begun
            )
            if stands.assertion in _GIVEN:
                yield Finding("Z23", (), f"“{found[0]}”: it has a code of its own (I.C.21.c.2)")
                return


def _tells(section: Section) -> bool:
    return _DONE.search(section.name) is not None


def visit(look: Look, kept: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the code of an examination or a screening, which is first-listed (I.C.21.c.5, c.13)."""
    text = look.chart.text
    for words, code in _SCREENINGS:
        if found := words.search(text):
            yield Finding(code, (), f"“{found[0]}”: the reason comes first (I.C.21.c.5)")
    child, yearly = _CHILD.search(text), _YEARLY.search(text)
    if found := child or yearly:
        code = _examination(kept, is_child=child is not None)
        yield Finding(code, (), f"“{found[0]}”: the reason comes first (I.C.21.c.13)")
