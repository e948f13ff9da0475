"""What the chart leaves open that a code, or its reader, will ask for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from app.codebooks import CodeBooks
from app.codebooks.asking.families import siblings
from app.domain.codes import System
from app.domain.encounter import Setting
from app.domain.printed.families import Side
from app.domain.reading.assertions import Assertion
from app.domain.reading.suggestions import ChartGap
from app.reading.stems import stems
from app.suggestions.choosing.episode import episode_unsaid
from app.suggestions.finding import Finding
from app.suggestions.gaps.bases import signs_of, without_signs
from app.suggestions.gaps.conflicts import conflicting_sides
from app.suggestions.gaps.open_points import medicines_without_diagnosis, values_without_diagnosis
from app.suggestions.gaps.results import uncommented_results
from app.suggestions.gaps.unsaid import left_open
from app.suggestions.gaps.untidy import untidy
from app.suggestions.pending import asked_of
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.problems import assessments
from app.suggestions.telling.standing import rule_of_doubt
from app.suggestions.telling.told import Told

__all__ = ["gaps"]

_CATEGORY = 3


def gaps(
    chart: Chart, kept: Sequence[Finding], books: CodeBooks, setting: Setting, on: date
) -> Iterator[ChartGap]:
    """Yield what is in conflict, what is not said of the codes, what is in doubt, and the rest.

    The rest are diagnoses without signs, medicines and values without a diagnosis, results without
    a comment, and notes that are not as they should be.
    """
    yield from asked_of(chart)
    yield from conflicting_sides(chart)
    yield from left_open(chart, kept)
    for each in kept:
        if each.said and _is_sideless(books, each.code, on):
            said = f"{each.code} has codes for the right and the left side: the side is not said."
            yield _gap("laterality", chart.told[each.said[0]], said, "the side")
    yield from episode_unsaid(chart, kept)
    yield from _in_doubt(chart, kept, setting)
    codes = [each.code for each in kept]
    yield from without_signs(chart, kept)
    yield from medicines_without_diagnosis(chart, codes)
    yield from values_without_diagnosis(chart, codes)
    yield from uncommented_results(chart)
    yield from untidy(chart)


def _in_doubt(chart: Chart, kept: Sequence[Finding], setting: Setting) -> Iterator[ChartGap]:
    """Yield each diagnosis that an assessment doubts and none states, once.

    “Consistent with osteoarthritis” tells no doubt of a “primary osteoarthritis of the knee”.
    """
    coded = () if setting is Setting.INPATIENT else (each.code for each in kept)
    settled = {
        *(code[:_CATEGORY] for code in coded),
        *(t.named.code for t in chart.told if t.named and t.is_present),
    }
    stated = [stems(each.mention.text(chart.text)) for each in chart.told if each.is_present]
    until = 0
    for part in assessments(chart.sections):
        for _, told in chart.within(part.start, part.end):
            is_doubt = told.asserted.assertion is Assertion.UNCERTAIN
            words = told.mention.text(chart.text)
            if told.mention.start < until or any(stems(words) <= each for each in stated):
                continue
            if is_doubt and told.named and not told.named.code.startswith(tuple(settled)):
                settled.add(told.named.code)
                until = told.mention.end
                said = f"“{words}” is {rule_of_doubt(told, setting)}."
                signs = signs_of(chart, told.named.code)
                yield replace(_gap("uncertain", told, said, words), indicators=signs)


def _gap(kind: str, told: Told, message: str, topic: str) -> ChartGap:
    return ChartGap(kind, 0, told.mention.start, told.mention.end, message, topic)


def _is_sideless(books: CodeBooks, code: str, on: date) -> bool:
    family = books.ask(System.ICD_10_CM, siblings, code, on)
    return any(each.code == code and each.side is Side.UNSPECIFIED for each in family)
