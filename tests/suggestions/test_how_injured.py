from datetime import date

import pytest

from app.reading.sections import sections
from app.suggestions.chart import Chart
from app.suggestions.finding import Finding
from app.suggestions.how_injured import how_injured

ON = date(2025, 3, 12)


def causes(text, code="S93.401A"):
    chart = Chart(text, sections(text), ())
    return [each.code for each in how_injured(chart, [Finding(code, (0,), "")])]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("She slipped on ice while walking.", ["W00.0XXA", "Y93.01"]),
        ("He fell off a ladder at home.", ["W11.XXXA", "Y92.009"]),
        ("He tripped and fell playing basketball.", ["W01.0XXA", "Y93.67"]),
        ("She denies any fall.", []),
        ("Ankle pain since May.", []),
    ],
)
def test_cause_activity_and_place_are_told_by_the_chart(text, codes):
    assert causes(text) == codes


def test_a_later_encounter_has_neither_activity_nor_place():
    assert causes("She fell on the stairs at home while dancing.", "S93.401D") == ["W10.9XXD"]


def test_a_chart_without_an_injury_has_no_cause():
    assert causes("She slipped on ice.", "I10") == []


def test_medicines_and_results_do_not_tell_how_it_came_about():
    assert causes("PHYSICAL EXAM\nPain on running.\n") == []
