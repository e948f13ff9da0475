from datetime import date

import pytest

from app.reading.sections import sections
from app.suggestions.finding import Finding
from app.suggestions.kinds.how_injured import how_injured
from app.suggestions.telling.chart import Chart

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
        ("He cannot lift a gallon of paint.", []),
    ],
)
def test_cause_activity_and_place_are_told_by_the_chart(text, codes):
    assert causes(text)[: len(codes)] == codes
    assert bool(causes(text)) == bool(codes)


def test_a_later_encounter_has_neither_activity_nor_place():
    found = causes("She fell on the stairs at home while dancing.", "S93.401D")
    assert found[0] == "W10.9XXD"
    assert not [code for code in found if code.startswith("Y9") or not code.endswith("D")]


def test_a_chart_without_an_injury_has_no_cause():
    assert causes("She slipped on ice.", "I10") == []


def test_medicines_and_results_do_not_tell_how_it_came_about():
    assert causes("PHYSICAL EXAM\nPain on running.\n") == []


def test_what_lies_near_a_cause_comes_last_and_each_once():
    found = causes("He fell.")
    assert found[0] == "W19.XXXA"
    assert "W18.30XA" in found[1:]


def test_a_pain_has_a_cause_only_where_the_chart_tells_one():
    assert causes("He fell off a ladder.", "M25.561")[0] == "W11.XXXA"
    assert causes("It hurts at work.", "M25.561") == []
    assert causes("It hurts at work.", "S93.401A") == ["Y99.0"]


def test_the_words_of_a_cause_are_whole_and_stand_around_it():
    text = f"Mrs. Lee {'who likes music ' * 8}fell off a ladder at home {'and went on ' * 8}."
    chart = Chart(text, sections(text), ())
    first = next(how_injured(chart, [Finding("S93.401A", (0,), "")]))
    words = first.why.partition("”")[0].removeprefix("“… ").removesuffix(" …")
    assert "fell off a ladder" in words
    assert f" {words} " in text
