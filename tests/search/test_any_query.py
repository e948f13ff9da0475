"""What holds for a query however odd or long it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.asking.knowledge import Knowledge
from app.search.asking.lexicon import Lexicon
from app.search.asking.spelling import Spelling
from app.search.asking.understood import understood
from app.search.asking.wording import Wording
from app.vocabulary.reading import bundled

_WORDS = "chronic kidney disease stage 3b fracture of left radius lower end body mass index with"
LEXICON = Lexicon.counted(dict.fromkeys(_WORDS.split(), 9))
KNOWLEDGE = Knowledge(LEXICON, Spelling.of(LEXICON), bundled())
TYPED = ["MS", "ms", "ckd3b", "BMI", "41", "s/p", "x3", "L4-5", "32w", "GA", "fx", "distal radius"]
TYPED += ["NYHA", "III", "pt", "PT", "n/v/d", "h.t.n.", "A1c", "9.2", "T2N0", "of", "NEC", "é", "+"]

queries = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(TYPED), max_size=8).map(" ".join),
)


@given(queries)
def test_whatever_is_typed_is_understood_and_tells_what_was_replaced(text):
    meant = understood(text, KNOWLEDGE)
    assert 1 <= len(meant.readings) <= 8
    for choice in meant.choices:
        assert len(choice.meanings) > 1
    for each in meant.replacements:
        assert each.said


@given(queries)
def test_a_replacement_that_is_taken_back_is_not_made(text):
    said = understood(text, KNOWLEDGE)
    kept = frozenset([*(r.typed for r in said.replacements), *(c.typed for c in said.choices)])
    again = understood(text, KNOWLEDGE, Wording(as_typed=kept))
    assert not kept & {each.typed for each in again.replacements}
    assert not kept & {each.typed for each in again.choices}


@given(queries)
def test_a_sense_that_is_chosen_is_the_only_one(text):
    for choice in understood(text, KNOWLEDGE).choices:
        wording = Wording(chosen=((choice.typed, choice.meanings[-1]),))
        again = understood(text, KNOWLEDGE, wording)
        assert choice.typed not in {each.typed for each in again.choices}


@given(
    st.sampled_from(sorted({e.meanings[0] for e in bundled().entries.values() if e.meanings[0]}))
)
def test_what_was_searched_may_be_typed_and_means_no_other_thing(meaning):
    again = understood(f"{meaning} ", KNOWLEDGE)
    assert again.choices == ()


@pytest.mark.parametrize(
    "text", ["ms " * 3333, "x" * 10_000, "1 " * 5000, "a." * 5000, "\0" * 10_000]
)
def test_ten_thousand_characters_are_no_trouble(text):
    assert understood(text, KNOWLEDGE).readings
