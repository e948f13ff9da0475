from datetime import date

from app.domain.encounter import ClaimKind, Setting
from app.domain.people import PayerKind, Sex
from app.domain.sheet import Sheet
from tests.encounters.files import LEAST, WHOLE


def test_the_least_file_is_an_encounter_with_everything_else_open(take):
    found = take(LEAST)
    assert found.facts.setting is Setting.OFFICE
    assert found.facts.service_to == date(2026, 3, 12)
    assert found.facts.patient.sex is Sex.UNKNOWN
    assert found.facts.payer.kind is PayerKind.OTHER
    assert found.facts.claim is None
    assert found.claim is ClaimKind.PROFESSIONAL
    assert (found.documents, found.sheet) == ((), Sheet())


def test_every_fact_of_the_contract_is_taken_over(take):
    found = take(WHOLE)
    facts = found.facts
    assert found.id != 4711
    assert facts.patient.name == "Doe, Jane"
    assert facts.payer.kind is PayerKind.MEDICARE
    assert (facts.claim, facts.place_of_service) == (ClaimKind.INSTITUTIONAL, "21")
    assert (facts.new_patient, facts.minutes) == (False, None)
    assert (facts.admitted, facts.coding_date) == (date(2026, 3, 10), date(2026, 3, 12))
    assert (facts.rendering.npi, facts.billing.tax_id) == ("1234567893", "00-0000000")
