"""Further codes in the order in which a coder would look at them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.reading.stems import stems
from app.suggestions.choosing.near import near
from app.suggestions.finding import Finding, merged
from app.suggestions.telling.look import Look

__all__ = ["Further", "ranked"]

# How much it says that a condition is told there: why the patient came, what is concluded, what is
# found, and what a form asks everybody.
_SECTIONS = (
    (re.compile(r"assessment|impression|diagnos|plan|hospital course", re.I), 2.4),
    (re.compile(r"complaint|present illness|reason|indication|subjective|^$", re.I), 2.0),
    (re.compile(r"past medical|problem|results|findings|social", re.I), 1.6),
    (re.compile(r"physical|exam|vital|surgical", re.I), 1.0),
)
_ELSEWHERE = 0.6
_AGAIN = 0.5
_MOST_TOLD = 4
# Words that name no condition of their own, and care that was given.
_EMPTY = ("R52", "R69", "Z51.89", "Z76.89", "Z41", "R68.89")
_PAST = ("Z8", "Z9")
_PAST_WEIGHT = 0.8
_NEAREST = 1.7
_FARTHER = 0.85
_CAUSE, _FURTHER_CAUSE, _LEAST_CAUSE = 2.2, 0.15, 0.5
_BESIDE, _OPEN = 1.65, 0.3
_SURE = frozenset({"title", "index", "inclusion", "abbreviation"})
_UNSURE_WEIGHT = 0.45
_CATEGORY = 3
# The length of a code with a 7th character, with its dot.
_WHOLE = 8


@dataclass(frozen=True, slots=True)
class Further:
    """Where further codes come from: what is told, an injury’s cause, and groups by weight."""

    told: Sequence[Finding]
    causes: Sequence[Finding]
    groups: Sequence[tuple[float, Sequence[Finding]]]


def ranked(kept: Sequence[Finding], further: Further, look: Look) -> list[Finding]:
    """Return further codes, each once: what more statements support comes before what fewer do."""
    weights: defaultdict[str, float] = defaultdict(float)
    every: list[Finding] = []
    for weight, finding in _weighed(kept, further, look):
        weights[finding.code] += weight if finding.code not in weights else _AGAIN * weight
        every.append(finding)
    return sorted(merged(every), key=lambda each: -weights[each.code])


def _weighed(
    kept: Sequence[Finding], further: Further, look: Look
) -> Iterator[tuple[float, Finding]]:
    for number, each in enumerate(further.causes):
        yield max(_LEAST_CAUSE, _CAUSE - _FURTHER_CAUSE * number), each
    for each in further.told:
        if not each.code.startswith(_EMPTY):
            past = _PAST_WEIGHT if each.code.startswith(_PAST) else 1.0
            yield past * _told(each, look), each
    for weight, group in further.groups:
        yield from ((weight, each) for each in group)
    yield from _near(kept)
    yield from _beside(kept, look)


def _beside(kept: Sequence[Finding], look: Look) -> Iterator[tuple[float, Finding]]:
    """Yield what stands beside the codes kept in the Tabular List, said words before unsaid."""
    said = stems(look.chart.text)
    for each in kept:
        weight = _BESIDE
        for other, is_said in near(each, look, said):
            yield weight if is_said else _OPEN, other
            weight *= _FARTHER


def _told(finding: Finding, look: Look) -> float:
    sections = [look.chart.told[number].section for number in finding.said[:_MOST_TOLD]]
    return max((_weight(name) for name in sections), default=_ELSEWHERE)


def _weight(section: str) -> float:
    return next((weight for words, weight in _SECTIONS if words.search(section)), _ELSEWHERE)


def _near(kept: Sequence[Finding]) -> Iterator[tuple[float, Finding]]:
    """Yield what lies near the codes kept: codes of the same category before others."""
    for each in kept:
        weight = _NEAREST
        for hit in each.others:
            is_same = hit.code[:_CATEGORY] == each.code[:_CATEGORY]
            if (is_same or hit.via in _SURE) and not _is_episode(hit.code, each.code):
                said = f"near {each.code}: check which is documented"
                factor = 1.0 if is_same else _UNSURE_WEIGHT
                yield weight * factor, Finding(hit.code, each.said, hit.why, said)
                weight *= _FARTHER


def _is_episode(code: str, kept: str) -> bool:
    """Tell whether a code differs from another in its 7th character alone, or is of a sequela."""
    is_whole = len(code) == _WHOLE
    return is_whole and (code[:-1] == kept[:-1] or code[-1] != kept[-1])
