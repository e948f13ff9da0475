"""What the words asked for are worth."""

from datetime import date

import pytest

ON = date(2026, 5, 1)


@pytest.mark.parametrize("typed", ["hypertension uncontrolled", "poorly controlled hypertension"])
def test_a_condition_counts_more_than_how_it_is_kept(real, typed):
    assert real.find(typed, ON).hits[0].code == "I10"


def test_a_word_that_stands_for_one_that_joins_is_never_not_found(real):
    found = real.find("hypertension w/ moonlight", ON)
    assert not any("(with)" in word for word in found.lacking)
    assert not any("w (with)" in hit.why.partition("not found")[2] for hit in found.hits)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("hepatitis A acute", "B15"),
        ("hepatitis b acute", "B16"),
        ("vitamin a deficiency", "E50"),
        ("vitamin d deficiency", "E55"),
        ("streptococcus group a sepsis", "A40.0"),
    ],
)
def test_a_letter_that_names_is_no_article(real, typed, code):
    assert real.find(typed, ON).hits[0].code.startswith(code)
