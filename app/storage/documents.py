"""Documents of a chart: the bytes as received, and the pages as they were read."""

import hashlib
import sys
from array import array
from collections.abc import Iterator

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, undefer

from app.domain.chart.documents import (
    Boxes,
    Document,
    DocumentHead,
    NoDocumentError,
    Page,
    ReadWord,
)
from app.domain.chart.grid import page_of
from app.storage import readings
from app.storage.readings import ReadingRow
from app.storage.tables.documents import DocumentRow, PageRow

__all__ = [
    "GRID",
    "add",
    "content",
    "elsewhere",
    "encounter_of",
    "heads",
    "one",
    "page_text",
    "page_texts",
    "same",
]

GRID = "text"
"""The format of documents whose pages are laid out on the grid, from their words alone."""


def add(  # noqa: PLR0913 - a document, where it belongs and what it came from
    session: Session,
    encounter_id: int,
    document: Document,
    name: str,
    received: bytes,
    part: int = 0,
) -> int:
    """Store a document as read, with its bytes as received under this name; return its number.

    ``part`` is its place among the documents that came from the same bytes.
    """
    row = DocumentRow(
        encounter_id=encounter_id,
        name=name,
        title=document.title,
        format=document.format,
        kind=document.kind,
        dated=document.date,
        author=document.author,
        warnings=list(document.warnings),
        sha256=hashlib.sha256(received).hexdigest(),
        content=received,
        pages=[
            _page_row(number, page, on_grid=document.format == GRID)
            for number, page in enumerate(document.pages)
        ],
    )
    session.add(row)
    session.flush()
    readings.keep(session, row, document, part)
    return row.id


def heads(session: Session, encounter_id: int) -> tuple[DocumentHead, ...]:
    """Return the documents of one encounter without their pages, in the order attached."""
    pages = select(func.count()).where(PageRow.document_id == DocumentRow.id).scalar_subquery()
    found = session.execute(
        select(DocumentRow, pages)
        .where(DocumentRow.encounter_id == encounter_id)
        .order_by(DocumentRow.id)
    )
    read = readings.machine_pages(session, encounter_id)
    return tuple(_head(row, count, read.get(row.id, ())) for row, count in found)


def same(session: Session, encounter_id: int, sha256: str, part: int) -> str | None:
    """Return the title of the document of the encounter that came from the same bytes, if any."""
    found = _of_bytes(sha256, part).where(DocumentRow.encounter_id == encounter_id)
    row = session.scalars(found).first()
    return (row.title or row.name) if row else None


def elsewhere(session: Session, encounter_id: int, sha256: str, part: int) -> tuple[int, ...]:
    """Return the other encounters that have a document of the same bytes."""
    found = _of_bytes(sha256, part).where(DocumentRow.encounter_id != encounter_id)
    return tuple(dict.fromkeys(row.encounter_id for row in session.scalars(found)))


def one(session: Session, document_id: int) -> Document:
    """Return the document with its pages, without reading the file again.

    Raises:
        NoDocumentError: there is no such document.
    """
    row = _row(session, document_id)
    return Document(
        title=row.title,
        format=row.format,
        pages=tuple(_pages(session, row)),
        kind=row.kind,
        date=row.dated,
        author=row.author,
        warnings=tuple(row.warnings),
        sections=readings.sections(session, document_id),
    )


def content(session: Session, document_id: int) -> bytes:
    """Return the bytes as received.

    Raises:
        NoDocumentError: there is no such document.
    """
    return _row(session, document_id).content


def encounter_of(session: Session, document_id: int) -> int:
    """Return the number of the encounter that the document belongs to.

    Raises:
        NoDocumentError: there is no such document.
    """
    return _row(session, document_id).encounter_id


def page_text(session: Session, document_id: int, page: int) -> str:
    """Return the text of one page, counted from 0.

    Raises:
        NoDocumentError: there is no such page.
    """
    text = session.scalar(
        select(PageRow.text).where(PageRow.document_id == document_id, PageRow.number == page)
    )
    if text is None:
        raise NoDocumentError(f"there is no page {page + 1} of document {document_id}")
    return text


def page_texts(session: Session, document_id: int) -> tuple[str, ...]:
    """Return the text of every page, in order."""
    mine = PageRow.document_id == document_id
    return tuple(session.scalars(select(PageRow.text).where(mine).order_by(PageRow.number)))


def _pages(session: Session, row: DocumentRow) -> Iterator[Page]:
    if row.format == GRID:
        yield from map(page_of, page_texts(session, row.id))
        return
    found = session.scalars(
        select(PageRow)
        .where(PageRow.document_id == row.id)
        .order_by(PageRow.number)
        .options(undefer(PageRow.boxes))
    )
    words = readings.machine_words(session, row.id)
    yield from (_page(page, words.get(page.number, ())) for page in found)


def _row(session: Session, document_id: int) -> DocumentRow:
    row = session.get(DocumentRow, document_id)
    if row is None:
        raise NoDocumentError(f"there is no document {document_id} in this work file")
    return row


def _of_bytes(sha256: str, part: int) -> Select[DocumentRow]:
    return (
        select(DocumentRow)
        .join(ReadingRow, ReadingRow.document_id == DocumentRow.id)
        .where(DocumentRow.sha256 == sha256, ReadingRow.part == part)
        .order_by(DocumentRow.id)
    )


def _head(row: DocumentRow, pages: int, machine_read: tuple[int, ...]) -> DocumentHead:
    return DocumentHead(
        id=row.id,
        title=row.title,
        format=row.format,
        name=row.name,
        kind=row.kind,
        date=row.dated,
        sha256=row.sha256,
        pages=pages,
        author=row.author,
        machine_read=machine_read,
    )


def _page_row(number: int, page: Page, *, on_grid: bool) -> PageRow:
    return PageRow(
        number=number,
        text=page.text,
        width=page.width,
        height=page.height,
        boxes=b"" if on_grid else _packed(page),
    )


def _page(row: PageRow, machine_read: tuple[ReadWord, ...]) -> Page:
    packed = array("f")
    packed.frombytes(row.boxes)
    return Page(row.text, Boxes(_little_endian(packed)), row.width, row.height, machine_read)


def _packed(page: Page) -> bytes:
    return _little_endian(array("f", page.boxes.run(0, len(page.text)))).tobytes()


def _little_endian(packed: "array[float]") -> "array[float]":
    if sys.byteorder == "big":  # pragma: no cover
        packed = packed[:]
        packed.byteswap()
    return packed
