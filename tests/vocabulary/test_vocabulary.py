from app.vocabulary.entries import Entry, Reason
from app.vocabulary.synonyms import Synonyms
from app.vocabulary.vocabulary import Vocabulary

SHORT = Entry(("heart",), Reason.LAY)
LONG = Entry(("infarction",), Reason.LAY)
WORDS = Vocabulary({("heart",): SHORT, ("heart", "attack"): LONG})


def test_the_longest_entry_at_a_place_is_the_one():
    assert WORDS.entry_at(["a", "heart", "attack"], 1) == (2, LONG)
    assert WORDS.entry_at(["a", "heart"], 1) == (1, SHORT)
    assert WORDS.entry_at(["a", "heart"], 0) is None


def test_a_coder_s_own_synonyms_come_first():
    own = WORDS.with_synonyms(Synonyms.of([("heart attack", "cardiac arrest")]))
    assert own.entry_at(["heart", "attack"], 0) == (2, Entry(("cardiac arrest",), Reason.OWN))
    assert own.entry_at(["heart"], 0) == (1, SHORT)
