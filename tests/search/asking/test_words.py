import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.asking.words import forms, indexed, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Type 2 Diabetes", ["type", "2", "diabetes"], id="case"),
        pytest.param("Sézary", ["sezary"], id="accent"),
        pytest.param("Se\u0301zary", ["sezary"], id="accent written apart"),
        pytest.param("Crohn's disease", ["crohn", "disease"], id="possessive"),
        pytest.param("Crohn’s", ["crohn"], id="curly apostrophe"),
        pytest.param("o'clock", ["oclock"], id="apostrophe inside"),
        pytest.param("non-pressure", ["non", "pressure"], id="hyphen"),
        pytest.param("BMI 25.0-25.9", ["bmi", "25", "0", "25", "9"], id="decimals"),
        pytest.param("grade Ⅱ", ["grade", "ii"], id="roman numeral sign"),
        pytest.param("!?… — 🙂 \x00\ud800", [], id="no word at all"),
    ],
)
def test_words_are_folded(text, expected):
    assert words(text) == expected


def test_no_more_words_are_read_than_asked_for():
    assert words("one two three", limit=2) == ["one", "two"]


@pytest.mark.parametrize(
    ("text", "also"),
    [
        pytest.param("Gastro-esophageal reflux", "gastroesophageal", id="hyphen"),
        pytest.param("Endo(myo)metritis", "endometritis", id="without the bracket"),
        pytest.param("Endo(myo)metritis", "endomyometritis", id="with the bracket"),
        pytest.param("(Poly)neuropathy", "polyneuropathy", id="bracket first"),
        pytest.param("Complication(s)", "complications", id="bracket last"),
    ],
)
def test_a_phrase_is_also_found_by_a_word_written_as_one(text, also):
    assert also in indexed(text)


def test_a_bracket_that_is_a_word_of_its_own_is_joined_to_nothing():
    assert indexed("Essential (primary) hypertension") == {"essential", "primary", "hypertension"}


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("fractures", "fracture"),
        ("fracture", "fractures"),
        ("arteries", "artery"),
        ("artery", "arteries"),
        ("diagnoses", "diagnosis"),
        ("metastasis", "metastases"),
        ("vertebra", "vertebrae"),
        ("vertebrae", "vertebra"),
        ("abscesses", "abscess"),
        ("abscess", "abscesses"),
    ],
)
def test_singular_and_plural_stand_for_each_other(word, other):
    assert other in forms(word)


@pytest.mark.parametrize("word", ["2", "ear", "3b", "h1n1"])
def test_short_words_and_words_with_digits_have_one_form(word):
    assert forms(word) == (word,)


@given(st.text())
def test_every_word_of_any_text_is_indexed(text):
    assert set(words(text)) <= indexed(text)


@given(st.text())
def test_folding_again_changes_nothing(text):
    assert words(" ".join(words(text))) == words(text)
