import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
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


PROCEDURE, DEVICE, TEST = MentionKind.PROCEDURE, MentionKind.DEVICE, MentionKind.TEST
MEDICATION, VALUE = MentionKind.MEDICATION, MentionKind.VALUE
PRESENT, ABSENT, PAST = Assertion.PRESENT, Assertion.ABSENT, Assertion.HISTORICAL
PLANNED, DOUBTED = Assertion.HYPOTHETICAL, Assertion.UNCERTAIN


@pytest.mark.parametrize(
    ("text", "words", "kind", "stands"),
    [
        ("Colonoscopy was done today.", "Colonoscopy", PROCEDURE, PRESENT),
        ("He has had no prior colonoscopy.", "colonoscopy", PROCEDURE, ABSENT),
        ("She declined a colonoscopy.", "colonoscopy", PROCEDURE, ABSENT),
        ("Colonoscopy was not performed.", "Colonoscopy", PROCEDURE, ABSENT),
        ("She did not want any surgery, nor CABG.", "CABG", PROCEDURE, ABSENT),
        ("S/p CABG in 2015.", "CABG", PROCEDURE, PAST),
        ("Status post knee arthroplasty.", "knee arthroplasty", PROCEDURE, PAST),
        ("He had a colonoscopy 3 years ago.", "colonoscopy", PROCEDURE, PAST),
        ("Appendectomy in 1998.", "Appendectomy", PROCEDURE, PAST),
        ("We will schedule a colonoscopy.", "colonoscopy", PROCEDURE, PLANNED),
        ("Referred to physical therapy.", "physical therapy", PROCEDURE, PLANNED),
        ("Possible endoscopy.", "endoscopy", PROCEDURE, DOUBTED),
        ("His mother had a CABG.", "CABG", PROCEDURE, Assertion.FAMILY),
        ("She is scheduled for an MRI.", "MRI", TEST, PLANNED),
        ("An MRI is pending.", "MRI", TEST, PLANNED),
        ("She is due for her mammogram.", "mammogram", TEST, PLANNED),
        ("Repeat CBC in 2 weeks.", "CBC", TEST, PLANNED),
        ("The chest x-ray was negative.", "chest x-ray", TEST, PRESENT),
        ("X-ray of the knee is unremarkable.", "X-ray of the knee", TEST, PRESENT),
        ("Strep test (-), no fever.", "Strep test", TEST, PRESENT),
        ("Echocardiogram from last year showed it.", "Echocardiogram", TEST, PAST),
        ("Stable in comparison to the prior CT.", "CT", TEST, PAST),
        ("Comparison to last year shows a new CT finding.", "CT", TEST, PRESENT),
        ("PLAN: MRI brain.", "MRI brain", TEST, PLANNED),
        ("PLAN: CBC, lipid panel.", "lipid panel", TEST, PLANNED),
        ("PLAN: the abnormal lipid panel improved.", "lipid panel", TEST, PRESENT),
        ("PLAN: lisinopril 10 mg.", "lisinopril", MEDICATION, PRESENT),
        ("Continue lisinopril.", "lisinopril", MEDICATION, PRESENT),
        ("Ibuprofen 800 mg as needed for pain, Tylenol.", "Tylenol", MEDICATION, PRESENT),
        ("We stopped lisinopril.", "lisinopril", MEDICATION, PAST),
        ("Lisinopril was discontinued.", "Lisinopril", MEDICATION, PAST),
        ("Allergic to penicillin.", "penicillin", MEDICATION, PAST),
        ("ALLERGIES: penicillin", "penicillin", MEDICATION, PAST),
        ("He does not take aspirin.", "aspirin", MEDICATION, ABSENT),
        ("Consider starting aspirin.", "aspirin", MEDICATION, PLANNED),
        ("We discontinue Micardis, we increase Lasix.", "Lasix", MEDICATION, PRESENT),
        ("She should stop any drug such as Motrin.", "Motrin", MEDICATION, PAST),
        ("The side effects of albuterol were explained.", "albuterol", MEDICATION, PRESENT),
        ("Benadryl or an allergy medicine.", "Benadryl", MEDICATION, PRESENT),
        ("Follow-up blood work revealed it.", "blood work", TEST, PRESENT),
        ("The mole will be biopsied.", "biopsied", PROCEDURE, PLANNED),
        ("No pacemaker.", "pacemaker", DEVICE, ABSENT),
        ("S/p drug eluting stent in 2015.", "drug eluting stent", DEVICE, PRESENT),
        ("PMH: pacemaker", "pacemaker", DEVICE, PRESENT),
        ("History of IVC filter, removed in May.", "IVC filter", DEVICE, PAST),
        ("The pacemaker was removed in 2015.", "pacemaker", DEVICE, PAST),
        ("Status post removal of the Foley.", "Foley", DEVICE, PAST),
        ("The Foley was removed.", "Foley", DEVICE, PAST),
        ("She walks with a cane.", "cane", DEVICE, PRESENT),
        ("IMMUNIZATIONS: Tdap vaccine", "Tdap vaccine", MEDICATION, PAST),
        ("BP 148/92, negative for fever.", "BP 148/92", VALUE, PRESENT),
    ],
)
def test_what_was_done_used_or_taken_is_told_from_what_is_planned(text, words, kind, stands):
    start = text.index(words)
    told = Note.of(text).undertaken(start, start + len(words), kind)
    assert told.assertion is stands
    assert told.by


def test_what_is_planned_is_read_once_for_a_sentence():
    note = Note.of("We will obtain an MRI and a CBC.")
    found = [note.undertaken(start, end, TEST) for start, end in ((18, 21), (28, 31))]
    assert [each.assertion for each in found] == [PLANNED, PLANNED]


_OPERATIONS = st.sampled_from(["colonoscopy", "cholecystectomy", "hip replacement", "CABG"])
_LEADS = st.sampled_from(
    ["No prior", "She refused", "He declined", "She has never had a", "Denies any", "No history of"]
)


@settings(max_examples=60, deadline=None)
@given(_LEADS, st.lists(_OPERATIONS, min_size=1, max_size=3, unique=True))
def test_no_operation_that_is_denied_was_done(lead, operations):
    text = f"{lead} {' or '.join(operations)}."
    note = Note.of(text)
    for each in operations:
        start = text.index(each)
        assert note.undertaken(start, start + len(each), PROCEDURE).assertion is ABSENT
