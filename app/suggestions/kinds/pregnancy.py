"""Pregnant patients: chapter 15 comes first, with the weeks of gestation (I.C.15.a)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from app.codebooks.asking.families import neighbours
from app.domain.books import Status
from app.domain.codes import System
from app.domain.rules.mce import Ages
from app.suggestions.finding import Finding
from app.suggestions.tables import table
from app.suggestions.telling.look import Look
from app.suggestions.telling.patient import age_of

__all__ = ["complicating", "weeks_of"]

_WEEKS = re.compile(
    r"\b(\d{1,2})\s*(?:w(?:ee)?ks?|w)?(?:\s*(?:and|\+|&)?\s*\d(?:/7|\s*d(?:ays?)?)?)?\s*"
    r"(?:w(?:ee)?ks?\s*)?(?:of )?(?:gestation(?:al age)?|pregnan(?:t|cy)|GA\b|EGA\b|IUP\b)"
    r"|\b(?:pregnan(?:t|cy)|gravid|IUP|intrauterine pregnancy|EGA|gestational age)\b"
    r"[^.\n]{0,40}?\b(?:at |of |is )?(\d{1,2})(?:\s*\d/7)?\s*(?:w(?:ee)?ks?)\b",
    re.I,
)
# Whose gestation it was who was born then, or that of another time or woman.
_NOT_NOW = re.compile(
    r"\b(?:born|birth|deliver\w*|pre-?mature|preterm|prior|previous|last|miscarr\w*|mother|sister"
    r"|daughter|wife|aunt)\b[^.\n]{0,40}\Z",
    re.I,
)
_LEAST, _MOST, _BEFORE_8 = 4, 42, 8
_BEARING = Ages(9, 64)
# A trimester ends with the day before 14 weeks 0 days and 28 weeks 0 days (chapter 15).
_SECOND, _THIRD = 14, 28
_INCIDENTAL = ("Z33.1", "Z34")


def weeks_of(text: str) -> int | None:
    """Return the completed weeks of gestation that a chart tells; None where it tells none."""
    for found in _WEEKS.finditer(text):
        weeks = int(found[1] or found[2])
        if _LEAST <= weeks <= _MOST and not _NOT_NOW.search(text, 0, found.start()):
            return weeks
    return None


def complicating(findings: Sequence[Finding], look: Look) -> list[Finding]:
    """Return what is coded of a pregnant patient, the code of chapter 15 before each condition.

    It is the provider’s to say that a condition has nothing to do with the pregnancy (I.C.15.a.1).
    """
    weeks, age = weeks_of(look.chart.text), age_of(look.chart.text)
    is_bearing = look.chooser.sex != "male" and (age is None or age in _BEARING)
    if weeks is None or not is_bearing or not findings:
        return list(findings)
    own = [each for one in findings for each in _with_its_own(one, weeks, look)]
    cared = [_supervised(each, weeks, look.chart.text) for each in own]
    found = [_in_its_trimester(each, weeks, look) for each in cared]
    if any(each.code.startswith("O") for each in found):
        found = [each for each in found if not each.code.startswith(_INCIDENTAL)]
    why = f"{weeks} weeks of gestation (I.C.21.c.11)"
    return [*found, Finding(_gestation(weeks), findings[0].said, why)]


def _with_its_own(finding: Finding, weeks: int, look: Look) -> Iterator[Finding]:
    """Yield the code of chapter 15 for a condition, and the condition."""
    starts = [start for start in _codes() if finding.code.startswith(start)]
    if starts:
        stem, unless = _codes()[max(starts, key=len)]
        code = f"{stem}{_trimester(weeks)}"
        entry = look.books.entry(code, look.on, System.ICD_10_CM)
        if entry.status is Status.VALID:
            why = f"{finding.code} in pregnancy, {weeks} weeks (I.C.15.a.1)"
            yield replace(finding, code=code, why=why, others=())
        if unless:
            return
    yield finding


def _supervised(finding: Finding, weeks: int, text: str) -> Finding:
    """Return the care of a normal pregnancy as that of the first or another, by its trimester."""
    if not finding.code.startswith("Z34"):
        return finding
    first, other = _FIRST.search(text), _OTHER.search(text)
    kind = 9 if bool(first) == bool(other) else 0 if first else 8
    return replace(finding, code=f"Z34.{kind}{_trimester(weeks)}")


def _in_its_trimester(finding: Finding, weeks: int, look: Look) -> Finding:
    """Return a code of chapter 15 that goes by trimesters as that of this one (I.C.15.a.3)."""
    if not finding.code.startswith("O"):
        return finding
    beside = look.books.ask(System.ICD_10_CM, neighbours, finding.code, look.on)
    titles = {each.code: each.title for each in beside}
    named = _TRIMESTER.split(titles.get(finding.code, ""))
    wanted = f"{named[0]}{_ORDINALS[_trimester(weeks) - 1]} trimester"
    code = next((code for code, title in titles.items() if title == wanted), finding.code)
    return finding if code == finding.code else replace(finding, code=code)


_TRIMESTER = re.compile(r"(?<=, )(?:(?:first|second|third|unspecified) trimester|complicating .*)")
_ORDINALS = ("first", "second", "third")
_FIRST = re.compile(r"\bG\s?1(?!\d)|\bprimi(?:gravid|par)|\bfirst pregnancy\b", re.I)
_OTHER = re.compile(
    r"\bG\s?(?:[2-9]|1\d)(?!\d)|\bmulti(?:gravid|par)|\b(?:second|third|fourth) pregnancy\b", re.I
)


def _trimester(weeks: int) -> int:
    return 1 + (weeks >= _SECOND) + (weeks >= _THIRD)


def _gestation(weeks: int) -> str:
    """Return the code for completed weeks: Z3A.01 below 8, one for each week from there."""
    return "Z3A.01" if weeks < _BEFORE_8 else f"Z3A.{weeks:02d}"


@cache
def _codes() -> dict[str, tuple[str, bool]]:
    """Return stems of chapter 15 by beginnings of conditions, and whether they say it all."""
    said = table("pregnancy")["complicating"]
    return {
        start: (each["code"], each.get("alone", False)) for each in said for start in each["of"]
    }
