"""What a resource says of itself: title, kind, date and author."""

from collections.abc import Iterator
from datetime import date

from app.charts.dates import day_of
from app.charts.enclosing import Envelope
from app.charts.fhir.resources import Resources, text_of, value
from app.charts.kinds import kind_of_loinc, kind_of_title
from app.charts.plain.paper import Paper
from app.charts.tree import Node

__all__ = ["envelope_of", "write_header"]

_DATES = (
    *("effectiveDateTime", "performedDateTime", "date", "onsetDateTime", "authoredOn", "issued"),
    *("recordedDate", "created", "occurrenceDateTime"),
)
_PERIODS = ("effectivePeriod", "period", "performedPeriod", "billablePeriod")
_AUTHORS = ("author", "resultsInterpreter", "performer", "recorder", "asserter", "requester")
_SERVICES = {"LAB": "laboratory", "RAD": "imaging", "PAT": "pathology", "SP": "pathology"}
_DOCUMENTS = {"Composition", "DiagnosticReport", "DocumentReference"}


def envelope_of(resource: Node, resources: Resources) -> Envelope:
    """Return what a resource says of itself; empty where it says nothing."""
    concept = text_of(resource.first("type")) or text_of(resource.first("code"))
    title = value(resource, "title") or value(resource, "description") or concept
    kind = ""
    if resource.name in _DOCUMENTS:
        title = title or resource.name
        kind = _kind(resource) or kind_of_title(f"{title} {concept}")
    else:
        title = f"{resource.name}: {title}" if title else resource.name
    return Envelope(title, kind, _day(resource), "; ".join(_authors(resource, resources)))


def write_header(resource: Node, envelope: Envelope, resources: Resources, paper: Paper) -> None:
    """Write what a coder looks for in a header, a line for each."""
    patient = resources.patient_of(resource)
    attested = (
        (f"Signed ({value(each, 'mode')})", _attested(each, resources))
        for each in resource.all("attester")
    )
    lines = [
        ("Patient", f"{patient.given} {patient.family}".strip() if patient else ""),
        ("Date", envelope.date.isoformat() if envelope.date else ""),
        ("Author", envelope.author),
        ("Status", value(resource, "docStatus") or value(resource, "status")),
        *attested,
        ("Custodian", resources.called(resource.first("custodian"))),
    ]
    paper.heading(1, "Document header")
    for label, said in lines:
        if said:
            paper.lines(f"{label}: {said}")


def _attested(attester: Node, resources: Resources) -> str:
    name, day = resources.called(attester.first("party")), day_of(value(attester, "time"))
    return ", ".join(part for part in (name, day.isoformat() if day else "") if part)


def _kind(resource: Node) -> str:
    for name in ("type", "code", "category"):
        for coding in resource.all(name, "coding"):
            code = value(coding, "code")
            if kind := kind_of_loinc(code) or _SERVICES.get(code, ""):
                return kind
    return ""


def _day(resource: Node) -> date | None:
    return next(filter(None, map(day_of, _stamps(resource))), None)


def _stamps(resource: Node) -> Iterator[str]:
    if resource.name == "DocumentReference":
        # Where a care visit is named, its day is that of the service.
        yield value(resource, "context", "period", "start")
        yield value(resource, "period", "start")
    for name in _DATES:
        yield value(resource, name)
    for name in _PERIODS:
        yield value(resource, name, "start")


def _authors(resource: Node, resources: Resources) -> list[str]:
    for name in _AUTHORS:
        references = ((each, each.first("actor")) for each in resource.all(name))
        called = (resources.called(one) or resources.called(actor) for one, actor in references)
        if names := list(dict.fromkeys(filter(None, called))):
            return names
    return []
