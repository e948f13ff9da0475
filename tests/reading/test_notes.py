import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.assertions import Assertion
from app.reading.notes import Note
from app.reading.words import words_of

NOTE = """HPI: No fever. Cough for two days.

Denies:
- chest pain
- nausea

Return if you notice the following:
1. bleeding
2. rash
Seen with:
pallor

FAMILY HISTORY: Stroke.
PLAN: treat bronchitis"""


@pytest.mark.parametrize(
    ("words", "assertion"),
    [
        ("fever", Assertion.ABSENT),
        ("Cough", Assertion.PRESENT),
        ("chest pain", Assertion.ABSENT),
        ("nausea", Assertion.ABSENT),
        ("bleeding", Assertion.HYPOTHETICAL),
        ("rash", Assertion.HYPOTHETICAL),
        ("pallor", Assertion.PRESENT),
        ("Stroke", Assertion.FAMILY),
        ("bronchitis", Assertion.PRESENT),
    ],
)
def test_each_thing_stands_as_its_sentence_its_list_and_its_section_say(words, assertion):
    start = NOTE.index(words)
    assert Note.of(NOTE).asserted(start, start + len(words)).assertion is assertion


def test_a_sentence_is_read_once_for_all_that_it_names():
    note = Note.of("No fever or cough.")
    assert [note.asserted(3, 8).negated, note.asserted(12, 17).negated] == [True, True]


def test_a_phrase_may_go_over_the_end_of_a_sentence():
    text = "No fever. Cough. Gout"
    assert Note.of(text).asserted(3, 15).assertion is Assertion.ABSENT


def test_the_section_of_a_character_is_known():
    assert Note.of(NOTE).section_at(NOTE.index("Stroke")).name == "Family history"


def test_a_place_before_every_word_is_refused():
    with pytest.raises(ValueError, match=r"no word stands at 0\.\.1"):
        Note.of("  gout").asserted(0, 1)


PIECES = ["No ", "denies ", "PMH: ", "fever", ", ", ". ", "\n", ":\n- ", "(", ")", "2019 ", "if "]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=25).map("".join))
def test_whatever_is_written_each_word_of_it_is_told_of(text):
    note = Note.of(text)
    for word in words_of(text):
        told = note.asserted(word.start, word.end)
        assert told.by


TRAPS = (
    "Pleuritic chest pain. No evidence of pneumonia. Rule out PE – CTA negative. Mother had breast"
    " cancer. MI 2019, on daily aspirin. Quit smoking 2015. Denies fever but has cough."
)
SUSPECTED = (
    "Fever 101.8 and acute cough 2 days. No test available. A: suspected influenza. P: fluids."
)
RESOLVED = "Probable gram-negative pneumonia, treated cefepime. Hypoxemia resolved."


@pytest.mark.parametrize(
    ("text", "words", "assertion"),
    [
        (TRAPS, "chest pain", "present"),
        (TRAPS, "pneumonia", "absent"),
        (TRAPS, "PE", "uncertain"),
        (TRAPS, "breast cancer", "family"),
        (TRAPS, "MI", "historical"),
        (TRAPS, "aspirin", "present"),
        (TRAPS, "smoking", "historical"),
        (TRAPS, "fever", "absent"),
        (TRAPS, "cough", "present"),
        (SUSPECTED, "Fever", "present"),
        (SUSPECTED, "cough", "present"),
        (SUSPECTED, "influenza", "uncertain"),
        (RESOLVED, "pneumonia", "uncertain"),
        (RESOLVED, "Hypoxemia", "historical"),
    ],
)
def test_short_notes_without_headings_are_read_by_their_words(text, words, assertion):
    start = text.index(words)
    assert Note.of(text).asserted(start, start + len(words)).assertion == assertion
