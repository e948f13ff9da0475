from contextlib import closing
from datetime import date

import pytest

from app.domain.encounter import Setting
from app.domain.reading.assertions import Assertion
from app.reading.concepts import Concepts
from app.search import open_index
from app.suggestions.suggesting import Suggester
from app.suggestions.wish import ChartWish
from app.vocabulary.reading import bundled
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.reference import finished

ON = date(2025, 3, 12)


@pytest.fixture(scope="module")
def suggester(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("reference"), finish=finished)) as books:
        generation = books.generation
        with closing(open_index(generation, books)) as index:
            yield Suggester(books, index, Concepts.load(generation), bundled())


@pytest.fixture
def read(suggester):
    def reading(*pages, setting=Setting.OFFICE):
        return suggester.suggested(ChartWish(tuple(pages), setting, ON))

    return reading


def codes(suggestions):
    return [each.code for each in suggestions]


def test_the_problems_of_an_assessment_are_suggested_in_their_order(read):
    found = read("HPI: Tide fever.\n\nASSESSMENT\n1. Wick fever.\n2. Lantern fever with cough.\n")
    assert codes(found.suggestions) == ["A05", "A00.1"]
    assert "A10.9" in codes(found.candidates)


def test_a_suggestion_says_where_it_stands_and_why(read):
    found = read("ASSESSMENT\n1. Wick fever.\n")
    (first,) = found.suggestions
    (said,) = [found.said[number] for number in first.said]
    assert (said.text, said.section, said.assertion) == (
        "Wick fever",
        "Assessment",
        Assertion.PRESENT,
    )
    assert first.why
    assert first.title == "Wick fever"


def test_the_side_that_is_told_of_a_problem_chooses_its_code(read):
    found = read("ASSESSMENT\n1. Tide fever.\nIt is worse on the left side.\n2. Wick fever.\n")
    assert codes(found.suggestions) == ["A10.1", "A05"]
    assert not found.gaps


def test_a_side_that_is_not_said_is_a_gap(read):
    found = read("ASSESSMENT\n1. Tide fever.\n")
    assert codes(found.suggestions) == ["A10.9"]
    ((kind, message),) = [(gap.kind, gap.message) for gap in found.gaps]
    assert kind == "laterality"
    assert "A10.9" in message


@pytest.mark.parametrize(
    "line",
    ["No evidence of wick fever.", "Mother had wick fever.", "Return if wick fever."],
    ids=["denied", "family", "hypothetical"],
)
def test_what_the_patient_does_not_have_is_no_suggestion(read, line):
    found = read(f"ASSESSMENT\n1. Lantern fever with rash.\n2. {line}\n")
    assert codes(found.suggestions) == ["A00.0"]
    assert "A05" not in codes(found.candidates)


def test_an_uncertain_diagnosis_is_coded_at_an_inpatient_discharge_only(read):
    text = "DISCHARGE DIAGNOSES\n1. Probable wick fever.\n"
    outside, inside = read(text), read(text, setting=Setting.INPATIENT)
    assert codes(outside.suggestions) == []
    assert codes(inside.suggestions) == ["A05"]
    assert "IV.H" in outside.gaps[0].message
    assert "II.H" in inside.gaps[0].message


def test_without_an_assessment_what_is_stated_is_suggested(read):
    assert codes(read("Wick fever since Monday. No tide fever.").suggestions) == ["A05"]


def test_places_are_told_by_page(read):
    found = read("ASSESSMENT\n1. Lantern fever with rash.", "2. Wick fever.")
    places = {each.text: (each.page, each.start) for each in found.said}
    assert places["Wick fever"] == (1, 3)


def test_on_a_day_without_the_codes_a_problem_is_told_by_its_own_words(suggester):
    found = suggester.suggested(
        ChartWish(("ASSESSMENT\nWick fever.",), Setting.OFFICE, date(2020, 1, 1))
    )
    assert (found.suggestions, found.candidates) == ((), ())
    assert [each.text for each in found.said] == ["Wick fever"]
