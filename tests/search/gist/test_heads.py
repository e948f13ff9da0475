"""Main terms of the Index."""

from app.search.asking.lexicon import Lexicon
from app.search.gist.heads import heads_of, read_heads, write_heads
from tests.search.gist_made import indexed

PATHS = ["Ague (mossy), left", "Ague, right", "Ague", "Arm, ague", "Moss, see Ague", "Moss", "Moss"]


def test_words_that_head_enough_of_their_phrases_are_heads():
    lexicon = Lexicon.counted({"ague": 4, "arm": 1, "moss": 3})
    assert heads_of(map(indexed, PATHS), lexicon) == {"ague"}


def test_a_main_term_of_few_of_many_phrases_is_none():
    lexicon = Lexicon.counted({"ague": 400})
    assert heads_of(map(indexed, PATHS), lexicon) == frozenset()


def test_heads_are_read_as_they_were_written(tmp_path):
    write_heads(tmp_path / "heads.txt", {"fever", "ague"})
    assert read_heads(tmp_path / "heads.txt") == {"ague", "fever"}
