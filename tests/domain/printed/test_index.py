import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.books import Status
from app.domain.printed.index import PrintedCode, Term, first_beginning, folded, reference_of

NAMES = ["abscess", "diabetes, diabetic", "diabetes insipidus", "difficult", "zoster"]


@pytest.mark.parametrize(
    ("code", "status", "shown"),
    [
        pytest.param("A00", Status.HEADER, "A00.-", id="category"),
        pytest.param("S52.50", Status.HEADER, "S52.50-", id="below a category"),
        pytest.param("A00.1", Status.VALID, "A00.1", id="whole code"),
        pytest.param("A00.1", Status.NOT_IN_EDITION, "A00.1", id="gone"),
    ],
)
def test_a_dash_says_that_more_characters_are_needed(code, status, shown):
    assert PrintedCode(code, status).shown == shown


@pytest.mark.parametrize(
    ("see", "see_also", "modifiers", "reference"),
    [
        pytest.param("Fever", "Ague", "(see Glow)", "Fever", id="see"),
        pytest.param("", "Ague", "(see Glow)", "Ague", id="see also"),
        pytest.param("", "", "(dry) (see  also, Glow, blue)", "Glow, blue", id="in parentheses"),
        pytest.param("", "", "(seeds)", "", id="none"),
    ],
)
def test_a_term_sends_where_its_words_say(see, see_also, modifiers, reference):
    assert reference_of(see, see_also, modifiers) == reference
    assert Term(1, 0, "Wick", modifiers, see, see_also).reference == reference


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("Ménière's  Disease", "meniere's disease", id="accents and case"),
        pytest.param("'s-Wick", "s-wick", id="begins with a mark"),
        pytest.param("(—)", "", id="no letter"),
    ],
)
def test_names_are_compared_by_their_letters(text, plain):
    assert folded(text) == plain


@given(st.text())
@settings(max_examples=60)
def test_folding_twice_changes_nothing_more(text):
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("words", "place", "reached"),
    [
        pytest.param("diabetes", 1, 8, id="the first of several"),
        pytest.param("diabetes i", 2, 10, id="more letters"),
        pytest.param("dif", 3, 3, id="another word"),
        pytest.param("diaper", 1, 3, id="nearest"),
        pytest.param("x", -1, 0, id="none"),
        pytest.param("", -1, 0, id="nothing typed"),
    ],
)
def test_the_first_name_that_begins_so_is_found(words, place, reached):
    assert first_beginning(NAMES, words) == (place, reached)


@given(st.lists(st.text("ab", min_size=1, max_size=4), max_size=6), st.text("ab", max_size=4))
@settings(max_examples=80)
def test_a_name_that_begins_with_all_the_words_is_never_missed(names, words):
    place, reached = first_beginning(names, words)
    beginning = [at for at, name in enumerate(names) if words and name.startswith(words)]
    assert (
        (reached == len(words) and place == beginning[0])
        if beginning
        else reached < 1 or (reached < len(words))
    )
