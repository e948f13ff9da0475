import pytest

from app.search.asking.letter_pairs import LetterPairs

WORDS = ["fever", "lever", "feverish", "ague", ""]


@pytest.fixture
def pairs():
    return LetterPairs.of(WORDS)


def found(numbers):
    return [WORDS[number] for number in numbers]


def test_the_word_that_shares_most_pairs_comes_first(pairs):
    assert found(pairs.alike("fevers", 2)) == ["fever", "feverish", "lever"]


def test_words_of_another_length_or_without_enough_pairs_are_left_out(pairs):
    assert found(pairs.alike("fever", 1)) == ["fever", "lever"]
    assert found(pairs.alike("zzzzz", 1)) == []


def test_a_beginning_is_compared_with_words_of_any_length(pairs):
    assert found(pairs.beginning_alike("fevr", 1, len(WORDS))) == ["fever", "feverish", "lever"]


def test_saved_pairs_are_read_back(pairs, tmp_path):
    pairs.save(tmp_path / "pairs.bin")
    again = LetterPairs.load(tmp_path / "pairs.bin")
    assert list(again.alike("fevers", 2)) == list(pairs.alike("fevers", 2))


def test_no_words_have_no_pairs(tmp_path):
    LetterPairs.of([]).save(tmp_path / "pairs.bin")
    assert list(LetterPairs.load(tmp_path / "pairs.bin").alike("fever", 1)) == []
