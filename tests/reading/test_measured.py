from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.measured import values


def found(text):
    return [text[start:end] for start, end in values(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("BP 148/92 today.", ["BP 148/92"]),
        ("Blood pressure: Elevated at 156/94 mmHg.", ["Blood pressure: Elevated at 156/94 mmHg"]),
        ("HR: 88 bpm, RR 16, SpO2 98%.", ["HR: 88 bpm", "RR 16", "SpO2 98%"]),
        ("Ejection fraction of 45%.", ["Ejection fraction of 45%"]),
        ("EBL: 50 mL", ["EBL: 50 mL"]),
        ("Hemoglobin A1c was elevated at 8.2 %", ["Hemoglobin A1c was elevated at 8.2 %"]),
        ("creatinine 1.4, K 4.2 meq/L", ["creatinine 1.4", "K 4.2 meq/L"]),
        ("platelets 115,000", ["platelets 115,000"]),
        ("Height: 5’6” Weight: 168 lbs", ["Height: 5’6”", "Weight: 168 lbs"]),
        ("Temperature: 98.7 degrees F", ["Temperature: 98.7 degrees F"]),
    ],
)
def test_a_value_stands_with_its_name_and_its_unit(text, wanted):
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Repeat hemoglobin A1c in 3 months.",
        "Check glucose 2 to 3 times a day.",
        "TSH 03/12/2025 pending.",
        "Creatinine is normal.",
        "Her weight is a concern.",
        "The pulse is regular.",
        "K-wire 4 was removed.",
    ],
)
def test_what_gives_no_figure_is_no_value(text):
    assert found(text) == []


def test_only_the_part_asked_for_is_read():
    assert list(values("BP 120/80. BP 130/70.", 10, 21)) == [(11, 20)]


@given(st.text(alphabet="BPHR /0123456789.:%-a c", max_size=60))
def test_values_lie_one_after_the_other_whatever_is_written(text):
    places = list(values(text, 0, len(text)))
    assert places == sorted(places)
    assert all(before <= start for (_, before), (start, _) in pairwise(places))
