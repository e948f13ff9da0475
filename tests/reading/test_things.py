from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.reading.mentioned import MentionKind
from app.reading.things import things
from app.vocabulary.reading import bundled
from app.vocabulary.synonyms import Synonyms

PROCEDURE, DEVICE, TEST = MentionKind.PROCEDURE, MentionKind.DEVICE, MentionKind.TEST
MEDICATION, VALUE = MentionKind.MEDICATION, MentionKind.VALUE


def named(text, names=None, vocabulary=None):
    found = things(text, 0, len(text), vocabulary or bundled(), names)
    return [(text[each.start : each.end], each.kind) for each in found]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Screening colonoscopy next week.", PROCEDURE, "Screening colonoscopy"),
        ("He had a CABG in May.", PROCEDURE, "CABG"),
        ("Laparoscopic cholecystectomy was done.", PROCEDURE, "Laparoscopic cholecystectomy"),
        ("Total knee arthroplasty on the left.", PROCEDURE, "Total knee arthroplasty"),
        ("She has had a right hip replacement.", PROCEDURE, "right hip replacement"),
        ("A dual chamber pacemaker is in place.", DEVICE, "dual chamber pacemaker"),
        ("Drug eluting stent to the LAD.", DEVICE, "Drug eluting stent"),
        ("The Foley catheter drains well.", DEVICE, "Foley catheter"),
        ("He came in his wheelchair.", DEVICE, "wheelchair"),
        ("CPAP every night.", DEVICE, "CPAP"),
        ("A nebulizer was ordered.", DEVICE, "nebulizer"),
        ("CT of the chest shows a nodule.", TEST, "CT of the chest"),
        ("MRI brain was read.", TEST, "MRI brain"),
        ("X-rays of the right knee today.", TEST, "X-rays of the right knee"),
        ("Echocardiogram is pending.", TEST, "Echocardiogram"),
        ("CBC and urinalysis.", TEST, "CBC"),
        ("Hemoglobin A1c next time.", TEST, "Hemoglobin A1c"),
        ("Continue metoprolol.", MEDICATION, "metoprolol"),
        ("Take zorbastatin daily.", MEDICATION, "zorbastatin"),
        ("BP 148/92 in the office.", VALUE, "BP 148/92"),
    ],
)
def test_a_thing_is_named_with_all_its_words(text, kind, wanted):
    assert named(text)[0] == (wanted, kind)


@pytest.mark.parametrize(
    "text",
    [
        "She told us that she will wait.",
        "Dr. Walker saw him.",
        "The anatomy is normal.",
        "A rehabilitation program in April.",
        "ICD-10 code to follow.",
        "He braces himself on the rail.",
        "Dorsal lithotomy position.",
        "Wandering atrial pacemaker.",
        "Right bundle-branch block.",
    ],
)
def test_what_only_looks_like_a_thing_is_none(text):
    assert named(text) == []


def test_a_line_in_capitals_may_name_what_else_stands_in_small_letters():
    assert named("USES A WALKER") == [("WALKER", DEVICE)]
    assert named("She uses a walker") == [("walker", DEVICE)]


def test_a_sign_at_the_end_belongs_to_no_name():
    assert named("CT of Abdomen, 5 May") == [("CT of Abdomen", TEST)]


def test_a_value_goes_before_the_test_that_it_is_of():
    assert named("creatinine 1.4 and creatinine again") == [
        ("creatinine 1.4", VALUE),
        ("creatinine", TEST),
    ]


def test_the_names_of_the_code_books_are_met_the_longest_first():
    names = {"lamp pump": DEVICE, "old lamp pump": DEVICE, "glimmerol": MEDICATION}
    assert named("The old lamp pump and glimmerol", names) == [
        ("old lamp pump", DEVICE),
        ("glimmerol", MEDICATION),
    ]


def test_the_coders_own_words_name_what_they_stand_for():
    own = bundled().with_synonyms(Synonyms((("roto job", "rotator cuff repair"),)))
    assert named("After the roto job he slept.", vocabulary=own) == [("roto job", PROCEDURE)]


def test_an_abbreviation_names_what_the_last_of_its_words_do():
    own = bundled().with_synonyms(Synonyms((("zqx", "pneumonia after bronchoscopy today"),)))
    assert named("zqx", vocabulary=own) == []


def test_places_count_from_the_beginning_of_the_text():
    text = "No fever. MRI brain."
    assert things(text, 10, 20, bundled()) == [(10, 19, TEST)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["CT", "of", "the", "chest", ",", "BP", "120/80", "stent", "X-ray", "-", "MG"]
        ),
        max_size=12,
    )
)
def test_no_two_things_share_a_character(words):
    text = " ".join(words)
    found = things(text, 0, len(text), bundled())
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
