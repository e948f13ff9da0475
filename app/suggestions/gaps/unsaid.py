"""What a family of codes asks for and the chart does not say: type, stage, acuity, cause."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from app.domain.reading.suggestions import ChartGap
from app.suggestions.finding import Finding
from app.suggestions.gaps.bases import signs_of
from app.suggestions.tables import table
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.told import Told

__all__ = ["left_open", "words_unsaid"]


@dataclass(frozen=True, slots=True)
class _Open:
    codes: tuple[str, ...]
    kind: str
    asks: str
    topic: str
    basis: str


@dataclass(frozen=True, slots=True)
class _Unsaid:
    said: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str]
    kind: str
    asks: str
    topic: str
    pending: tuple[str, ...]


def left_open(chart: Chart, kept: Sequence[Finding]) -> Iterator[ChartGap]:
    """Yield codes that leave open what their family tells apart (I.B.2)."""
    for each in kept:
        for rule in _open() if each.said else ():
            if each.code.startswith(rule.codes):
                mention = chart.told[each.said[0]].mention
                words = mention.text(chart.text)
                message = f"“{words}”: the chart does not say {rule.asks}."
                place = (0, mention.start, mention.end)
                signs = signs_of(chart, rule.basis or each.code)
                yield ChartGap(rule.kind, *place, message, rule.topic, signs)


def words_unsaid(chart: Chart) -> Iterator[tuple[ChartGap, tuple[str, ...]]]:
    """Yield words of which a code needs to know more, with the codes that wait for it."""
    for rule in _unsaid():
        found = [told for pattern in rule.said for told in islice(_present(chart, pattern), 1)]
        if len(found) == len(rule.said) and not rule.unless.search(chart.text):
            start, end = found[-1].mention.start, found[-1].mention.end
            message = f"“{chart.text[start:end]}”: the chart does not say {rule.asks}."
            yield ChartGap(rule.kind, 0, start, end, message, rule.topic), rule.pending


def _present(chart: Chart, pattern: re.Pattern[str]) -> Iterator[Told]:
    for told in chart.told:
        if told.is_present and pattern.search(told.mention.text(chart.text)):
            yield told


@cache
def _open() -> tuple[_Open, ...]:
    said = table("gaps")["open"]
    return tuple(
        _Open(tuple(r["codes"]), r["kind"], r["asks"], r["topic"], r.get("basis", "")) for r in said
    )


@cache
def _unsaid() -> tuple[_Unsaid, ...]:
    said = table("gaps")["unsaid"]
    return tuple(
        _Unsaid(
            tuple(re.compile(rf"\b{words}", re.I) for words in r["said"]),
            re.compile(r["unless"], re.I),
            r["kind"],
            r["asks"],
            r["topic"],
            tuple(r["pending"]),
        )
        for r in said
    )
