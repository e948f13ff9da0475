import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.abstracting.lines import PageLines

NOTE = "HPI:\nShe has a  tide\nfever since May. Denies cough.\n\nPlan: rest."


def line_of(words, text=NOTE):
    start = text.index(words)
    found = PageLines(text).around(start, start + len(words))
    return found.text, found.text[found.start : found.end]


def test_a_sentence_stands_on_one_line_with_its_words():
    assert line_of("cough") == ("Denies cough.", "cough")


def test_breaks_and_blanks_inside_are_single_blanks():
    text, words = line_of("tide\nfever")
    assert words == "tide fever"
    assert text.endswith("has a tide fever since May.")


def test_a_long_sentence_is_cut_on_both_sides():
    text = "wave " * 60 + "fever" + " shore" * 60
    found, words = line_of("fever", text)
    assert words == "fever"
    assert found.startswith("…")
    assert found.endswith("…")
    assert len(found) < 200


@pytest.mark.parametrize("text", ["", "   ", "x"])
def test_words_beyond_the_text_are_no_words(text):
    found = PageLines(text).around(5, 9)
    assert found.text[found.start : found.end] == ""


@given(st.text(alphabet="ab .\n…", max_size=300), st.data())
def test_the_words_are_those_of_the_page(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = PageLines(text).around(start, end)
    assert found.text[found.start : found.end].split() == text[start:end].split()
