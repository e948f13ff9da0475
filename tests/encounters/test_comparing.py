from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.chart.documents import Document, FoundDocument
from app.domain.people import Patient
from app.encounters.comparing import About, Difference, differences
from tests.fixtures.work import FACTS

DAY = FACTS.service_from


def found(patient=None, on=None):
    return FoundDocument(Document("Note", "text", (), date=on), b"", "note.txt", patient)


@pytest.mark.parametrize(
    "patient",
    [
        None,
        Patient(),
        Patient(family="ZIMMERLUND", given="Oda Maria", birth_date=date(1961, 2, 3)),
        Patient(family="Zimmerlund-Roe", given="O."),
        Patient(family="Zimmérlund", given="Oda"),
        Patient(family="Zimmer-Lund"),
        Patient(given="ODA"),
    ],
    ids=["none", "empty", "capitals", "double name", "accent", "hyphen", "given alone"],
)
def test_the_same_patient_written_otherwise_does_not_differ(patient):
    assert differences(FACTS, found(patient, DAY)) == ()


@given(family=st.text(max_size=20), given_name=st.text(max_size=20))
@settings(max_examples=50, deadline=None)
def test_a_patient_never_differs_from_itself_in_other_letters(family, given_name):
    facts = replace(FACTS, patient=Patient(family=family, given=given_name))
    told = Patient(family=f" {family.casefold()} ", given=given_name.casefold())
    assert differences(facts, found(told)) == ()


@pytest.mark.parametrize(
    ("patient", "about", "line"),
    [
        (
            Patient(family="Roe", given="Oda"),
            About.PATIENT,
            "The patient is “Roe, Oda” in the document, “Zimmerlund, Oda” in the encounter",
        ),
        (
            Patient(family="Zimmerlund", given="Olaf"),
            About.PATIENT,
            "The patient is “Zimmerlund, Olaf” in the document, “Zimmerlund, Oda” in the encounter",
        ),
        (
            Patient(birth_date=date(1916, 2, 3)),
            About.BIRTH_DATE,
            "The birth date is 1916-02-03 in the document, 1961-02-03 in the encounter",
        ),
    ],
    ids=["family", "given", "birth date"],
)
def test_another_patient_is_told(patient, about, line):
    assert differences(FACTS, found(patient)) == (Difference(about, line),)


def test_a_document_of_another_day_is_told():
    line = "The document is dated 2026-03-11, the encounter 2026-03-12"
    assert differences(FACTS, found(on=date(2026, 3, 11))) == (Difference(About.DATE, line),)


def test_days_from_admission_to_discharge_belong_to_the_encounter():
    stay = replace(FACTS, admitted=date(2026, 3, 10), discharged=date(2026, 3, 14))
    assert differences(stay, found(on=date(2026, 3, 10))) == ()
    assert differences(stay, found(on=date(2026, 3, 14))) == ()
    line = "The document is dated 2026-03-15, the encounter 2026-03-10 to 2026-03-14"
    assert differences(stay, found(on=date(2026, 3, 15))) == (Difference(About.DATE, line),)
