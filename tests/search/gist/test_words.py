"""The words of a sentence that are worth searching."""

import pytest

from app.search.gist.units import Unit
from app.search.gist.words import kept_words
from tests.search.gist_made import KNOWLEDGE, known


def kept(said):
    return [word.text for word in kept_words(Unit(said, 0), KNOWLEDGE)]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("stage 2 ague, 2 arms, type ii", ["stage", "2", "ague", "arms", "ii"]),
        ("hepatitis b of arm b", ["hepatitis", "b", "arm"]),
        ("history of moss", ["history", "moss"]),
        ("with a history of moss", ["moss"]),
        ("seen for moss", ["moss"]),
        ("harbour's arm", ["harbour's", "arm"]),
        ("unheard wordings", []),
    ],
    ids=["numbers", "letters", "history of", "a history", "left out", "possessive", "unknown"],
)
def test_words_that_say_something_are_kept(said, words):
    assert kept(said) == words


def test_names_of_illnesses_are_told_from_other_words():
    words = kept_words(Unit("LRX and ague of the left arm", 0), KNOWLEDGE)
    assert [word.is_head for word in words] == [True, True, False, False]


def test_a_growth_is_an_illness_though_the_index_has_it_in_a_table():
    knowledge = known(("Malignant cancer of moss",), ())
    words = {word.text: word for word in kept_words(Unit("cancer of moss", 0), knowledge)}
    assert words["cancer"].is_head
    assert not words["moss"].is_head


def test_a_rare_word_is_worth_more_than_a_frequent_one():
    glass, lantern = kept_words(Unit("glass lantern", 0), KNOWLEDGE)
    assert glass.worth > lantern.worth
