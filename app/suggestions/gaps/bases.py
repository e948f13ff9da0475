"""What bears out a diagnosis: its signs in a chart, and diagnoses of which it has none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from app.domain.reading.suggestions import ChartGap
from app.suggestions.finding import Finding
from app.suggestions.tables import table
from app.suggestions.telling.chart import Chart

__all__ = ["Place", "signs_of", "without_signs"]

_MOST_SIGNS = 6
Place = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Basis:
    codes: tuple[str, ...]
    topic: str
    signs: re.Pattern[str]
    wanted: str


def without_signs(chart: Chart, kept: Sequence[Finding]) -> Iterator[ChartGap]:
    """Yield diagnoses of which the chart has none of the usual signs (clinical validation).

    The code stands on the provider’s statement all the same (I.A.19).
    """
    for rule in _bases():
        for each in kept:
            if each.said and each.code.startswith(rule.codes) and not _found(rule, chart, each):
                mention = chart.told[each.said[0]].mention
                words = mention.text(chart.text)
                message = (
                    f"“{words}” is diagnosed, and of its basis nothing is noted: {rule.wanted}."
                )
                yield ChartGap("validation", 0, mention.start, mention.end, message, rule.topic)
                break


def signs_of(chart: Chart, code: str) -> tuple[Place, ...]:
    """Return where the chart has signs that bear on a code; nothing for one without a rule."""
    for rule in _bases():
        if code and code.startswith(rule.codes):
            found = {" ".join(sign[0].lower().split()): sign for sign in _signs(rule, chart)}
            return tuple((0, *sign.span()) for sign in islice(found.values(), _MOST_SIGNS))
    return ()


def _found(rule: _Basis, chart: Chart, finding: Finding) -> bool:
    """Tell whether a sign stands outside the words of the diagnosis itself."""
    own = [chart.told[number].mention for number in finding.said]
    return any(
        all(sign.end() <= each.start or each.end <= sign.start() for each in own)
        for sign in _signs(rule, chart)
    )


def _signs(rule: _Basis, chart: Chart) -> Iterator[re.Match[str]]:
    return rule.signs.finditer(chart.text)


@cache
def _bases() -> tuple[_Basis, ...]:
    said = table("gaps")["basis"]
    return tuple(
        _Basis(tuple(r["codes"]), r["topic"], re.compile(r["signs"], re.I), r["wanted"])
        for r in said
    )
