"""How an injury came about, what the patient was doing and where (chapter 20, I.C.20)."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.domain.assertions import Assertion
from app.reading.assertion import Statement
from app.reading.sections import Section
from app.reading.sentences import sentences
from app.suggestions.chart import Chart
from app.suggestions.finding import Finding

__all__ = ["how_injured"]

_FILE = Path(__file__).resolve().parents[2] / "resources" / "suggestions" / "how_injured.toml"
# Injuries, and what strain of soft tissue and joints leaves.
_INJURED = ("S", "T0", "T1", "T2", "T3", "M22", "M23", "M75", "M76", "M77")
_TELLS = re.compile(
    r"^$|history of present|chief complaint|subjective|reason|interval|social|assessment", re.I
)
_EPISODE = re.compile(r"[ADS]$")
_STANDS = (Assertion.PRESENT, Assertion.HISTORICAL)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A code, and groups of words of which a sentence has one each."""

    code: str
    groups: tuple[re.Pattern[str], ...]

    def place(self, sentence: str) -> re.Match[str] | None:
        found = [group.search(sentence) for group in self.groups]
        return found[0] if all(found) else None


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence that tells how things came about, with what is stated in it."""

    text: str
    statement: Statement


def how_injured(chart: Chart, kept: Sequence[Finding]) -> Iterator[Finding]:
    """Yield cause, activity and place for a chart that codes an injury, each the first found.

    They are told for the encounter in which the injury is first cared for: place and activity of
    no other (I.C.20.b, c).
    """
    injury = next((each for each in kept if each.code.startswith(_INJURED)), None)
    if injury is None:
        return
    told = list(_told(chart))
    episode = injury.code[-1] if _EPISODE.search(injury.code) else "A"
    for name, ending in (("cause", episode), ("activity", ""), ("place", "")):
        if ending or episode == "A":
            for code, words in _first(name, told):
                why = f"“{words}” tells how the injury came about (I.C.20)"
                yield Finding(f"{code}{ending}", injury.said, why, "check how it came about")


def _told(chart: Chart) -> Iterator[_Said]:
    for section in filter(_tells, chart.sections):
        for one in sentences(chart.text, section.body, section.end):
            text = chart.text[one.start : one.end]
            yield _Said(text, Statement.of(text, section.name))


def _tells(section: Section) -> bool:
    return _TELLS.search(section.name) is not None


def _first(name: str, told: Sequence[_Said]) -> Iterator[tuple[str, str]]:
    """Yield code and words of the first rule that holds anywhere."""
    for rule in _rules()[name]:
        for said in told:
            place = rule.place(said.text)
            if place and said.statement.asserted(*place.span()).assertion in _STANDS:
                yield rule.code, " ".join(said.text.split())[:_MOST]
                return


_MOST = 90


@cache
def _rules() -> Mapping[str, tuple[_Rule, ...]]:
    said = tomllib.loads(_FILE.read_text("utf-8"))
    return {
        name: tuple(_Rule(each["code"], tuple(_groups(each["said"]))) for each in said[name])
        for name in ("cause", "activity", "place")
    }


def _groups(said: str | Sequence[str]) -> Iterator[re.Pattern[str]]:
    """Yield a pattern of each group; an activity is whole words, a group of causes beginnings."""
    if isinstance(said, str):
        yield re.compile(rf"\b(?:{'|'.join(said.split())})\b", re.I)
        return
    for group in said:
        yield re.compile("|".join(rf"\b{re.escape(word)}" for word in group.split("|")), re.I)
