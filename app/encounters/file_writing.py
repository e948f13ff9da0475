"""A stored encounter as an encounter file."""

import base64
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from app.domain.carried import CarriedMark
from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Evidence, Span
from app.domain.encounter import Encounter, Override
from app.domain.money import dollars
from app.domain.people import Provider
from app.domain.sheet import Diagnosis, Line, Procedure, letter
from app.encounters.file_carried import carried_fields

__all__ = ["document_fields", "encounter_fields"]


def encounter_fields(
    encounter: Encounter,
    documents: Sequence[dict[str, Any]],
    marks: Mapping[str, CarriedMark],
) -> dict[str, Any]:
    """Return the fields of the file; ``documents`` are those of its documents in order.

    ``marks`` are those on codes that were carried over.
    """
    places = {head.id: position for position, head in enumerate(encounter.documents)}
    sheet = encounter.sheet
    return {
        "id": encounter.id,
        **_facts(encounter),
        "documents": list(documents),
        "diagnoses": [
            _diagnosis(each, places) | _carried(marks.get(each.code)) for each in sheet.diagnoses
        ],
        "procedures": [_procedure(each, places) for each in sheet.procedures],
        "lines": [_line(each, places) for each in sheet.lines],
        "overrides": [_override(each) for each in encounter.overrides],
        "sample": encounter.facts.is_sample,
    }


def document_fields(head: DocumentHead, received: bytes | None) -> dict[str, Any]:
    """Return the fields of a document: text inline, all else as bytes.

    Without ``received`` the fields describe the document only.
    """
    described = {"title": head.title, "kind": head.kind, "date": _day(head.date)}
    if received is None:
        return {"name": head.name, "sha256": head.sha256, **described}
    text = _inline(head, received)
    if text is not None:
        return {"text": text, "name": head.name, **described}
    content = base64.b64encode(received).decode()
    return {"name": head.name, "base64": content, "sha256": head.sha256, **described}


def _inline(head: DocumentHead, received: bytes) -> str | None:
    """Return the text, None where it would not give the same bytes back."""
    if head.format != "text" or received.startswith(b"\xef\xbb\xbf"):
        return None
    try:
        return received.decode()
    except UnicodeDecodeError:
        return None


def _facts(encounter: Encounter) -> dict[str, Any]:
    facts = encounter.facts
    patient, payer = facts.patient, facts.payer
    return {
        "patient": {
            "id": patient.id,
            "family": patient.family,
            "given": patient.given,
            "birth_date": _day(patient.birth_date),
            "sex": patient.sex.value,
        },
        "payer": {"name": payer.name, "kind": payer.kind.value, "member_id": payer.member_id},
        "setting": facts.setting.value,
        "claim": facts.claim.value if facts.claim else None,
        "place_of_service": facts.place_of_service,
        "new_patient": facts.new_patient,
        "minutes": facts.minutes,
        "service_from": _day(facts.service_from),
        "service_to": _day(facts.service_to),
        "admitted": _day(facts.admitted),
        "discharged": _day(facts.discharged),
        "rendering": _provider(facts.rendering),
        "billing": _provider(facts.billing),
    }


def _provider(provider: Provider) -> dict[str, str]:
    return {"name": provider.name, "npi": provider.npi, "tax_id": provider.tax_id}


def _diagnosis(diagnosis: Diagnosis, places: dict[int, int]) -> dict[str, Any]:
    evidence = _evidence(diagnosis.evidence, places)
    return {"code": diagnosis.code, "poa": diagnosis.poa, "evidence": evidence}


def _carried(mark: CarriedMark | None) -> dict[str, Any]:
    # Without a mark the field is left out, as programs before did not know it.
    return {"carried": carried_fields(mark)} if mark else {}


def _procedure(procedure: Procedure, places: dict[int, int]) -> dict[str, Any]:
    evidence = _evidence(procedure.evidence, places)
    return {"code": procedure.code, "date": _day(procedure.on), "evidence": evidence}


def _line(line: Line, places: dict[int, int]) -> dict[str, Any]:
    return {
        "code": line.code,
        "modifiers": list(line.modifiers),
        "units": line.units,
        "charge": None if line.charge is None else dollars(line.charge),
        "pointers": [letter(pointer) for pointer in line.pointers],
        "date": _day(line.on),
        "evidence": _evidence(line.evidence, places),
    }


def _evidence(evidence: Iterable[Evidence], places: dict[int, int]) -> list[dict[str, Any]]:
    return [_quote(item, places) for item in evidence]


def _quote(item: Evidence, places: dict[int, int]) -> dict[str, Any]:
    span = item.span
    if span is None:
        return {"document": None, "quote": item.quote}
    placed = {"document": places[span.document], "quote": item.quote, "page": span.page}
    if isinstance(span, Span):
        return {**placed, "start": span.start, "end": span.end}
    box = span.box
    return {**placed, "box": [box.left, box.top, box.right, box.bottom]}


def _override(override: Override) -> dict[str, Any]:
    subjects = list(override.subjects)
    return {"rule": override.rule, "subjects": subjects, "reason": override.reason}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
