import pytest

from app.search.asked import Term, understood
from app.search.lexicon import Lexicon
from app.search.spelling import Spelling

_WORDS = ["diabetes", "neuropathy", "foot", "left", "of", "fracture", "fractures", "non"]
_WORDS += ["pressure", "traumatic", "nontraumatic", "with", "without"]
LEXICON = Lexicon.counted(dict.fromkeys(_WORDS, 9))
SPELLING = Spelling.of(LEXICON)


def asked(text):
    return understood(text, LEXICON, SPELLING)


def test_the_last_word_may_be_half_typed():
    *_, last = asked("diabetes neu").terms
    assert last == Term("neu", start="neu")


def test_a_blank_closes_the_last_word():
    assert asked("left ").terms == (Term("left", ("left",)),)


def test_an_earlier_word_may_be_half_typed_when_it_is_no_word():
    assert asked("diab foot").terms[0] == Term("diab", start="diab")


def test_a_word_stands_for_its_singular_and_plural():
    assert asked("fractures ").terms[0].spellings == ("fractures", "fracture")


def test_words_that_join_others_are_not_needed():
    assert [term.typed for term in asked("fracture of foot").needed] == ["fracture", "foot"]


def test_words_that_join_others_are_needed_when_there_is_nothing_else():
    assert [term.typed for term in asked("with of ").needed] == ["with", "of"]


def test_without_is_needed():
    assert [term.typed for term in asked("without fracture").needed] == ["without", "fracture"]


def test_two_words_written_as_one_are_taken_apart():
    assert asked("nonpressure foot").shown == "non pressure foot"


def test_two_words_may_stand_for_the_one_that_they_make():
    non, traumatic = asked("non traumatic ").terms
    assert "nontraumatic" in non.spellings
    assert "nontraumatic" in traumatic.spellings


def test_misspelt_words_are_put_right_and_said():
    query = asked("diabeties neuropthy")
    assert query.shown == "diabetes neuropathy"
    assert query.corrections == "diabeties → diabetes, neuropthy → neuropathy"


def test_a_half_typed_misspelt_word_shows_that_it_is_not_whole():
    assert asked("diabtee").shown == "diabete…"


@pytest.mark.parametrize("typed", ["zzzz", "qqqqqqqq", "x9"])
def test_an_unknown_word_stays_as_typed(typed):
    (term,) = asked(typed).terms
    assert term == Term(typed)
    assert not term.is_known


@pytest.mark.parametrize("text", ["", "   ", "?!", "🙂", "\x00"])
def test_nothing_asked_is_nothing_understood(text):
    query = asked(text)
    assert (query.terms, query.needed, query.shown) == ((), (), "")


def test_a_long_selection_is_cut_to_its_first_dozen_words():
    assert len(asked("foot " * 1000).terms) == 12
