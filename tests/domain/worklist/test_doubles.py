from dataclasses import replace
from datetime import date

from app.domain.people import Patient, Provider
from app.domain.worklist.doubles import doubles, is_same_patient
from tests.fixtures.work import FACTS

ODA = FACTS.patient


def test_the_same_patient_date_and_provider_is_a_double():
    numbered = replace(FACTS, patient=replace(ODA, id="other", family="ZIMMERLUND"))
    assert doubles({1: FACTS, 2: numbered}) == {1, 2}


def test_another_patient_date_or_provider_is_none():
    others = {
        1: FACTS,
        2: replace(FACTS, patient=replace(ODA, given="Ida")),
        3: replace(FACTS, service_from=date(2026, 3, 11)),
        4: replace(FACTS, rendering=Provider("A. Bell")),
        5: replace(FACTS, rendering=Provider("a. bell", ""), service_from=date(2026, 3, 10)),
    }
    assert doubles(others) == frozenset()


def test_without_a_patient_nothing_is_a_double():
    nobody = replace(FACTS, patient=Patient())
    assert doubles({1: nobody, 2: nobody}) == frozenset()
    assert not is_same_patient(Patient(), Patient())


def test_without_a_birth_date_the_number_tells_patients_apart():
    one = Patient("A-17", "Doe", "Jane")
    assert is_same_patient(one, one)
    assert not is_same_patient(one, replace(one, id="A-18"))
    assert is_same_patient(Patient("A-17"), Patient("A-17"))
