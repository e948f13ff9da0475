"""``read``: what a chart file holds; needs neither code books nor a work file."""

from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import Any

from app.charts.received import open_path
from app.charts.scans.machine import UNVERIFIED, installed
from app.charts.unreadable import UnreadableError
from app.cli.outcome import CommandError, Outcome
from app.domain.chart.documents import ChartFile, Document, Page, Section
from app.domain.people import Patient
from app.reading.sections import sections
from app.suggestions.telling.pages import Pages

__all__ = ["read_file"]


def read_file(path: Path) -> Outcome:
    """Tell the format, the patient, the documents with their pages and sections."""
    try:
        found = open_path(path, installed())
    except UnreadableError as error:
        raise CommandError(f"{path}: {error}") from error
    fields = {
        "format": found.format,
        "patient": _patient(found.patient) if found.patient else {},
        "documents": [_document(each.document) for each in found.documents],
        "warnings": list(found.warnings),
    }
    return Outcome(fields, _text(found))


def _patient(patient: Patient) -> dict[str, Any]:
    return {
        "id": patient.id,
        "family": patient.family,
        "given": patient.given,
        "birth_date": patient.birth_date.isoformat() if patient.birth_date else None,
        "sex": patient.sex.value,
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "title": document.title,
        "kind": document.kind,
        "date": document.date.isoformat() if document.date else None,
        "author": document.author,
        "pages": [_page(page) for page in document.pages],
        "sections": [_section(section) for section in document.sections or _told(document)],
    }


def _told(document: Document) -> Iterator[Section]:
    """Yield the sections that the headings of a text tell, on each page that they go on over."""
    pages = Pages([page.text for page in document.pages])
    named = [] if document.kind == "data" else [s for s in sections(pages.text) if s.name]
    for found in named:
        for page, start, end in pages.places(found.start, found.end):
            yield Section(found.name, page, start, end)


def _page(page: Page) -> dict[str, Any]:
    if not page.machine_read:
        return {"text": page.text, "has_text_layer": page.has_text_layer}
    sure = fmean(word.confidence for word in page.machine_read)
    return {
        "text": page.text,
        "has_text_layer": False,
        "machine_read": True,
        "confidence": round(sure, 1),
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "name": section.name,
        "page": section.page,
        "start": section.start,
        "end": section.end,
    }


# A chart may hold what a terminal would obey.
_CONTROLS = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(32), *range(127, 160))
    if code not in (9, 10)
}


def _text(found: ChartFile) -> str:
    lines = [line for each in found.documents for line in _lines(each.document, found.format)]
    return "\n".join([*lines, *found.warnings])


def _lines(document: Document, format: str) -> list[str]:
    lines = [f"{document.title} ({format}, {len(document.pages)} pages)".translate(_CONTROLS)]
    for number, page in enumerate(document.pages, start=1):
        text = page.text.translate(_CONTROLS) if page.has_text_layer else "(no text layer)"
        read = f", {UNVERIFIED}" if page.machine_read else ""
        lines += [f"-- page {number}{read} --", text]
    return lines
