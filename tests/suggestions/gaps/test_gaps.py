import itertools
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
        ("TSH 14.2 last week.", ("indicator", "TSH 14.2")),
        ("Ferritin 6.", ("indicator", "Ferritin 6")),
        ("Vitamin D level 12.", ("indicator", "Vitamin D level 12")),
        ("LDL 204.", ("indicator", "LDL 204")),
        ("Triglycerides 640.", ("indicator", "Triglycerides 640")),
        ("DEXA with a T-score of -2.8.", ("indicator", "T-score of -2.8")),
        ("eGFR 24.", ("indicator", "eGFR 24")),
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
        "TSH 2.4.",
        "T-score of -1.2.",
        "Takes vitamin D 2000 units.",
        "eGFR 78.",
        "Testing: TSH and ferritin.\n2. Rest.",
    ],
)
def test_what_is_within_its_limits_or_not_taken_is_none(gaps, text):
    assert gaps(text) == []


def test_the_examination_of_the_other_side_is_a_conflict(gaps):
    assert ("conflict", "Right wrist sprain") in gaps(SPRAIN.format("left"))


@pytest.mark.parametrize("side", ["right", "bilateral", "swollen"])
def test_the_examination_of_the_same_side_or_of_none_is_no_conflict(gaps, side):
    assert "conflict" not in [kind for kind, _ in gaps(SPRAIN.format(side))]


def test_a_diagnosis_that_is_stated_too_is_in_no_doubt(indexed):
    text = (
        "ASSESSMENT AND PLAN\n1. Primary osteoarthritis of the right knee.\n"
        "- Reasoning: Her symptoms are consistent with osteoarthritis.\n"
    )
    found = indexed.suggested(ChartWish((text,), Setting.OFFICE, ON))
    assert not found.gaps


def test_what_is_doubted_in_one_place_is_asked_once(indexed):
    text = "ASSESSMENT AND PLAN\n1. Chest pain.\n- Reasoning: This could be GERD, esophagitis.\n"
    found = indexed.suggested(ChartWish((text,), Setting.OFFICE, ON))
    places = sorted((gap.start, gap.end) for gap in found.gaps)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(places))
