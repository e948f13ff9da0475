"""How an injury came about, what the patient was doing and where (chapter 20, I.C.20)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from app.domain.reading.assertions import Assertion
from app.reading.assertion import Statement
from app.reading.sections import Section
from app.reading.sentences import sentences
from app.suggestions.finding import Finding
from app.suggestions.tables import table
from app.suggestions.telling.chart import Chart

__all__ = ["how_injured", "is_injured"]

# Injuries, and what strain of soft tissue and joints leaves.
_INJURED = ("S", "T0", "T1", "T2", "T3", "M22", "M23", "M75", "M76", "M77")
# What may be left of an injury that nobody names so.
_HURTS = ("M2", "M4", "M5", "M6", "M7", "R51", "L08", "L03", "H57")
_TELLS = re.compile(
    r"^$|history of present|chief complaint|subjective|reason|interval|social|assessment", re.I
)
# What somebody cannot do has not hurt him.
_UNABLE = re.compile(
    r"\b(?:cannot|can[’']?t|could not|couldn[’']t|unable to|not able to"
    r"|(?:difficulty|trouble|problems)(?: with)?)\W+(?:\w+\W+){0,2}\Z",
    re.I,
)
_EPISODE = re.compile(r"[ADS]$")
_STANDS = (Assertion.PRESENT, Assertion.HISTORICAL, Assertion.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A code, and groups of words of which a sentence has one each."""

    code: str
    groups: tuple[re.Pattern[str], ...]

    def place(self, sentence: str) -> re.Match[str] | None:
        found = [group.search(sentence) for group in self.groups]
        first = found[0] if all(found) else None
        return None if first and _UNABLE.search(sentence, 0, first.start()) else first


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence that tells how things came about, with what is stated in it."""

    text: str
    statement: Statement


def how_injured(chart: Chart, kept: Sequence[Finding]) -> Iterator[Finding]:
    """Yield cause, activity and place for a chart that codes an injury, the surest first.

    Further causes, and what lies near, come last. They are told for the encounter in which the
    injury is first cared for: place and activity of no other (I.C.20.b, c).
    """
    injury = _injury(kept)
    told = list(_told(chart)) if injury else []
    causes = list(islice(_holding("cause", told), _MOST_CAUSES))
    if injury is None or not (causes or is_injured([injury])):
        return
    episode = injury.code[-1] if _EPISODE.search(injury.code) else "A"
    rest = ("activity", "place", "status") if episode == "A" else ()
    others = [each for name in rest for each in islice(_holding(name, told), _MOST_OTHERS)]
    ended = [(f"{code}{episode}", words) for code, words in causes]
    for code, words in [*ended[:1], *others, *ended[1:]]:
        why = f"“{words}” tells how the injury came about (I.C.20)"
        yield Finding(code, injury.said, why, _CHECK)
    for code in _near(causes[0][0]) if causes else ():
        why = f"near {causes[0][0]}{episode}: the chart tells little of how it came about"
        yield Finding(f"{code}{episode}", injury.said, why, _CHECK)


def _injury(kept: Sequence[Finding]) -> Finding | None:
    """Return the first injury, else the first code of what an injury may have left."""
    for starts in (_INJURED, _HURTS):
        if found := next((each for each in kept if each.code.startswith(starts)), None):
            return found
    return None


def is_injured(findings: Sequence[Finding]) -> bool:
    """Tell whether any of the codes is that of an injury, or of what strain leaves."""
    return any(each.code.startswith(_INJURED) for each in findings)


def _told(chart: Chart) -> Iterator[_Said]:
    for section in filter(_tells, chart.sections):
        for one in sentences(chart.text, section.body, section.end):
            text = chart.text[one.start : one.end]
            yield _Said(text, Statement.of(text, section.name))


def _tells(section: Section) -> bool:
    return _TELLS.search(section.name) is not None


def _holding(name: str, told: Sequence[_Said]) -> Iterator[tuple[str, str]]:
    """Yield code and words of each rule that holds anywhere, the most particular first."""
    for rule in _rules()[name]:
        for said in told:
            place = rule.place(said.text)
            if place and said.statement.asserted(*place.span()).assertion in _STANDS:
                yield rule.code, _around(said.text, place.start())
                break


def _around(text: str, at: int) -> str:
    """Return the words around a place, whole ones."""
    start, end = max(0, at - _MOST // 2), at + _MOST // 2
    begun = start and text.find(" ", start, at) + 1
    until = text.rfind(" ", at, end) if end < len(text) else len(text)
    words = " ".join(text[begun or start : until if until > at else end].split())
    return f"{'… ' if start else ''}{words}{' …' if end < len(text) else ''}"


_MOST, _MOST_CAUSES, _MOST_OTHERS = 90, 3, 2
_CHECK = "check how it came about"


@cache
def _rules() -> Mapping[str, tuple[_Rule, ...]]:
    said = table("how_injured")
    return {
        name: tuple(_Rule(each["code"], tuple(_groups(each["said"]))) for each in said[name])
        for name in ("cause", "activity", "place", "status")
    }


def _near(cause: str) -> Iterator[str]:
    for starts, codes in _nearness():
        if cause.startswith(starts):
            yield from codes


@cache
def _nearness() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    said = table("how_injured")["near"]
    return tuple((tuple(each["of"]), tuple(each["codes"])) for each in said)


def _groups(said: str | Sequence[str]) -> Iterator[re.Pattern[str]]:
    """Yield a pattern of each group; an activity is whole words, a group of causes beginnings."""
    if isinstance(said, str):
        yield re.compile(rf"\b(?:{'|'.join(said.split())})\b", re.I)
        return
    for group in said:
        yield re.compile("|".join(rf"\b{re.escape(word)}" for word in group.split("|")), re.I)
