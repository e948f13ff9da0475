import pytest

from app.domain.assertions import Assertion
from app.reading.phrases import PhraseNotFoundError, phrase_asserted, places


def test_a_phrase_is_found_in_any_case_and_with_white_space_folded():
    assert phrase_asserted("No CHEST\n  PAIN.", "chest pain").assertion is Assertion.ABSENT


def test_several_sentences_are_read_each_for_itself():
    text = "Denies fever. Cough since Monday."
    assert phrase_asserted(text, "cough").assertion is Assertion.PRESENT


def test_of_several_places_the_first_counts_at_which_something_is_said():
    text = "Asthma: the patient denies asthma."
    assert phrase_asserted(text, "asthma").assertion is Assertion.ABSENT
    assert phrase_asserted("Cough, bad cough.", "cough").assertion is Assertion.PRESENT


def test_whole_words_come_before_parts_of_words():
    assert list(places("Painful joint, pain", "pain")) == [(15, 19)]
    assert list(places("Painful joint", "pain")) == [(0, 4)]


@pytest.mark.parametrize(
    "phrase", ["cough", "", "  ", "."], ids=["other", "empty", "blank", "sign"]
)
def test_a_phrase_that_is_not_there_is_said_plainly(phrase):
    with pytest.raises(PhraseNotFoundError, match="does not stand in the sentence"):
        phrase_asserted("No fever.", phrase)
