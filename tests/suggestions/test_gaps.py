from contextlib import closing
from datetime import date

import pytest

from app.domain.encounter import Setting
from app.reading.concepts import Concepts
from app.search import open_index
from app.suggestions.suggesting import Suggester
from app.suggestions.wish import ChartWish
from app.vocabulary.reading import bundled
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.reference import finished

ON = date(2025, 3, 12)
SPRAIN = "EXAM\nTender {} wrist.\n\nASSESSMENT\n1. Right wrist sprain.\n"


@pytest.fixture(scope="module")
def gaps(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("reference"), finish=finished)) as books:
        generation = books.generation
        with closing(open_index(generation, books)) as index:
            suggester = Suggester(books, index, Concepts.load(generation), bundled())
            yield lambda text: [
                (each.kind, text[each.start : each.end])
                for each in suggester.suggested(ChartWish((text,), Setting.OFFICE, ON)).gaps
            ]


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("Takes metformin daily.", ("medication", "metformin")),
        ("Apixaban continued.", ("medication", "Apixaban")),
        ("Hgb 7.9 today.", ("indicator", "Hgb 7.9")),
        ("SpO2 83 % on room air.", ("indicator", "SpO2 83")),
        ("BMI 41.2 by MA.", ("indicator", "BMI 41.2")),
    ],
)
def test_what_points_to_a_condition_that_is_not_named_is_a_gap(gaps, text, gap):
    assert gaps(text) == [gap]


@pytest.mark.parametrize(
    "text",
    [
        "Denies metformin.",
        "Hgb 13.1 today.",
        "SpO2 97 % on room air.",
        "BMI 24.",
        "Hemoglobin A1c 5.6",
    ],
)
def test_what_is_within_its_limits_or_not_taken_is_none(gaps, text):
    assert gaps(text) == []


def test_the_examination_of_the_other_side_is_a_conflict(gaps):
    assert ("conflict", "Right wrist sprain") in gaps(SPRAIN.format("left"))


@pytest.mark.parametrize("side", ["right", "bilateral", "swollen"])
def test_the_examination_of_the_same_side_or_of_none_is_no_conflict(gaps, side):
    assert "conflict" not in [kind for kind, _ in gaps(SPRAIN.format(side))]
