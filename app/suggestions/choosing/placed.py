"""Where a condition sits that is named without its place, by what else the chart tells of it."""

import re
from collections.abc import Iterator, Sequence

from app.domain.codes import System
from app.suggestions.choosing.sides import both_sides, said_side
from app.suggestions.finding import Finding
from app.suggestions.telling.look import Look
from app.suggestions.telling.problems import assessments, problems

__all__ = ["placed"]

_OPEN = re.compile(r"\bunspecified (?:site|part|joint)\b|\bsite unspecified\b", re.I)
_NOT_SAID = re.compile(r",? ?\b(?:(?:site )?unspecified(?: (?:site|part|joint))?)\b,?", re.I)
_PARTS = re.compile(
    r"\b(?:(?:right|left|bilateral|both)\s+)?(shoulder|elbow|wrist|hand|finger|thumb|hip|knee|ankle"
    r"|foot|toe|neck|back|heel|leg|arm|calf)s?\b",
    re.I,
)
_COMPLAINT = re.compile(r"complaint|present illness|reason|subjective", re.I)
_CHAPTER = 1
_CAUTION = "check that this is the place"


def placed(look: Look, kept: Sequence[Finding]) -> Iterator[Finding]:
    """Yield codes kept that leave their site open at the parts that the chart names with them."""
    for each in kept:
        title = look.books.entry(each.code, look.on, System.ICD_10_CM).title
        if not each.said or not _OPEN.search(title):
            continue
        words = _NOT_SAID.sub("", title)
        for part in dict.fromkeys(_parts(each, look)):
            chosen = look.chooser.chosen(f"{words} of {part.lower()}")
            if chosen and chosen.code[:_CHAPTER] == each.code[:_CHAPTER]:
                side = said_side(part) or both_sides(part)
                for code in look.sided(chosen.code, side):
                    yield Finding(code, each.said, f"“{part}”: {chosen.why}", _CAUTION)


def _parts(finding: Finding, look: Look) -> Iterator[str]:
    """Yield parts of the body in what is told of the problem, then in why the patient came."""
    text, start = look.chart.text, look.chart.told[finding.said[0]].mention.start
    for section in assessments(look.chart.sections):
        for problem in problems(text, section):
            if problem.start <= start < problem.until:
                yield from _named(text, problem.start, problem.until)
    for section in look.chart.sections:
        if _COMPLAINT.search(section.name):
            yield from _named(text, section.body, section.end)


def _named(text: str, start: int, end: int) -> Iterator[str]:
    for found in _PARTS.finditer(text, start, end):
        yield " ".join(found[0].split())
