import pytest

from app.vocabulary.folding import folded, split


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("Sézary", "sezary", id="accent and case"),
        pytest.param("Crohn’s", "crohn", id="curly apostrophe"),
        pytest.param("O'Brien", "obrien", id="apostrophe inside"),
        pytest.param("plain", "plain", id="nothing to fold"),
    ],
)
def test_accents_case_and_apostrophes_are_folded(text, plain):
    assert folded(text) == plain


def test_the_words_stand_in_their_order_and_can_be_limited():
    assert split("s/p L-spine, 2x") == ["s", "p", "l", "spine", "2x"]
    assert split("one two three", 2) == ["one", "two"]
    assert split("") == []
