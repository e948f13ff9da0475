"""FHIR resources to documents: notes and reports one each, all others together."""

from collections.abc import Sequence
from dataclasses import replace

from app.charts.enclosing import Envelope, described
from app.charts.fhir.enclosed import Enclosures
from app.charts.fhir.envelopes import envelope_of, write_header
from app.charts.fhir.narrative import has_narrative, has_own_words, write_resource
from app.charts.fhir.resources import Resources
from app.charts.fhir.results import result_lines
from app.charts.listing import write_fields
from app.charts.opening import Opener
from app.charts.plain.paper import Paper
from app.charts.tree import Node
from app.domain.chart.documents import ChartFile, FoundDocument
from app.domain.people import Patient

__all__ = ["read_fhir"]

_OWN = {"Composition", "DiagnosticReport", "DocumentReference"}


def read_fhir(roots: Sequence[Node], content: bytes, name: str, opener: Opener) -> ChartFile:
    """Read the resources of a file.

    Notes, reports and what resources enclose are documents of their own. Of all other resources
    the narrative stands in one document; those without any are listed in one of kind ``data``. A
    file without any narrative has the warning ``no narrative``.

    Raises:
        TooMuchError: more comes out of what is enclosed than may.
    """
    resources = Resources(roots)
    enclosures = Enclosures(resources, opener)
    documents: list[FoundDocument] = []
    warnings: list[str] = []
    told: list[Node] = []
    listed: list[Node] = []
    for each in resources.all:
        found = enclosures.of(each, envelope_of(each, resources))
        warnings += found.warnings
        narrated = has_narrative(each) or any(result_lines(each, resources))
        if narrated and each.name in _OWN:
            documents.append(_note(each, resources))
        elif narrated:
            told.append(each)
        elif not found.documents and not enclosures.is_carried(each):
            listed.append(each)
        documents += found.documents
    if told:
        documents.append(_together(told, resources))
    if not documents:
        warnings.append("no narrative")
    if listed or not documents:
        documents.append(_listed(listed or roots, resources))
    patients = resources.patients()
    if len(patients) > 1:
        warnings.append(f"The file is about {len(patients)} patients")
    own = (one if one.content else replace(one, content=content, name=name) for one in documents)
    return ChartFile("fhir", tuple(own), _whose(resources, patients), tuple(warnings))


def _whose(resources: Resources, patients: list[Patient]) -> Patient | None:
    named = (resources.patient_of(each) for each in resources.all)
    return next((each for each in (*patients, *named) if each), None)


def _note(resource: Node, resources: Resources) -> FoundDocument:
    envelope = envelope_of(resource, resources)
    paper = Paper()
    write_header(resource, envelope, resources, paper)
    paper.heading(1, envelope.title)
    write_resource(resource, paper)
    paper.lines("\n".join(result_lines(resource, resources)))
    return _found(paper, envelope, resources.patient_of(resource))


def _together(told: Sequence[Node], resources: Resources) -> FoundDocument:
    paper = Paper()
    for each in told:
        paper.heading(1, envelope_of(each, resources).title)
        write_resource(each, paper)
        if not has_own_words(each):
            # Remarks alone do not tell what they are about.
            write_fields(each, paper)
    return _found(paper, _around(told, resources), _patient(told, resources))


def _listed(listed: Sequence[Node], resources: Resources) -> FoundDocument:
    paper = Paper()
    for each in listed:
        paper.heading(1, envelope_of(each, resources).title)
        write_fields(each, paper)
    envelope = replace(_around(listed, resources), kind="data")
    return _found(paper, envelope, _patient(listed, resources))


def _around(several: Sequence[Node], resources: Resources) -> Envelope:
    if len(several) == 1:
        return envelope_of(several[0], resources)
    return Envelope(f"{len(several)} FHIR resources")


def _patient(several: Sequence[Node], resources: Resources) -> Patient | None:
    return resources.patient_of(several[0]) if len(several) == 1 else None


def _found(paper: Paper, envelope: Envelope, patient: Patient | None) -> FoundDocument:
    alone = FoundDocument(paper.document(envelope.title), b"", "", patient)
    return described(ChartFile("", (alone,)), envelope).documents[0]
