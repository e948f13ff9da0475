"""Long documents by parts, so that their first pages show before the rest is read."""

from array import array
from collections.abc import Iterator
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.domain.chart.documents import Box, Boxes, Document, NoDocumentError, Page
from app.domain.chart.grid import page_of
from app.storage import readings
from app.storage.documents import GRID
from app.storage.tables.documents import DocumentRow, PageRow

__all__ = ["head", "is_long", "leading_pages", "leading_text", "whole"]

_MANY_PAGES = 60
_MUCH_TEXT = 500_000
_PIECE = 2**22
_NONE = Boxes.of(tuple[Box, ...]())


def head(session: Session, document_id: int) -> Document:
    """Return a document without its pages.

    Raises:
        NoDocumentError: there is no such document.
    """
    row = session.get(DocumentRow, document_id)
    if row is None:
        raise NoDocumentError(f"there is no document {document_id} in this work file")
    said = (row.title, row.format, (), row.kind, row.dated, row.author, tuple(row.warnings))
    return Document(*said, sections=readings.sections(session, document_id))


def is_long(session: Session, document_id: int) -> bool:
    """Tell whether reading all of a document takes longer than a reader likes to wait."""
    mine = PageRow.document_id == document_id
    if (session.scalar(select(func.count()).where(mine)) or 0) > _MANY_PAGES:
        return True
    return any(
        _length(session, "text", page) > _MUCH_TEXT
        for page in session.scalars(select(PageRow.id).where(mine))
    )


def leading_text(session: Session, document_id: int, characters: int) -> str:
    """Return the first characters of the first page."""
    first = session.scalars(_pages(document_id).limit(1)).one()
    with _opened(session, "text", first) as blob:
        # A character takes up to four bytes; the last one may be cut.
        text: str = blob.read(4 * characters).decode("utf-8", "ignore")
    return text[:characters]


def leading_pages(session: Session, document_id: int, count: int) -> tuple[Page, ...]:
    """Return the first pages as they are, and the size of the others."""
    sizes = session.execute(
        select(PageRow.width, PageRow.height)
        .where(PageRow.document_id == document_id)
        .order_by(PageRow.number)
    )
    first = tuple(whole(session, document_id, count))
    rest = [Page("", _NONE, *size) for size in sizes]
    return (*first, *rest[len(first) :])


def whole(session: Session, document_id: int, count: int | None = None) -> Iterator[Page]:
    """Yield pages, the boxes of long ones by and by so that the window is not held up.

    Raises:
        NoDocumentError: there is no such document.
    """
    if head(session, document_id).format == GRID:
        texts = select(PageRow.text).where(PageRow.document_id == document_id)
        yield from map(page_of, session.scalars(texts.order_by(PageRow.number).limit(count)))
        return
    words = readings.machine_words(session, document_id)
    at_once = case((func.length(PageRow.boxes) <= _PIECE, PageRow.boxes))
    found = session.execute(
        select(PageRow.id, PageRow.text, PageRow.width, PageRow.height, at_once)
        .where(PageRow.document_id == document_id)
        .order_by(PageRow.number)
        .limit(count)
    )
    for number, (page_id, text, width, height, boxes) in enumerate(found):
        places = _unpacked(boxes) if boxes is not None else _boxes(session, page_id)
        yield Page(text, places, width, height, words.get(number, ()))


def _unpacked(boxes: bytes) -> Boxes:
    packed = array("f")
    packed.frombytes(boxes)
    return Boxes(packed)


def _boxes(session: Session, page_id: int) -> Boxes:
    packed = array("f")
    with _opened(session, "boxes", page_id) as blob:
        while piece := blob.read(_PIECE):
            packed.frombytes(piece)
    return Boxes(packed)


def _length(session: Session, column: str, page_id: int) -> int:
    with _opened(session, column, page_id) as blob:
        return len(blob)


def _opened(session: Session, column: str, page_id: int) -> Any:
    driver: Any = session.connection().connection.driver_connection
    return driver.open_blob("page", column, page_id, readonly=True)


def _pages(document_id: int) -> Any:
    return select(PageRow.id).where(PageRow.document_id == document_id).order_by(PageRow.number)
