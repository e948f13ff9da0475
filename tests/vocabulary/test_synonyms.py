import pytest

from app.vocabulary.entries import Entry, Reason
from app.vocabulary.synonyms import EmptySynonymError, Synonyms


def test_synonyms_are_looked_up_by_their_folded_words():
    own = Synonyms.of([(" C-Spine ", "cervical spine"), ("c-spine", "neck"), ("MS", "mitral")])
    assert own.entries() == {
        ("c", "spine"): Entry(("cervical spine", "neck"), Reason.OWN),
        ("ms",): Entry(("mitral",), Reason.OWN),
    }


def test_a_synonym_given_twice_counts_once():
    assert Synonyms.of([("ms", "mitral"), ("ms ", "mitral")]).pairs == (("ms", "mitral"),)


@pytest.mark.parametrize("pair", [("", "x"), ("x", " "), ("?", "x")])
def test_a_synonym_needs_words_on_both_sides(pair):
    with pytest.raises(EmptySynonymError, match="write both sides"):
        Synonyms.of([pair])


def test_own_synonyms_are_no_choices():
    entry = Synonyms.of([("ms", "a"), ("ms", "b")]).entries()[("ms",)]
    assert not entry.is_choice
