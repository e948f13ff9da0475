"""Medicines and values for which a chart names no condition."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from math import inf

from app.domain.reading.assertions import Assertion
from app.domain.reading.suggestions import ChartGap
from app.suggestions.tables import table
from app.suggestions.telling.chart import Chart

__all__ = ["medicines_without_diagnosis", "values_without_diagnosis"]


@dataclass(frozen=True, slots=True)
class _Rule:
    """What is looked for, its limits, and codes of which one would answer."""

    said: re.Pattern[str]
    codes: tuple[str, ...]
    condition: str
    topic: str
    below: float = -inf
    above: float = inf
    source: str = ""


def medicines_without_diagnosis(chart: Chart, codes: Collection[str]) -> Iterator[ChartGap]:
    """Yield the first medicine of each group of which neither chart nor codes name a reason."""
    stated = [*codes, *_named(chart)]
    for rule in _rules("medicine"):
        if any(code.startswith(rule.codes) for code in stated):
            continue
        for number, told in enumerate(chart.told):
            words = told.mention.text(chart.text)
            if told.medicine and told.is_present and rule.said.fullmatch(words):
                message = f"“{words}” is taken, and {rule.condition} is not named."
                yield _gap("medication", *_place(chart, number), message, rule.topic)
                break


def values_without_diagnosis(chart: Chart, codes: Collection[str]) -> Iterator[ChartGap]:
    """Yield the first value beyond each limit of which the chart names no condition."""
    stated = [*codes, *_named(chart)]
    for rule in _rules("value"):
        if any(code.startswith(rule.codes) for code in stated):
            continue
        for found in rule.said.finditer(chart.text):
            if float(found[1]) < rule.below or float(found[1]) >= rule.above:
                words = " ".join(found[0].split())
                message = f"“{words}” is noted, and {rule.condition} is not named ({rule.source})."
                yield _gap("indicator", *found.span(), message, rule.topic)
                break


def _named(chart: Chart) -> Iterator[str]:
    """Yield every code that the chart names of the patient, past or in doubt too."""
    for told in chart.told:
        if told.asserted.assertion in _OF_PATIENT:
            yield from (each.code for each in told.mention.named)


_OF_PATIENT = (Assertion.PRESENT, Assertion.HISTORICAL, Assertion.UNCERTAIN)


def _place(chart: Chart, number: int) -> tuple[int, int]:
    mention = chart.told[number].mention
    return mention.start, mention.end


def _gap(kind: str, start: int, end: int, message: str, topic: str) -> ChartGap:
    return ChartGap(kind, 0, start, end, message, topic, ((0, start, end),))


@cache
def _rules(kind: str) -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            re.compile(each.get("said") or "|".join(each["names"].split()), re.I),
            tuple(each["codes"]),
            each["condition"],
            each["topic"],
            each.get("below", -inf),
            each.get("above", inf),
            each.get("source", ""),
        )
        for each in table("gaps")[kind]
    )
