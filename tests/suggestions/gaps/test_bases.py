import pytest

from app.suggestions.finding import Finding
from app.suggestions.gaps.bases import signs_of, without_signs

SEPSIS = "DISCHARGE DIAGNOSES\n1. Sepsis.\n\nHOSPITAL COURSE\n{}\n"


@pytest.mark.parametrize(
    ("course", "topics"),
    [
        ("He went home well.", ["sepsis"]),
        ("Lactate 4.1.", []),
        ("Temp 102.4, HR 121.", []),
        ("Blood cultures grew nothing.", []),
    ],
)
def test_a_diagnosis_without_any_of_its_signs_is_asked_about(look, course, topics):
    chart = look(SEPSIS.format(course)).chart
    finding = Finding("A41.9", (0,), "")
    assert [gap.topic for gap in without_signs(chart, [finding])] == topics


def test_the_words_of_a_diagnosis_are_no_sign_of_it(look):
    chart = look("ASSESSMENT\n1. Acute respiratory failure with hypoxia.\n").chart
    finding = Finding("J96.01", (0,), "")
    (gap,) = without_signs(chart, [finding])
    assert gap.kind == "validation"
    assert "saturation" in gap.message


def test_signs_are_told_by_their_places_each_once(look):
    text = "SpO2 83 % RA, RR 32, HFNC 40 L. Again SpO2 83 % RA."
    chart = look(text).chart
    told = [text[start:end] for _, start, end in signs_of(chart, "J96.01")]
    assert sorted(told) == ["HFNC 40 L", "RR 32", "SpO2 83 % RA"]


def test_a_code_without_a_rule_has_no_signs(look):
    chart = look("SpO2 83 %.").chart
    assert signs_of(chart, "L40.9") == ()
    assert signs_of(chart, "") == ()
