"""What the words asked for are worth."""

from dataclasses import replace
from datetime import date

import pytest

from app.search.asking.understood import understood
from app.search.narrowing import EVERYTHING
from app.search.ranking.weighed import weighed

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


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("cough 2 wks", "R05", id="since when"),
    ],
)
def test_what_is_weightiest_is_among_the_first(real, typed, code):
    assert any(hit.code.startswith(code) for hit in real.find(typed, ON, limit=10).hits)


def test_a_main_term_of_the_index_counts_more_than_a_site(tiny):
    shelf = tiny._shelf
    knowledge = replace(shelf.knowledge, heads=frozenset({"rope"}))
    scope = tiny._scope(ON, shelf.codes.systems, False, EVERYTHING)
    (asked,) = understood("rope finger ", knowledge).readings
    plain, finger = weighed(shelf, scope, asked)
    fresh = replace(scope, weighed={})
    rope, same = weighed(replace(shelf, knowledge=knowledge), fresh, asked)
    assert rope.worth > plain.worth > 0
    assert same.worth == finger.worth > 0


def test_words_weighed_are_kept_for_the_next_key_but_not_all_of_them(tiny):
    shelf = tiny._shelf
    scope = tiny._scope(ON, shelf.codes.systems, False, EVERYTHING)
    (asked,) = understood("rope finger ", shelf.knowledge).readings
    first = weighed(shelf, scope, asked)
    assert [id(word) for word in weighed(shelf, scope, asked)] == [id(word) for word in first]
    for number in range(100):
        (other,) = understood(f"wick{number} lamp{number} ", shelf.knowledge).readings
        weighed(shelf, scope, other)
    assert len(scope.weighed) < 100
