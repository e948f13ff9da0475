"""The facts of an encounter as blocks of a few lines, the same on every paper."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, Paragraph, Spacer

from app.domain.encounter import Encounter, Facts
from app.domain.people import Payer, Provider
from app.reports.look import BODY, LABEL, LEAD, QUIET
from app.reports.typeface import literal

__all__ = [
    "SAMPLE",
    "block",
    "encounter_block",
    "patient_block",
    "payer_block",
    "provider_block",
]

SAMPLE = "SAMPLE: an invented patient, not a real record"
_NOT_GIVEN = "not given"


def patient_block(facts: Facts) -> list[Flowable]:
    """Return name, birth date with the age on the coding date, sex and record number."""
    patient = facts.patient
    age = patient.age_on(facts.coding_date)
    born = "Birth date not given"
    if patient.birth_date is not None:
        born = f"Born {patient.birth_date}, age {age}"
    number = f"Patient ID {patient.id or _NOT_GIVEN}"
    return block("Patient", patient.name, born, f"Sex {patient.sex.value}", number)


def payer_block(payer: Payer) -> list[Flowable]:
    """Return the payer with its kind and the member's number."""
    member = f"Member ID {payer.member_id or _NOT_GIVEN}"
    return block("Payer", payer.name, payer.kind.value.capitalize(), member)


def encounter_block(encounter: Encounter) -> list[Flowable]:
    """Return number, setting, claim and dates."""
    facts = encounter.facts
    return block("Encounter", f"No. {encounter.id}", *_circumstances(encounter, facts))


def provider_block(facts: Facts) -> list[Flowable]:
    """Return the rendering and the billing provider."""
    return [
        *_provider("Rendering provider", facts.rendering),
        Spacer(0, 5),
        *_provider("Billing provider", facts.billing),
    ]


def _circumstances(encounter: Encounter, facts: Facts) -> Iterator[str]:
    yield f"{facts.setting.value.capitalize()}, {encounter.claim.value} claim"
    if facts.service_from == facts.service_to:
        yield f"Service {facts.service_from}"
    else:
        yield f"Service {facts.service_from} to {facts.service_to}"
    if facts.admitted is not None:
        yield f"Admitted {facts.admitted}"
    if facts.discharged is not None:
        yield f"Discharged {facts.discharged}"
    if facts.place_of_service:
        yield f"Place of service {facts.place_of_service}"
    if facts.new_patient is not None:
        yield "New patient" if facts.new_patient else "Established patient"
    if facts.minutes is not None:
        yield f"{facts.minutes} minutes"


def _provider(role: str, provider: Provider) -> list[Flowable]:
    numbers = [f"NPI {provider.npi or _NOT_GIVEN}"]
    if provider.tax_id:
        numbers.append(f"TIN {provider.tax_id}")
    return block(role, provider.name, *numbers)


def block(label: str, lead: str, *lines: str) -> list[Flowable]:
    """Return a label, what leads in strong letters, and the lines below it."""
    first = Paragraph(literal(lead), LEAD) if lead.strip() else Paragraph(_NOT_GIVEN, QUIET)
    return [Paragraph(label, LABEL), first, *(Paragraph(literal(line), BODY) for line in lines)]
