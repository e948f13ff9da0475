"""Searches that coders make every day, on both pinned editions of ICD-10-CM."""

from datetime import date

import pytest

ON = date(2026, 5, 1)


def codes(found):
    return [hit.code for hit in found.hits]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("hypertension", "I10"),
        ("type 2 diabetes", "E11.9"),
        ("diabetes", "E11.9"),
        ("heart failure", "I50.9"),
        ("chest pain", "R07.9"),
        ("pneumonia", "J18.9"),
        ("asthma", "J45.909"),
        ("atrial fib", "I48.91"),
        ("low back pain", "M54.50"),
        ("urinary tract infection", "N39.0"),
        ("depression", "F32.A"),
        ("sezary", "C84.10"),
        ("crohns", "K50.90"),
        ("fever", "R50.9"),
        ("headache", "R51.9"),
        ("sepsis", "A41.9"),
        ("anemia", "D64.9"),
        ("femur neck fracture left", "S72.002A"),
        ("e11.9", "E11.9"),
        ("s72001a", "S72.001A"),
    ],
)
def test_the_code_that_a_coder_expects_is_first(real, typed, code):
    assert codes(real.find(typed, ON))[0] == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("diabeties neuropthy", "E11.40"),
        ("nonpressure ulcer heel", "L97.4"),
        ("athsma", "J45.909"),
        ("diab neuro", "E11.40"),
        ("hypothyriodism", "E03.9"),
        ("E11.9 - Type 2 diabetes mellitus", "E11.9"),
    ],
)
def test_slips_and_half_words_still_lead_there(real, typed, code):
    assert code in codes(real.find(typed, ON, limit=10))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("ringing in both ears", "H93.13"),
        ("burning w urination", "R30.0"),
        ("his nose won't stop bleeding", "R04.0"),
        ("both of her hands are shaking", "R25.1"),
        ("unable to sleep", "G47.00"),
        ("metastatic breast cancer to the bone", "C79.51"),
        ("chest pain r/o PE", "R07.9"),
        ("s/p unheard-of-ectomy", "Z98.890"),
        ("NEC stage 1 neonate", "P77.1"),
        ("ALL IN REMISSION", "C91.01"),
        ("Moderate asthma (disorder)", "J45.40"),
    ],
)
def test_what_patients_say_and_notes_name_together_leads_there(real, typed, code):
    assert code in codes(real.find(typed, ON, limit=10))


def test_a_letter_alone_is_answered_with_words(real):
    for letter in "abcdefghijklmnopqrstuvwxyz":
        assert all(hit.via != "code" for hit in real.find(letter, ON).hits)


def test_a_code_that_became_a_header_is_shown_as_of_the_date(real):
    assert real.find("G35", date(2025, 9, 30)).hits[0].is_billable
    assert not real.find("G35", date(2025, 10, 1)).hits[0].is_billable


def test_words_that_hardly_ever_meet_do_not_take_long_lists_apart(real):
    assert real.find("initial subsequent sequela left right bilateral", ON).status is None
