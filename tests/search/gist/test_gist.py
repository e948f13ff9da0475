"""Long selections as the words of one problem."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.search.gist.gist import gist
from tests.search.gist_made import KNOWLEDGE

ASSESSMENT = """Mr. Abel Sander is a 50-year-old male who presents for a follow up of his problems.

1. Lantern fever.
- Medical Reasoning: It has been controlled since March 3, 2030 with lantern oil 40 mg daily.
- Medical Treatment: Continue green moss for the reflux.

2. Mossy ague of left arm, stage 2.
- Patient Education: We discussed the moss.

Patient Agreements: The patient understands the treatment of the ague.
"""


def text_of(selection):
    return gist(selection, KNOWLEDGE).text


@pytest.mark.parametrize(
    "selection",
    [
        "",
        "lantern fever",
        "He has no fever at all, and green moss on his arm",
        "Mossy ague of left harbour arm, stage 2, Mossy ague of right harbour arm, sta",
    ],
    ids=["nothing", "phrase", "twelve words at most", "title still being typed"],
)
def test_a_short_phrase_and_a_title_stay_as_they_are(selection):
    assert gist(selection, KNOWLEDGE).text == selection
    assert gist(selection, KNOWLEDGE).words == ()


@pytest.mark.parametrize(
    ("selection", "searched"),
    [
        ("1. Lantern fever", "Lantern fever"),
        ("• Lantern fever.", "Lantern fever."),
        ("a) Lantern fever", "Lantern fever"),
        ("E. lantern fever", "E. lantern fever"),
        (" lantern fever ", " lantern fever "),
        ("Mossy ague of the\nleft arm", "Mossy ague of the\nleft arm"),
        ("1. Lantern fever\n2. Mossy ague", "Lantern fever"),
        ("• Lantern fever • Mossy ague", "Lantern fever"),
        ("Unheard\nWordings", "Unheard\nWordings"),
    ],
    ids=[
        *("number", "bullet", "letter", "germ", "blanks"),
        *("broken line", "two problems", "two bullets", "two lines of nothing known"),
    ],
)
def test_a_line_is_searched_without_its_mark_and_of_several_lines_one(selection, searched):
    assert text_of(selection) == searched


def test_the_first_problem_of_an_assessment_is_taken_and_the_others_are_told():
    found = gist(ASSESSMENT, KNOWLEDGE)
    assert (found.text, found.part) == ("Lantern fever", "Lantern fever.")
    assert found.others == ("Mossy ague of left arm, stage 2.",)


def test_of_many_pages_the_first_problem_is_taken_and_a_few_others_are_told():
    kinds = ("Mossy ague", "Lantern fever", "Lantern reflux", "Green moss")
    lines = [f"{at}. {kind}, arm {kind}" for at in range(1, 90) for kind in kinds]
    found = gist("\n".join([*lines, *(f"{line} left" for line in lines)]), KNOWLEDGE)
    assert found.part == "Mossy ague, arm Mossy ague"
    assert len(found.others) == 3


def test_of_a_list_the_first_problem_is_taken_not_the_shortest():
    said = "1. Mossy ague of the left harbour arm\n2. Fever\n3. Lantern reflux"
    found = gist(said, KNOWLEDGE)
    assert found.part == "Mossy ague of the left harbour arm"
    assert found.others == ("Fever", "Lantern reflux")


def test_each_word_is_told_with_its_place():
    found = gist(ASSESSMENT, KNOWLEDGE)
    assert [ASSESSMENT[word.start : word.end] for word in found.words] == ["Lantern", "fever"]


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (
            "She comes in today because of a mossy ague of the left arm, stage 2, and feels well.",
            "mossy ague left arm stage 2",
        ),
        (
            "Denies lantern fever or reflux, but has had for some days an ague of the right arm.",
            "ague right arm",
        ),
        (
            "Her mother had lantern fever and reflux. She herself has been seen for green moss.",
            "green moss",
        ),
        (
            "The patient is status post glass lantern, which was placed in 2019 by Dr. Moss.",
            "status post glass lantern",
        ),
        (
            "There is today what seems to be an early lanternitis of his one good arm.",
            "lanternitis arm",
        ),
        ("We talked for a long time about her LRX and what it would mean for her arm.", "LRX arm"),
    ],
    ids=["filler", "denied", "family", "shorthand of two words", "ends so", "abbreviation"],
)
def test_only_words_of_meaning_are_kept(selection, kept):
    assert text_of(selection) == kept


def test_a_picture_names_no_illness():
    said = "The XR of the arm was taken. Then he told us of all of the moss that he had seen."
    assert text_of(said) == "moss"


def test_a_sentence_that_names_no_illness_is_taken_when_there_is_no_other():
    said = "We looked at the left and the right arm and at the harbour for a good long while."
    assert text_of(said) == "left right arm harbour"


def test_a_text_without_any_such_word_is_not_searched():
    assert (
        text_of("nobody here said anything that could mean something to anybody at all, ever") == ""
    )


def test_a_text_without_words_is_not_searched():
    assert text_of(". " * 20) == ""


def test_of_a_very_long_sentence_neighbours_are_kept():
    said = (
        "he said: "
        + "arm " * 20
        + "mossy ague of the left harbour arm, lantern fever "
        + "arm " * 20
    )
    assert "mossy ague left harbour arm lantern fever" in text_of(said)


@settings(max_examples=60)
@given(st.text(alphabet="abc .:,;\n•1-'’EÄß", max_size=400), st.integers(0, 3))
def test_every_word_stands_where_it_is_said_to_stand(noise, repeated):
    selection = noise + " lantern fever " * repeated + noise
    found = gist(selection, KNOWLEDGE)
    assert all(selection[word.start : word.end] == word.text for word in found.words)


def test_a_typed_line_without_a_verb_is_searched_by_all_its_words():
    said = "unsp frac of the low end of the left rad sub for clos frac with del heal"
    assert text_of(said) == said


def test_the_conditions_of_a_list_are_told_one_by_one():
    seen = "He is a man with a past medical history significant for a lantern fever, green moss"
    assert gist(f"{seen} and the mossy ague of the left arm.", KNOWLEDGE).listed == (
        *("lantern fever ", "green moss ", "mossy ague left arm "),
    )
    assert (
        gist("He is a man who has had a lantern fever of the left arm too.", KNOWLEDGE).listed == ()
    )
