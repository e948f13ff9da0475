import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.sentences import sentences


def split(text):
    return [text[one.start : one.end] for one in sentences(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cough. Fever? Yes! No", ["Cough.", "Fever?", "Yes!", "No"]),
        ("Seen by Dr. Smith at 3 p.m. He left.", ["Seen by Dr. Smith at 3 p.m.", "He left."]),
        ("Take 5 mg p.o. daily. Rest.", ["Take 5 mg p.o. daily.", "Rest."]),
        ("Hgb was 8. He was pale.", ["Hgb was 8.", "He was pale."]),
        ("1. Gout. 2. Asthma. 3. CKD", ["1. Gout.", "2. Asthma.", "3. CKD"]),
        ("Impression: 1. Gout 2. Asthma", ["Impression:", "1. Gout", "2. Asthma"]),
        ("1) Gout\n2) Asthma", ["1) Gout", "2) Asthma"]),
        ("• Gout • Asthma", ["• Gout", "• Asthma"]),
        ("Gout\nAsthma", ["Gout", "Asthma"]),
        ("No fever,\nchills or cough", ["No fever,\nchills or cough"]),
        ("No fever or\nChills", ["No fever or\nChills"]),
        ("Medications:\nInsulin", ["Medications:", "Insulin"]),
        ("Gout\n\nAsthma", ["Gout", "Asthma"]),
        ("Pain.,PLAN:, Rest.", ["Pain.,", "PLAN:, Rest."]),
        ("no fever. has cough. pain vs. ache", ["no fever.", "has cough.", "pain vs. ache"]),
        ("BP 120/80. SpO2 98.6 on 2.5 liters.", ["BP 120/80.", "SpO2 98.6 on 2.5 liters."]),
        ("He said “stop.” She left.", ["He said “stop.”", "She left."]),
        ("J. Doe came.", ["J. Doe came."]),
        ("(?) Gout. ... Rest", ["(?)", "Gout.", "...", "Rest"]),
        ("Plan: 5. Rest", ["Plan: 5. Rest"]),
        ("", []),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else None,
)
def test_a_text_is_cut_where_its_writer_ended(text, found):
    assert split(text) == found


def test_a_line_broken_to_fit_the_page_goes_on():
    line = "The patient was admitted to the hospital for treatment of"
    assert split(f"{line} his\nGout and rest.") == [f"{line} his\nGout and rest."]
    assert split(f"{line} him\n- Gout") == [f"{line} him", "- Gout"]


def test_what_never_ends_is_cut():
    found = sentences("cough " * 3000)
    assert max(one.end - one.start for one in found) <= 8000
    assert len(found) == 3


def test_a_run_of_characters_is_cut_alone():
    text = "Cough. Fever. Rest."
    assert [(one.start, one.end) for one in sentences(text, 7, 13)] == [(7, 13)]


PIECES = st.sampled_from(
    ["Dr. ", "1. ", "\n", ". ", "A", "b", "p.o. ", "• ", "2) X", "?", ",", "\n\n"]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=20).map("".join))
def test_nothing_but_blanks_lies_between_sentences(text):
    found = sentences(text)
    assert all(one.start < one.end for one in found)
    edges = [0, *(edge for one in found for edge in (one.start, one.end)), len(text)]
    assert all(not text[a:b].strip() for a, b in zip(edges[::2], edges[1::2], strict=True))
