import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts.across import differing
from app.charts.across.copying import paragraphs
from app.charts.across.differing import differences


def pairs(left, right):
    return differences(paragraphs([left]), paragraphs([right]))


def changed(pair):
    gone = [pair.left.text[a:b] for a, b in pair.gone] if pair.left else []
    new = [pair.right.text[a:b] for a, b in pair.new] if pair.right else []
    return gone, new


def test_paragraphs_that_say_the_same_stand_beside_each_other():
    (pair,) = pairs("CKD  stage\n3b.", "CKD stage 3b.")
    assert pair.is_same


def test_the_words_that_changed_are_told():
    (pair,) = pairs("A1c 6.8 %, on insulin.", "A1c 7.4 %, on insulin glargine.")
    assert not pair.is_same
    assert changed(pair) == (["6.8"], ["7.4", " glargine"])


def test_what_is_gone_and_what_is_new_stands_alone():
    found = pairs("Cough.\n\nFever.\n\nPlan.", "Cough.\n\nPlan.\n\nRash.")
    assert [changed(pair) for pair in found if not pair.is_same] == [
        (["Fever."], []),
        ([], ["Rash."]),
    ]


def test_paragraphs_that_share_no_word_are_not_laid_side_by_side():
    gone, new = pairs("Cough since Monday.", "Rash on arm.")
    assert (gone.right, new.left) == (None, None)


def test_long_paragraphs_are_told_as_changed_whole(monkeypatch):
    monkeypatch.setattr(differing, "_MOST_TOKENS", 3)
    (pair,) = pairs("one two three", "one two four")
    assert changed(pair) == (["one two three"], ["one two four"])


def test_a_long_note_is_compared_as_far_as_a_reader_waits(monkeypatch):
    monkeypatch.setattr(differing, "_MOST_PARAGRAPHS", 1)
    assert len(pairs("A.\n\nB.", "A.\n\nB.")) == 1


@settings(max_examples=40, deadline=None)
@given(*[st.text(alphabet="ab.\n", max_size=40)] * 2)
def test_every_paragraph_of_both_notes_stands_once_in_order(left, right):
    found = pairs(left, right)
    assert [p.left for p in found if p.left] == paragraphs([left])
    assert [p.right for p in found if p.right] == paragraphs([right])
    if left == right:
        assert all(pair.is_same for pair in found)


@pytest.mark.parametrize("text", ["", "\n\n", "..."], ids=["nothing", "blank", "no words"])
def test_notes_without_words_have_no_pairs(text):
    assert pairs(text, text) == ()
