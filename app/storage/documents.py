"""Documents of a chart: the bytes as received, and the pages as they were read."""

import hashlib
import sys
from array import array

from sqlalchemy import func, select
from sqlalchemy.orm import Session, undefer

from app.domain.documents import Boxes, Document, DocumentHead, NoDocumentError, Page
from app.storage.schema import DocumentRow, PageRow

__all__ = ["add", "content", "encounter_of", "heads", "one", "page_text", "same"]


def add(session: Session, encounter_id: int, document: Document, name: str, received: bytes) -> int:
    """Store a document as read, with its bytes as received under this name; return its number."""
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
        pages=[_page_row(number, page) for number, page in enumerate(document.pages)],
    )
    session.add(row)
    session.flush()
    return row.id


def heads(session: Session, encounter_id: int) -> tuple[DocumentHead, ...]:
    """Return the documents of one encounter without their pages, in the order attached."""
    pages = select(func.count()).where(PageRow.document_id == DocumentRow.id).scalar_subquery()
    found = session.execute(
        select(DocumentRow, pages)
        .where(DocumentRow.encounter_id == encounter_id)
        .order_by(DocumentRow.id)
    )
    return tuple(_head(row, count) for row, count in found)


def same(session: Session, encounter_id: int, received: bytes) -> DocumentHead | None:
    """Return the document of the encounter that came from the same bytes, if there is one."""
    sha256 = hashlib.sha256(received).hexdigest()
    return next((head for head in heads(session, encounter_id) if head.sha256 == sha256), None)


def one(session: Session, document_id: int) -> Document:
    """Return the document with its pages, without reading the file again.

    Raises:
        NoDocumentError: there is no such document.
    """
    row = _row(session, document_id)
    pages = session.scalars(
        select(PageRow)
        .where(PageRow.document_id == document_id)
        .order_by(PageRow.number)
        .options(undefer(PageRow.boxes))
    )
    return Document(
        title=row.title,
        format=row.format,
        pages=tuple(_page(page) for page in pages),
        kind=row.kind,
        date=row.dated,
        author=row.author,
        warnings=tuple(row.warnings),
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


def _row(session: Session, document_id: int) -> DocumentRow:
    row = session.get(DocumentRow, document_id)
    if row is None:
        raise NoDocumentError(f"there is no document {document_id} in this work file")
    return row


def _head(row: DocumentRow, pages: int) -> DocumentHead:
    return DocumentHead(
        row.id, row.title, row.format, row.name, row.kind, row.dated, row.sha256, pages
    )


def _page_row(number: int, page: Page) -> PageRow:
    return PageRow(
        number=number,
        text=page.text,
        width=page.width,
        height=page.height,
        boxes=_little_endian(page.boxes.packed).tobytes(),
    )


def _page(row: PageRow) -> Page:
    packed = array("f")
    packed.frombytes(row.boxes)
    return Page(row.text, Boxes(_little_endian(packed)), row.width, row.height)


def _little_endian(packed: "array[float]") -> "array[float]":
    if sys.byteorder == "big":  # pragma: no cover
        packed = packed[:]
        packed.byteswap()
    return packed
