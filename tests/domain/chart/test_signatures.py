import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.chart.signatures import is_dated, is_only_dictated, is_signed

SIGNED = (
    "Electronically signed by R. Holm, MD on 03/12/2026",
    "Electronically Signed: R. Holm",
    "Electronic signature: R. Holm",
    "/s/ R. Holm",
    "/es/ R. Holm, MD",
    "e-signed by R. Holm",
    "eSigned: R. Holm",
    "Digitally signed by R. Holm",
    "Authenticated by R. Holm",
    "Electronically authenticated R. Holm",
    "Verified by: R. Holm",
    "Signed by R. Holm",
    "Signed: R. Holm 3/12/26",
    "Signature: R. Holm",
    "Physician signature: R. Holm",
    "Dictated by R. Holm. Electronically signed by R. Holm.",
    "Attending attestation: I saw and examined the patient and agree.",
    "I, R. Holm, hereby attest that I wrote this entry.",
    "Attested by R. Holm",
    "Dictated and signed by R. Holm",
    "FINALIZED BY: R. Holm",
)
UNSIGNED = (
    "",
    "Signature: ______",
    "Dictated by: R. Holm",
    "Dictated but not signed.",
    "This note has not been electronically signed.",
    "Unsigned draft",
    "Unauthenticated by R. Holm",
    "Awaiting signature",
    "Pending physician signature by R. Holm",
    "The consent was signed by the patient.",
    "Consent form signed and on the chart.",
    "She signed out against advice.",
    "Signature on file: yes",
    "Vital signs by the nurse",
    "R. Holm, MD",
)


@pytest.mark.parametrize("text", SIGNED)
def test_the_ways_to_sign_are_known(text):
    assert is_signed(f"Plan: rest.\n{text}\n")


@pytest.mark.parametrize("text", UNSIGNED)
def test_what_is_no_signature_is_taken_for_none(text):
    assert not is_signed(f"Plan: rest.\n{text}\n")


def test_a_dictation_alone_is_told_from_nothing_and_from_a_signature():
    assert is_only_dictated("Dictated by: R. Holm")
    assert is_only_dictated("DICTATED: 3/12/26")
    assert not is_only_dictated("Dictated by R. Holm, e-signed by R. Holm")
    assert not is_only_dictated("Plan: rest")


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-12",
        "2026-03-12T10:30:00",
        "2026/03/12",
        "3/12/26",
        "03.12.2026",
        "03/12/2026@14:30",
        "March 12, 2026",
        "March 12th, 2026",
        "Mar. 12 2026",
        "12 Mar 2026",
        "12-Mar-2026",
        "12MAR2026",
        "the 12th of March, 2026",
        "Born 10/30/1951, seen 3/12/2026",
    ],
)
def test_dates_are_read_as_they_are_written(text):
    assert is_dated(f"Seen {text}.")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BP 120/80",
        "DOB: 1951-10-30",
        "Date of birth 10/30/1951",
        "phone 555-12-3456-7",
        "MM/DD/YYYY",
        "L4-5, 2/5 strength",
    ],
)
def test_what_is_no_date_is_taken_for_none(text):
    assert not is_dated(text)


@given(st.dates(), st.sampled_from(("%Y-%m-%d", "%m/%d/%Y", "%d.%m.%Y", "%d %B %Y", "%b %d, %Y")))
def test_every_day_is_found_in_every_spelling(day, how):
    # Years before 1000 are written with less than four digits.
    assert is_dated(day.replace(year=2000 + day.year % 100, day=1).strftime(how))
