from datetime import date

import pytest

from app.search.showing.marking import NO_WORDS, QueryWords

ON = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("typed", "title", "marked"),
    [
        ("lantern rash", "Lantern fever with rash", ["Lantern", "rash"]),
        ("lantern ra", "Lantern fever with rash", ["Lantern", "rash"]),
        ("lantrn rash", "Lantern fever with rash", ["Lantern", "rash"]),
        ("fever with rash ", "Lantern fever with rash", ["fever", "rash"]),
        ("candle", "Lantern fever", []),
        ("", "Lantern fever", []),
    ],
)
def test_the_words_of_the_query_are_found_in_a_title(tiny, typed, title, marked):
    words = QueryWords.of(tiny.find(typed, ON).understood)
    assert [title[start:end] for start, end in words.places(title)] == marked


def test_the_words_that_an_abbreviation_stands_for_are_marked(real):
    words = QueryWords.of(real.find("ckd", ON).understood)
    title = "Chronic kidney disease, unspecified"
    assert words.places(title) == ((0, 7), (8, 14), (15, 22))


def test_a_code_that_was_asked_for_marks_nothing(tiny):
    assert QueryWords.of(tiny.find("A00.0", ON).understood) == NO_WORDS
