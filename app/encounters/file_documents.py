"""The documents of an encounter file: named by path, written out, or carried as bytes."""

import base64
import hashlib
from dataclasses import dataclass, replace
from pathlib import Path, PureWindowsPath

from app.charts.reading import UnreadableError, read
from app.domain.chart.documents import Document
from app.encounters.fields import Field

__all__ = ["FiledDocument", "documents_of"]

LARGEST = 256 * 2**20
_FORMS = ("path", "text", "base64")


@dataclass(frozen=True, slots=True)
class FiledDocument:
    """A document of the file, read: its name, its bytes and its pages."""

    name: str
    received: bytes
    document: Document


def documents_of(field: Field, base: Path) -> tuple[FiledDocument, ...]:
    """Read the documents; paths are relative to ``base``, the folder of the encounter file.

    Raises:
        EncounterFileError: a document is missing, damaged or cannot be read.
    """
    return tuple(_document(item, base) for item in field.items())


def _document(item: Field, base: Path) -> FiledDocument:
    fields = item.record(*_FORMS, "name", "sha256", "title", "kind", "date")
    given = [name for name in _FORMS if fields[name].is_given]
    if len(given) != 1:
        raise item.error("needs one of path, text or base64, and only one")
    name, received = _received(fields, given[0], base)
    _check_hash(fields["sha256"], received)
    try:
        document = read(received, name)
    except UnreadableError as error:
        raise item.error(str(error)) from error
    return FiledDocument(name, received, _described(document, fields))


def _received(fields: dict[str, Field], form: str, base: Path) -> tuple[str, bytes]:
    name = PureWindowsPath(fields["name"].text()).name
    if form == "path":
        path = base / fields["path"].needed_text()
        return name or path.name, _content(fields["path"], path)
    if form == "text":
        return name or "note.txt", fields["text"].needed_text().encode()
    return name or "document", _decoded(fields["base64"])


def _content(field: Field, path: Path) -> bytes:
    try:
        if not path.is_file():
            raise field.error("there is no such file beside the encounter file")
        if path.stat().st_size > LARGEST:
            raise field.error(f"the file is larger than {LARGEST // 2**20} MB")
        return path.read_bytes()
    except OSError as error:
        raise field.error("the file cannot be opened") from error


def _decoded(field: Field) -> bytes:
    # Mail and many tools break Base64 into lines.
    text = "".join(field.needed_text().split())
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        raise field.error("not Base64") from error


def _check_hash(field: Field, received: bytes) -> None:
    if field.is_given and field.text().lower() != hashlib.sha256(received).hexdigest():
        raise field.error("the document is not the one that was sent: its SHA-256 differs")


def _described(document: Document, fields: dict[str, Field]) -> Document:
    return replace(
        document,
        title=fields["title"].text() or document.title,
        kind=fields["kind"].text() or document.kind,
        date=fields["date"].day() or document.date,
    )
