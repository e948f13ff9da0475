import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.asking.lexicon import Lexicon
from app.search.asking.spelling import Spelling

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


def likeliest(found):
    return found[0][1] if found else None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("diabeties", "diabetes", id="letter too many"),
        pytest.param("neuropthy", "neuropathy", id="letter missing"),
        pytest.param("femor", "femur", id="wrong letter"),
        pytest.param("diabtees", "diabetes", id="letters swapped"),
        pytest.param("diiabetess", "diabetes", id="two letters too many"),
        pytest.param("dabetees", "diabetes", id="two slips"),
        pytest.param("niuropathi", "neuropathy", id="two wrong letters"),
        pytest.param("euroathy", "neuropathy", id="two letters missing, the first one too"),
        pytest.param("xever", "fever", id="the more frequent"),
        pytest.param("eat", None, id="too short"),
        pytest.param("f3ver", None, id="with a digit"),
        pytest.param("zzzzzzzz", None, id="nothing near"),
        pytest.param("fmeru", None, id="a short word with two slips"),
    ],
)
def test_slips_are_put_right(spelling, typed, meant):
    assert likeliest(spelling.near(typed)) == meant


def test_all_words_as_near_may_be_meant(spelling):
    assert spelling.near("neuropathyc") == [(1, "neuropathic"), (1, "neuropathy")]


def test_swapped_letters_and_confused_vowels_are_likelier_than_other_slips():
    spelling = Spelling.of(Lexicon.counted({"tibial": 9, "tribal": 9, "labial": 9, "lobial": 9}))
    assert likeliest(spelling.near("tirbal")) == "tribal"
    assert likeliest(spelling.near("lubial")) in {"labial", "lobial"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("neurpa", "neuropa"),
        ("diabtee", "diabete"),
        ("neuurpat", "neuropat"),
        ("xeuropa", None),
        ("neu", None),
        ("n3uropa", None),
    ],
)
def test_a_half_typed_word_is_put_right_but_for_its_first_letter(spelling, typed, meant):
    assert likeliest(spelling.begun(typed)) == meant


def test_saved_spellings_are_read_back(spelling, tmp_path):
    spelling.save(tmp_path / "spelling.bin")
    again = Spelling.load(tmp_path / "spelling.bin", LEXICON)
    assert again.near("diabeties") == spelling.near("diabeties")


def test_without_words_nothing_is_put_right():
    spelling = Spelling.of(Lexicon.counted({}))
    assert spelling.near("fever") == spelling.begun("fever") == []


def edited(word, data):
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    return data.draw(
        st.sampled_from([word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :]])
    )


@pytest.mark.parametrize("edits", [1, 2])
@given(word=st.sampled_from(["diabetes", "neuropathy", "neuropathic"]), data=st.data())
def test_every_slip_or_two_lead_back_to_the_word(edits, word, data):
    slip = word
    for _ in range(edits):
        slip = edited(slip, data)
    assert word in {other for _, other in Spelling.of(LEXICON).near(slip)}
