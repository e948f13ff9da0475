import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.notebook.kept import NotebookError
from app.domain.notebook.own_words import OwnWord
from app.storage.histories import Signed
from app.storage.notebook import own_words
from app.storage.notebook import pages as notebook
from tests.fixtures.work import START

SIGNED = Signed("changed", "Pat Quill", START)
LAMP, WICK = OwnWord("lamp sick", "lantern fever"), OwnWord("wicky", "A05")

texts = st.text(min_size=1, max_size=12)


@st.composite
def pairs(draw):
    try:
        return OwnWord.of(draw(texts), draw(texts))
    except NotebookError:
        return LAMP


def test_own_words_stand_by_what_is_said(session):
    own_words.change(session, [], [WICK, LAMP], SIGNED)
    assert own_words.listed(session) == [LAMP, WICK]


def test_words_take_the_place_of_others_and_undo_brings_these_back(session):
    own_words.change(session, [], [LAMP], SIGNED)
    own_words.change(session, [LAMP], [WICK], SIGNED)
    assert own_words.listed(session) == [WICK]
    assert notebook.undo(session) == "changed"
    assert own_words.listed(session) == [LAMP]
    notebook.undo(session)
    assert own_words.listed(session) == []
    notebook.redo(session)
    notebook.redo(session)
    assert own_words.listed(session) == [WICK]


@settings(max_examples=20, deadline=None)
@given(words=st.lists(pairs(), max_size=5))
def test_words_come_back_from_their_step_as_they_were(words):
    assert own_words._from_json(own_words._to_json(words)) == words


def test_many_words_are_taken_away_at_once(session):
    many = [OwnWord(f"word {number}", "lantern fever") for number in range(900)]
    own_words.change(session, [], many, SIGNED)
    own_words.change(session, many[1:], [], SIGNED)
    assert own_words.listed(session) == many[:1]


@pytest.mark.parametrize(
    "text", ["Émile’s", "ﬁnger", "ＷＩＤＥ"], ids=["accent", "ligature", "wide"]
)
def test_letters_are_kept_as_they_were_typed(session, text):
    own_words.change(session, [], [OwnWord(text, "lantern fever")], SIGNED)
    assert [word.said for word in own_words.listed(session)] == [text]
