import pytest

from app.search.asking.lexicon import Lexicon


@pytest.fixture
def lexicon():
    return Lexicon.counted({"fever": 7, "fevers": 2, "feverish": 1, "ague": 3})


def test_words_stand_in_alphabetical_order(lexicon):
    assert lexicon.words == ["ague", "fever", "feverish", "fevers"]


@pytest.mark.parametrize(("word", "count"), [("fever", 7), ("ague", 3), ("feve", 0), ("z", 0)])
def test_a_word_knows_how_many_phrases_hold_it(lexicon, word, count):
    assert lexicon.frequency(word) == count
    assert (word in lexicon) == bool(count)


@pytest.mark.parametrize(
    ("start", "words", "phrases"),
    [("fever", ["fever", "feverish", "fevers"], 10), ("a", ["ague"], 3), ("x", [], 0)],
)
def test_beginnings_are_found(lexicon, start, words, phrases):
    assert lexicon.beginning(start) == words
    assert lexicon.begins(start) == phrases


def test_a_saved_lexicon_is_read_back(lexicon, tmp_path):
    lexicon.save(tmp_path / "lexicon.txt")
    again = Lexicon.load(tmp_path / "lexicon.txt")
    assert again.words == lexicon.words
    assert again.frequency("fever") == 7
