"""What a chart names beside conditions: told to the coder, but no diagnosis rests on it."""

from datetime import date

import pytest

from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.reading.concepts import Concepts
from app.suggestions.suggesting import said_of
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.corrections import Corrections
from app.suggestions.telling.pages import Pages
from app.vocabulary.reading import bundled

ON = date(2025, 5, 1)
FIRST, LAST = date(2024, 10, 1).toordinal(), date(2025, 9, 30).toordinal()
LINES = (
    f"glare harbour\tA00.1 0 0 {FIRST} {LAST}",
    f"=cough\tR05.9 0 0 {FIRST} {LAST}",
    f"pacemak presenc\tZ95.0 0 0 {FIRST} {LAST}",
    f"=pacemaker\tZ95.0 1 0 {FIRST} {LAST}",
    f"cathet infect\tT83.511 0 0 {FIRST} {LAST}",
)
TEXT = "HPI: Harbour glare and cough. Takes warfarin. MRI is pending. BP 148/92.\n"


def chart_of(text):
    return Chart.read(text, Concepts(LINES), bundled(), ON)


def kinds(text):
    return [(each.text, each.kind) for each in said_of(chart_of(text), Pages((text,)))]


def test_each_thing_said_is_of_a_kind():
    assert kinds(TEXT) == [
        ("Harbour glare", MentionKind.CONDITION),
        ("cough", MentionKind.SYMPTOM),
        ("warfarin", MentionKind.MEDICATION),
        ("MRI", MentionKind.TEST),
        ("BP 148/92", MentionKind.VALUE),
    ]


def test_what_suggestions_rest_on_comes_first_and_stands_apart():
    chart = chart_of("HPI: MRI for harbour glare.")
    assert [each.mention.text(chart.text) for each in chart.told] == ["harbour glare"]
    assert [each.mention.text(chart.text) for each in chart.beside] == ["MRI"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("HPI: He has a pacemaker.", [("pacemaker", MentionKind.DEVICE)]),
        ("HPI: Catheter infection.", [("Catheter infection", MentionKind.CONDITION)]),
    ],
    ids=["the code of a status", "a part of the name of a condition"],
)
def test_nothing_is_named_twice(text, wanted):
    assert kinds(text) == wanted


def test_a_thing_beside_conditions_is_corrected_like_them():
    chart, pages = chart_of(TEXT), Pages((TEXT,))
    corrected = chart.corrected(Corrections(words={("mri", ""): Assertion.PRESENT}), pages)
    assert [each.assertion for each in said_of(corrected, pages)][3] is Assertion.PRESENT
    assert [each.assertion for each in said_of(chart, pages)][3] is Assertion.HYPOTHETICAL


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("He takes metformin.", Assertion.PRESENT),
        ("He stopped metformin last month.", Assertion.HISTORICAL),
        ("Consider starting metformin.", Assertion.HYPOTHETICAL),
        ("ALLERGIES: metformin", Assertion.HISTORICAL),
        ("She does not take metformin.", Assertion.ABSENT),
    ],
)
def test_a_medicine_is_taken_unless_it_was_stopped_or_is_only_thought_of(text, stands):
    (told,) = chart_of(text).told
    assert told.medicine
    assert told.asserted.assertion is stands
