import pytest

from app.domain.chart.spans import Span
from app.domain.reading.abstracts import Correction
from app.domain.reading.assertions import Assertion
from app.ui.abstract.said_words import (
    KEYS,
    counted,
    letter_of,
    spoken_place,
    stands_word,
    where_words,
    why_lines,
)
from tests.fixtures.said import said_place

CORRECTION = Correction(Span(1, 0, 0, 5), "fever", Assertion.ABSENT, 1)


def test_each_assertion_has_a_letter_and_a_word_of_its_own():
    assert {letter_of(each) for each in Assertion} == set(KEYS)
    assert len({stands_word(each) for each in Assertion}) == len(Assertion)


def test_assertions_are_counted_in_one_order():
    there = [Assertion.ABSENT, Assertion.PRESENT, Assertion.ABSENT]
    assert counted(there) == "1 present, 2 absent"


def test_a_place_says_what_is_to_be_known_of_it():
    place = said_place(
        is_medicine=True, is_machine_read=True, copied_from="January", correction=CORRECTION
    )
    assert where_words(place) == [
        "page 1",
        "medicine",
        "Assessment",
        "Note",
        "machine-read",
        "carried forward",
        "corrected",
    ]
    assert where_words(said_place(section="")) == ["page 1", "Note"]


def test_a_place_is_spoken_with_its_sentence():
    said = spoken_place(said_place(assertion=Assertion.ABSENT))
    assert said == "fever: absent, page 1, Assessment, Note, He has fever."


@pytest.mark.parametrize(
    ("place", "line"),
    [
        pytest.param(
            said_place(), "“fever” is present: stated plainly, in Assessment.", id="plainly"
        ),
        pytest.param(
            said_place(assertion=Assertion.ABSENT, by="“denies”"),
            "“fever” is absent: because of “denies”, in Assessment.",
            id="by words",
        ),
        pytest.param(
            said_place(assertion=Assertion.FAMILY, by="section Family history"),
            "“fever” is family: by the section Family history.",
            id="by the section",
        ),
        pytest.param(
            said_place(by="", section=""),
            "“fever” is present: nothing in a part without heading speaks against it.",
            id="by nothing",
        ),
        pytest.param(
            said_place(by="your correction", correction=CORRECTION),
            "“fever” is present: your correction.",
            id="corrected",
        ),
        pytest.param(
            said_place(by="your rule for “fever”"),
            "“fever” is present: your rule for “fever”, in Assessment.",
            id="by a rule",
        ),
    ],
)
def test_why_is_said_first(place, line):
    assert why_lines(place)[0] == line


def test_why_tells_what_follows_and_what_to_doubt():
    place = said_place(follows="Not coded.", is_machine_read=True, copied_from="January")
    assert why_lines(place)[1:] == [
        "Not coded.",
        "Word for word in an earlier note: January.",
        "A machine read this page; nobody has verified its words.",
    ]
