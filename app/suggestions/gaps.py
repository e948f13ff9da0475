"""What the chart leaves open that a code, or its reader, will ask for."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.codebooks import CodeBooks
from app.codebooks.families import siblings
from app.domain.assertions import Assertion
from app.domain.codes import System
from app.domain.encounter import Setting
from app.domain.families import Side
from app.domain.suggestions import ChartGap
from app.suggestions.chart import Chart
from app.suggestions.conflicts import conflicting_sides
from app.suggestions.finding import Finding
from app.suggestions.open_points import medicines_without_diagnosis, values_without_diagnosis
from app.suggestions.problems import assessments
from app.suggestions.standing import rule_of_doubt
from app.suggestions.told import Told

__all__ = ["gaps"]


def gaps(
    chart: Chart, kept: Sequence[Finding], books: CodeBooks, setting: Setting, on: date
) -> Iterator[ChartGap]:
    """Yield sides that are not said for codes that have them, diagnoses in doubt, and conflicts.

    Medicines and values of which no condition is named come last.
    """
    for each in kept:
        if each.said and _is_sideless(books, each.code, on):
            said = f"{each.code} has codes for the right and the left side: the side is not said."
            yield _gap("laterality", chart.told[each.said[0]], said)
    for part in assessments(chart.sections):
        for _, told in chart.within(part.start, part.end):
            if told.asserted.assertion is Assertion.UNCERTAIN and told.named:
                words = told.mention.text(chart.text)
                yield _gap("uncertain", told, f"“{words}” is {rule_of_doubt(told, setting)}.")
    codes = [each.code for each in kept]
    yield from conflicting_sides(chart)
    yield from medicines_without_diagnosis(chart, codes)
    yield from values_without_diagnosis(chart, codes)


def _gap(kind: str, told: Told, message: str) -> ChartGap:
    return ChartGap(kind, 0, told.mention.start, told.mention.end, message)


def _is_sideless(books: CodeBooks, code: str, on: date) -> bool:
    family = books.ask(System.ICD_10_CM, siblings, code, on)
    return any(each.code == code and each.side is Side.UNSPECIFIED for each in family)
