import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.words import NUMBER, YEAR, words_of


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Pain w/o fever.", ["pain", "w/o", "fever", "."]),
        ("Mother’s and A/P", ["mother", "'s", "and", "a/p"]),
        ("doesn’t cough", ["doesn't", "cough"]),
        ("2.5 mg, 3rd day", ["2.5", "mg", ",", "3rd", "day"]),
        ("tonic/clonic", ["tonic", "/", "clonic"]),
    ],
    ids=["shorthand", "possessive", "contraction", "numbers", "slash"],
)
def test_words_are_split_as_they_are_read(sentence, words):
    assert [word.text for word in words_of(sentence)] == words


def test_numbers_and_years_are_known_as_such():
    assert [word.kind for word in words_of("two 14 2019 1.5 days")] == [
        NUMBER,
        NUMBER,
        YEAR,
        NUMBER,
        "",
    ]


def test_open_brackets_are_counted_and_never_less_than_none():
    assert [word.depth for word in words_of(") a (b [c] d) e")] == [0, 0, 1, 1, 2, 2, 1, 1, 0, 0]


def test_a_question_mark_counts_as_a_word_and_a_comma_does_not():
    assert [word.is_sign for word in words_of("? , x")] == [False, True, False]


@given(st.text(max_size=60))
def test_words_stand_where_they_say(text):
    for word in words_of(text):
        assert text[word.start : word.end].lower().replace("’", "'") == word.text
