from hypothesis import given
from hypothesis import strategies as st

from app.reading.sections import section_at, sections

NOTE = """Cough for two days, denies fever.

PAST MEDICAL HISTORY: Gout.
FAMILY HISTORY:
Mother had stroke.

Assessment and Plan
1. Bronchitis
"""


def test_a_note_is_cut_at_its_headings():
    found = sections(NOTE)
    names = [section.name for section in found[1:]]
    assert names == ["Past medical history", "Family history", "Assessment and plan"]
    assert [section.heading for section in found] == [
        "",
        "PAST MEDICAL HISTORY",
        "FAMILY HISTORY",
        "Assessment and Plan",
    ]
    assert [section.default for section in found] == ["", "historical", "family", ""]


def test_what_a_section_says_begins_after_its_heading():
    family = sections(NOTE)[2]
    assert NOTE[family.body : family.end].split() == ["Mother", "had", "stroke."]


def test_what_paragraphs_without_heading_are_is_guessed_from_what_they_say():
    text = "Lives with her husband, denies tobacco, drinks alcohol.\n\nMother died of stroke."
    assert [section.guess for section in sections(text)] == ["Social history", "Family history"]
    assert [section.guess for section in sections(text, is_guessed=False)] == ["", ""]


def test_nothing_rests_on_a_guess():
    (guessed,) = sections("Mother died of stroke.")
    assert (guessed.name, guessed.title, guessed.default) == ("", "Family history", "")
    (headed,) = sections("FAMILY HISTORY: stroke.")
    assert headed.title == "Family history"


def test_the_section_of_a_character_is_found():
    found = sections(NOTE)
    assert section_at(found, NOTE.index("Gout")).name == "Past medical history"
    assert section_at(found, len(NOTE)) is None


def test_an_empty_note_has_no_sections():
    assert sections("") == ()
    assert sections(" \n ") == ()


WORDS = st.sampled_from(["PMH:", "Plan", "cough", "\n", "\n\n", "HPI", "FH -", ".", "Exam:", " "])


@given(st.lists(WORDS | st.text(max_size=5), max_size=20).map("".join))
def test_sections_follow_each_other_and_leave_out_nothing(text):
    found = sections(text)
    assert [one.end for one in found[:-1]] == [one.start for one in found[1:]]
    assert all(one.start <= one.body <= one.end for one in found)
    assert text[: found[0].start if found else len(text)].strip() == ""


def test_the_section_of_a_character_is_found_without_going_through_all():
    found = sections("".join(f"PLAN: {number}\nHPI: {number}\n" for number in range(200)))
    looked = []

    class Counted(tuple):
        def __getitem__(self, at):
            looked.append(at)
            return super().__getitem__(at)

        def __iter__(self):
            return (self[at] for at in range(len(self)))

    last = found[-1]
    assert section_at(Counted(found), last.body) == last
    assert section_at(Counted(found), last.end) is None
    assert len(looked) < 30
