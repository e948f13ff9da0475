import pytest

from app.reading.concepts import Concepts
from app.reading.passages import passages, understood_words
from app.reading.stems import stem, stems
from app.vocabulary.reading import bundled


def said(text):
    return [word.stem for word in understood_words(text, 0, len(text), bundled())]


def test_a_passage_ends_with_its_sentence_its_line_or_its_heading():
    text = "HEENT: dry. No fever\nCough; BP 120.5"
    found = [text[start:end].strip() for start, end in passages(text)]
    assert found == ["HEENT", "dry", "No fever", "Cough", "BP 120.5"]


def test_only_the_part_asked_for_is_cut_into_passages():
    text = "One. Two. Three."
    assert [text[start:end] for start, end in passages(text, 5, 8)] == ["Two"]


def test_an_abbreviation_counts_as_what_it_stands_for():
    assert set(said("HTN")) == stems("hypertension")


def test_an_abbreviation_of_several_senses_stays_as_it_is():
    assert said("MS") == [stem("ms")]


def test_the_words_of_an_abbreviation_stand_where_it_stands():
    (first, *_) = understood_words("has HTN", 0, 7, bundled())
    words = list(understood_words("has HTN", 0, 7, bundled()))
    assert first.stem == stem("has")
    assert {(word.start, word.end) for word in words[1:]} == {(4, 7)}


def test_a_measure_in_small_letters_is_no_abbreviation():
    assert said("5 mg") == ["5", stem("mg")]


@pytest.mark.parametrize(
    "text",
    [
        "She has longstanding congestive heart\nfailure and gout",
        "a fracture of the\n  wrist",
        "- Pain in the left\n   knee",
    ],
)
def test_a_line_that_was_broken_to_fit_its_page_goes_on(text):
    assert [text[start:end] for start, end in passages(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "hypertension\ndiabetes",
        "She has longstanding congestive heart.\nfailure to thrive",
        "She has longstanding hypertension of lungs\n- gout",
        "She has longstanding hypertension of lungs\n\ngout",
    ],
)
def test_a_line_that_its_writer_ended_does_not_go_on(text):
    parts = [text[start:end].strip() for start, end in passages(text)]
    assert parts == [part.rstrip(".") for part in text.split("\n") if part]


def test_non_and_its_word_are_the_one_word_that_the_books_make_of_them():
    books = Concepts(["nonalcohol steatohepat\tK75.81 0 0 700000 800000"])
    text = "non-alcoholic steatohepatitis, non-tender, a non"
    words = understood_words(text, 0, len(text), bundled(), books)
    assert [word.word for word in words][:2] == ["nonalcoholic", "steatohepatitis"]
    assert {"non", "tender"} <= {
        word.word for word in understood_words(text, 0, len(text), bundled(), books)
    }
