"""``read``: what a chart file holds; needs neither code books nor a work file."""

from pathlib import Path
from typing import Any

from app.charts.reading import UnreadableError, read
from app.cli.batch import read_bytes
from app.cli.outcome import CommandError, Outcome
from app.domain.documents import Document

__all__ = ["read_file"]


def read_file(path: Path) -> Outcome:
    """Tell the format, the documents and their pages."""
    content = read_bytes(path)
    try:
        document = read(content, path.name)
    except UnreadableError as error:
        raise CommandError(f"{path}: {error}") from error
    fields = {
        "format": document.format,
        "patient": {},
        "documents": [_document(document)],
        "warnings": list(document.warnings),
    }
    return Outcome(fields, _text(document))


def _document(document: Document) -> dict[str, Any]:
    return {
        "title": document.title,
        "kind": document.kind,
        "date": document.date.isoformat() if document.date else None,
        "author": document.author,
        "pages": [
            {"text": page.text, "has_text_layer": page.has_text_layer} for page in document.pages
        ],
        "sections": [],
    }


# A chart may hold what a terminal would obey.
_CONTROLS = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(32), *range(127, 160))
    if code not in (9, 10)
}


def _text(document: Document) -> str:
    lines = [f"{document.title} ({document.format}, {len(document.pages)} pages)"]
    for number, page in enumerate(document.pages, start=1):
        text = page.text.translate(_CONTROLS) if page.has_text_layer else "(no text layer)"
        lines += [f"-- page {number} --", text]
    return "\n".join([*lines, *document.warnings])
