"""Where two statements of one chart cannot both stand, which only the provider can resolve."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.domain.reading.assertions import Assertion
from app.domain.reading.suggestions import ChartGap
from app.suggestions.gaps.bases import Place, signs_of
from app.suggestions.tables import table
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.told import Told

__all__ = ["contradictions"]

_CONCLUDED = re.compile(r"assessment|impression|diagnos|hospital course", re.I)
# Signs come and go within a day, and words for a visit are none.
_NO_DISEASE = ("R", "Z", "V", "W", "X", "Y")
# What was resolved in the same stay was there.
_STANDS = (Assertion.PRESENT, Assertion.UNCERTAIN, Assertion.HISTORICAL)


@dataclass(frozen=True, slots=True)
class _Between:
    one: tuple[str, ...]
    other: tuple[str, ...]
    topic: str
    basis: str
    pending: tuple[str, ...]


def contradictions(chart: Chart) -> Iterator[tuple[ChartGap, tuple[str, ...]]]:
    """Yield diagnoses that cannot stand together, with the codes that wait for the answer.

    So does one that is both concluded and denied.
    """
    for rule in _rules():
        one = next(_naming(chart, rule.one), None)
        other = next(_naming(chart, rule.other), None)
        if one and other and not _overlap(one, other):
            signs = signs_of(chart, rule.basis)
            yield _gap(chart, (one, other), rule.topic, signs), rule.pending
    yield from ((gap, ()) for gap in _denied_elsewhere(chart))


def _denied_elsewhere(chart: Chart) -> Iterator[ChartGap]:
    """Yield each disease that conclusions both name and deny, in the same words."""
    concluded = [each for each in chart.told if _is_disease(each)]
    denied: dict[frozenset[str], Told] = {}
    for told in concluded:
        if told.asserted.assertion is Assertion.ABSENT:
            denied.setdefault(told.mention.stems, told)
    for told in concluded:
        if told.is_present and (other := denied.pop(told.mention.stems, None)):
            words = told.mention.text(chart.text)
            code = told.named.code if told.named else ""
            yield _gap(chart, (told, other), words, signs_of(chart, code))


def _is_disease(told: Told) -> bool:
    is_disease = told.named is not None and not told.named.code.startswith(_NO_DISEASE)
    return is_disease and _CONCLUDED.search(told.section) is not None


def _gap(chart: Chart, both: tuple[Told, Told], topic: str, signs: tuple[Place, ...]) -> ChartGap:
    first, second = (f"“{each.mention.text(chart.text)}” ({_stands(each)})" for each in both)
    one, other = both
    message = f"{first} and {second} do not stand together: the chart is in conflict."
    places = ((0, one.mention.start, one.mention.end), (0, other.mention.start, other.mention.end))
    further = [sign for sign in signs if not any(_touches(sign, place) for place in places)]
    return ChartGap("conflict", *places[0], message, topic, (*places, *further))


def _touches(one: Place, other: Place) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def _stands(told: Told) -> str:
    where = f", {told.section}" if told.section else ""
    return f"{told.asserted.assertion}{where}"


def _naming(chart: Chart, codes: tuple[str, ...]) -> Iterator[Told]:
    for told in chart.told:
        named = told.mention.named
        if told.asserted.assertion in _STANDS and named and named[0].code.startswith(codes):
            yield told


def _overlap(one: Told, other: Told) -> bool:
    return one.mention.start < other.mention.end and other.mention.start < one.mention.end


@cache
def _rules() -> tuple[_Between, ...]:
    said = table("gaps")["between"]
    return tuple(
        _Between(tuple(r["one"]), tuple(r["other"]), r["topic"], r["basis"], tuple(r["pending"]))
        for r in said
    )
