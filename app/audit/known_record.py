"""What the program knows of the record itself (rule SA-01)."""

from collections.abc import Iterator
from datetime import date

from app.domain.audit import Fact, Verdict
from app.domain.encounter import ClaimKind, Encounter, Facts
from app.domain.people import is_npi

__all__ = ["record"]

_FACTS = "facts of the encounter"
_DOCUMENTS = "dates of the documents"


def record(encounter: Encounter) -> Iterator[Fact]:
    """Yield what is known of patient, provider, place and dates."""
    lacking = list(_lacking(encounter))
    for part in lacking:
        yield Fact("SA-01", Verdict.NO, part, _FACTS)
    if not lacking:
        yield Fact("SA-01", Verdict.YES, "patient, provider and place are given", _FACTS)
    yield _dates(encounter)


def _lacking(encounter: Encounter) -> Iterator[str]:
    facts = encounter.facts
    if not facts.patient.name:
        yield "the patient has no name"
    if facts.patient.birth_date is None:
        yield "the birth date is not given"
    if not facts.rendering.name.strip():
        yield "the rendering provider is not given"
    if not is_npi(facts.rendering.npi):
        yield "the NPI of the rendering provider is not given or not valid"
    if encounter.claim is ClaimKind.PROFESSIONAL and not facts.place_of_service:
        yield "the place of service is not given"


def _dates(encounter: Encounter) -> Fact:
    first, last = _stay(encounter.facts)
    days = f"{first}" if first == last else f"{first} to {last}"
    if not encounter.documents:
        return Fact("SA-01", Verdict.NO, "the chart has no document", "documents of the encounter")
    dated = [head.date for head in encounter.documents if head.date is not None]
    within = sum(first <= day <= last for day in dated)
    if not within:
        return Fact("SA-01", Verdict.NO, f"no document is dated {days}", _DOCUMENTS)
    others = len(encounter.documents) - within
    rest = f"; {others} other dated differently or not at all" if others else ""
    count = f"{within} of {len(encounter.documents)} documents"
    return Fact("SA-01", Verdict.YES, f"{count} dated {days}{rest}", _DOCUMENTS)


def _stay(facts: Facts) -> tuple[date, date]:
    """Return the first and the last day on which a note of the encounter may be written."""
    return min(facts.admitted or facts.service_from, facts.service_from), max(
        facts.discharged or facts.service_to, facts.service_to
    )
