"""The plain condition leads where the words say nothing more."""

from datetime import date

import pytest

ON = date(2026, 5, 1)


def first(index, typed):
    return index.find(typed, ON).hits[0].code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("moss", "A20.9", id="an inclusion term before longer titles"),
        pytest.param("hepatic stone", "A28", id="a title of two words"),
        pytest.param("diabotes harbour", "A25", id="a title before one that goes on"),
        pytest.param("stone vertebrae", "A26", id="in any order, joining words left out"),
    ],
)
def test_a_phrase_of_no_other_words_leads(worded, typed, code):
    assert first(worded, typed) == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("gout", "M10.9"),
        ("essential hypertension", "I10"),
        ("cough", "R05.9"),
        ("chronic obstructive pulmonary disease", "J44.9"),
        ("copd", "J44.9"),
        ("vertigo nos", "R42"),
        ("hepatitis a", "B15"),
        ("fracture femur", "S72.9"),
        ("arrhythmia nos", "I49.9"),
    ],
)
def test_the_default_of_a_category_leads(real, typed, code):
    assert first(real, typed).startswith(code)
