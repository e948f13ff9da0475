import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.lexicon import Lexicon
from app.search.spelling import Spelling, distance

LEXICON = Lexicon.counted(
    {
        "diabetes": 40,
        "neuropathy": 30,
        "neuropathic": 5,
        "femur": 9,
        "fever": 8,
        "lever": 1,
        "ear": 3,
    }
)


@pytest.fixture(scope="module")
def spelling():
    return Spelling.of(LEXICON)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("fever", "fever", 0),
        ("fever", "fevr", 1),
        ("fever", "feever", 1),
        ("fever", "lever", 1),
        ("fever", "feevr", 1),
        ("fever", "fveer", 1),
        ("fever", "rash", 5),
        ("", "ear", 3),
    ],
)
def test_slips_are_counted(one, other, expected):
    assert distance(one, other) == expected


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_the_distance_is_the_same_from_both_ends(one, other):
    assert distance(one, other) == distance(other, one)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("diabeties", "diabetes", id="letter too many"),
        pytest.param("neuropthy", "neuropathy", id="letter missing"),
        pytest.param("femor", "femur", id="wrong letter"),
        pytest.param("diabtees", "diabetes", id="letters swapped"),
        pytest.param("diiabetess", "diabetes", id="two letters too many"),
        pytest.param("dabetees", "diabetes", id="two slips"),
        pytest.param("xever", "fever", id="the more frequent"),
        pytest.param("eat", None, id="too short"),
        pytest.param("f3ver", None, id="with a digit"),
        pytest.param("zzzzzzzz", None, id="nothing near"),
    ],
)
def test_a_slip_is_put_right(spelling, typed, meant):
    assert spelling.corrected(typed) == meant


def test_short_words_may_have_one_slip_only(spelling):
    assert spelling.corrected("fmeru") is None


def test_the_nearer_word_wins(spelling):
    assert spelling.corrected("neuropathyc", farthest=1) == "neuropathy"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("neurpa", "neuropa"),
        ("diabtee", "diabete"),
        ("xeuropa", None),
        ("neu", None),
        ("n3uropa", None),
    ],
)
def test_a_half_typed_word_is_put_right_but_for_its_first_letter(spelling, typed, meant):
    completed = spelling.completed(typed)
    assert completed == meant


def test_saved_spellings_are_read_back(spelling, tmp_path):
    spelling.save(tmp_path / "spelling.bin")
    again = Spelling.load(tmp_path / "spelling.bin", LEXICON)
    assert again.corrected("diabeties") == "diabetes"


def test_without_words_nothing_is_put_right():
    assert Spelling.of(Lexicon.counted({})).corrected("fever") is None


@given(st.sampled_from(["diabetes", "neuropathy", "neuropathic"]), st.data())
def test_every_single_slip_leads_back_to_a_word_as_near(word, data):
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    slip = data.draw(
        st.sampled_from([word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :]])
    )
    meant = Spelling.of(LEXICON).corrected(slip)
    assert meant is not None
    assert distance(slip, meant) <= 1
