"""The vocabulary that comes with the program, and what a broken file says."""

import pytest

from app.vocabulary.entries import Entry, Reason
from app.vocabulary.folding import split
from app.vocabulary.reading import BrokenVocabularyError, bundled, read

FILES = {
    "lay.txt": "# Heart\n\nheart attack = infarction\nhtn = never seen\npt = small letters\n",
    "shorthand.txt": "s/p = status post\nr/o =\n",
    "abbreviations.txt": "htn = hypertension\nms = a | b\nALL = leukemia\nPT = therapy\n",
    "british.txt": "tyre = tire\n",
    "related.txt": "kidney | renal\nkidney | Nephric Thing\n",
    "speech.txt": "attack | attacks | attacked\n",
    "filler.txt": "the said\n",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_the_files_are_read_and_later_ones_hold(folder):
    words = read(folder)
    assert words.entries[("htn",)] == Entry(("hypertension",), Reason.ABBREVIATION)
    assert words.entries[("s", "p")] == Entry(("status post",), Reason.SHORTHAND)
    assert words.entries[("r", "o")].meanings == ("",)
    assert words.entries[("heart", "attack")].reason is Reason.LAY
    assert words.british == {"tyre": "tire"}


def test_lay_words_are_found_as_they_are_spoken(folder):
    words = read(folder)
    assert words.spoken.at(["attacked", "my", "heart"], 0)[2] == words.entries["heart", "attack"]
    assert words.spoken.is_word("attacked")


def test_only_an_abbreviation_with_senses_is_a_choice(folder):
    entries = read(folder).entries
    assert [key for key, entry in entries.items() if entry.is_choice] == [("ms",)]


def test_an_abbreviation_written_in_capitals_is_also_a_word(folder):
    entries = read(folder).entries
    assert entries[("all",)].is_capital
    assert entries[("all",)].small is None
    assert entries[("pt",)].small == Entry(("small letters",), Reason.LAY)


def test_related_words_lead_to_each_other(folder):
    related = read(folder).related
    assert related[("kidney",)] == (("renal",), ("nephric", "thing"))
    assert related[("nephric", "thing")] == (("kidney",),)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        pytest.param("s-p = x\ns p = y\n", r"lay.txt says two things of “s p”", id="twice"),
        pytest.param("? = x\n", r"lay.txt says two things of “\?”", id="no words"),
        pytest.param("heart attack\n", r"lay.txt: “heart attack” lacks “=”", id="no meaning"),
    ],
)
def test_a_file_that_says_two_things_or_nothing_is_refused(folder, lines, said):
    (folder / "lay.txt").write_text(lines, "utf-8")
    with pytest.raises(BrokenVocabularyError, match=said):
        read(folder)


def test_left_out_is_what_stands_for_nothing(folder):
    entries = read(folder).entries
    assert [key for key, entry in entries.items() if entry.is_left_out] == [("r", "o")]


def test_thousands_of_abbreviations_come_with_the_program():
    reasons = [entry.reason for entry in bundled().entries.values()]
    assert reasons.count(Reason.ABBREVIATION) > 2500
    assert reasons.count(Reason.LAY) > 500


@pytest.mark.parametrize("short", ["ms", "ra", "pe", "mi", "ca", "pt", "as"])
def test_abbreviations_with_senses_are_left_to_the_coder(short):
    assert bundled().entries[(short,)].is_choice


@pytest.mark.parametrize(
    ("short", "meaning"),
    [
        ("htn", "hypertension"),
        ("ckd", "chronic kidney disease"),
        ("t2dm", "type 2 diabetes mellitus"),
        ("sob", "shortness of breath"),
        ("fx", "fracture"),
    ],
)
def test_abbreviations_with_one_sense_are_read_as_it(short, meaning):
    assert bundled().entries[(short,)].meanings == (meaning,)


@pytest.mark.parametrize(
    ("short", "whole"),
    [("h/o mastectomy", "history of mastectomy"), ("hx pacemaker", "history of pacemaker")],
)
def test_what_begins_in_full_is_also_known_by_the_letters_of_notes(short, whole):
    found = bundled()
    assert found.entries[tuple(split(short))] == found.entries[tuple(split(whole))]


def test_nothing_stands_for_itself():
    entries = bundled().entries
    same = [key for key, entry in entries.items() if " ".join(key) in entry.meanings]
    assert same == []


def test_lay_words_say_more_than_they_repeat():
    lay = {key: e for key, e in bundled().entries.items() if e.reason is Reason.LAY}
    idle = [key for key, e in lay.items() if all(set(key) <= set(split(m)) for m in e.meanings)]
    assert idle == []
