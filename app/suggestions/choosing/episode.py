"""The episode of care of an injury: active treatment, or routine care while it heals (I.C.19.a)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.reading.suggestions import ChartGap
from app.suggestions.finding import Finding
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.look import Look

__all__ = ["closed_unless_said", "episode_unsaid", "in_its_episode"]

_OPEN_CODE = re.compile(r"^S\d.*\.\w{3}[BC]$")
_OPEN = re.compile(r"\b(?:open|compound|gustilo|type (?:i|1|ii|2|iii|3)\w?)\b", re.I)
_INITIAL = re.compile(r"^[ST]\d.*A$")
_HEALS = re.compile(
    r"\broutine healing\b|\bfracture,? healing\b"
    r"|\bhealing (?:well|fracture|appropriately)\b|\baftercare\b"
    r"|\b(?:follow[- ]?up|f/u|seen) (?:(?:visit|at) )?(?:\w+ ){0,2}(?:weeks?|months?|wks?) "
    r"(?:after|post|following|s/p|status post)\b"
    r"|\b(?:s/p|status post) (?:\w+ ){0,3}(?:orif|fixation|reduction|casting)\b"
    r"|\bcast (?:removal|was removed)\b",
    re.I,
)
_HISTORY = re.compile(r"^$|complaint|present illness|interval|reason|assessment|impression", re.I)


def closed_unless_said(code: str, words: str) -> str:
    """Return a fracture as closed where its words do not say that it is open (I.C.19.c)."""
    return f"{code[:-1]}A" if _OPEN_CODE.match(code) and not _OPEN.search(words) else code


def in_its_episode(findings: Sequence[Finding], look: Look) -> list[Finding]:
    """Return injuries as those of a later encounter, where the chart tells how they heal."""
    healing = next(_healing(look), None)
    return [_later(each, healing) if healing else each for each in findings]


def _healing(look: Look) -> Iterator[str]:
    for section in look.chart.sections:
        if _HISTORY.search(section.name):
            for found in _HEALS.finditer(look.chart.text, section.body, section.end):
                yield found[0]


def _later(finding: Finding, words: str) -> Finding:
    if not _INITIAL.match(finding.code):
        return finding
    why = f"{finding.why}; “{words}”: routine care while it heals (I.C.19.a)"
    return replace(finding, code=f"{finding.code[:-1]}D", why=why)


_AGAIN = re.compile(
    r"\b(?:follow(?:s|ed|ing)?[- ]?up|recheck|re-?evaluation|return visit)\b[^.\n]{0,60}"
    r"\b(?:fracture|injury|sprain|dislocation|tear|laceration|burn|concussion)\b",
    re.I,
)


def episode_unsaid(chart: Chart, kept: Sequence[Finding]) -> Iterator[ChartGap]:
    """Yield the first injury that is followed up, with no word of its treatment or its healing."""
    injury = next((each for each in kept if each.said and _INITIAL.match(each.code)), None)
    found = next(_followed_up(chart), None)
    if injury and found:
        mention = chart.told[injury.said[0]].mention
        words = mention.text(chart.text)
        message = (
            f"“{words}” is followed up, and the chart does not say whether it is still treated "
            "actively or heals: the 7th character is open (I.C.19.a)."
        )
        place = (mention.start, mention.end)
        yield ChartGap("episode", 0, *place, message, "course of the injury", ((0, *found.span()),))


def _followed_up(chart: Chart) -> Iterator[re.Match[str]]:
    for section in chart.sections:
        if _HISTORY.search(section.name) and not section.name.lower().startswith("assessment"):
            yield from _AGAIN.finditer(chart.text, section.body, section.end)
