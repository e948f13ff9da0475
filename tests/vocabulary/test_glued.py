import pytest

from app.vocabulary.glued import apart, together

KNOWN = {"ckd", "type", "bmi", "t2dm", "covid", "weeks"}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("ckd3b", ("ckd", "3b")),
        ("ckd4", ("ckd", "4")),
        ("bmi41", ("bmi", "41")),
        ("type2", ("type", "2")),
        ("covid19", ("covid", "19")),
        ("32w", ("32", "weeks")),
        ("32wks", ("32", "weeks")),
        ("32w3d", ("32", "weeks")),
    ],
)
def test_a_word_and_its_number_are_taken_apart(word, parts):
    assert apart(word, KNOWN.__contains__) == parts


@pytest.mark.parametrize("word", ["t2dm", "b12", "xyz3", "l4", "2024", "asthma", "3b", "ckd12345"])
def test_what_is_one_word_stays_one(word):
    assert apart(word, KNOWN.__contains__) == (word,)


def test_a_prefix_written_apart_is_joined_where_that_makes_a_word():
    known = {"posttraumatic"}.__contains__
    assert list(together(["post", "traumatic", "pain"], known)) == ["posttraumatic", "pain"]
    assert list(together(["post", "covid", "post"], known)) == ["post", "covid", "post"]
    assert list(together(["not", "post"], known)) == ["not", "post"]
    assert list(together(["status", "post", "traumatic"], known)) == ["status", "post", "traumatic"]
