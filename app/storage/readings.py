"""What reading a document told beside its words: sections, and pages that a machine read."""

import struct
from collections import defaultdict
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.domain.chart.documents import Document, ReadWord, Section
from app.storage.tables.base import Base
from app.storage.tables.documents import DocumentRow, PageRow

__all__ = ["MachinePageRow", "ReadingRow", "keep", "machine_pages", "machine_words", "sections"]

# Start and end of a word on its page, and how sure the machine was.
_WORD = struct.Struct("<IId")


class ReadingRow(Base):
    """How a document was read; ``part`` is its place among those that came from the same bytes."""

    __tablename__ = "document_reading"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), primary_key=True
    )
    part: Mapped[int]
    sections: Mapped[list[Any]] = mapped_column(JSON)


class MachinePageRow(Base):
    """A page that a machine read, with its words."""

    __tablename__ = "machine_page"

    page_id: Mapped[int] = mapped_column(
        ForeignKey("page.id", ondelete="CASCADE"), primary_key=True
    )
    words: Mapped[bytes] = mapped_column(LargeBinary)


def keep(session: Session, row: DocumentRow, document: Document, part: int) -> None:
    """Store what reading a document told; its row and its pages are stored already."""
    told = [[each.name, each.page, each.start, each.end] for each in document.sections]
    session.add(ReadingRow(document_id=row.id, part=part, sections=told))
    for stored, page in zip(row.pages, document.pages, strict=True):
        if page.machine_read:
            session.add(MachinePageRow(page_id=stored.id, words=_packed(page.machine_read)))


def sections(session: Session, document_id: int) -> tuple[Section, ...]:
    """Return the sections of a document, in reading order."""
    told = session.scalar(select(ReadingRow.sections).where(ReadingRow.document_id == document_id))
    return tuple(Section(*each) for each in told or ())


def machine_words(session: Session, document_id: int) -> dict[int, tuple[ReadWord, ...]]:
    """Return the words of the pages of a document that a machine read, by page."""
    found = session.execute(
        select(PageRow.number, MachinePageRow.words)
        .join(MachinePageRow, MachinePageRow.page_id == PageRow.id)
        .where(PageRow.document_id == document_id)
    )
    return {number: _unpacked(words) for number, words in found}


def machine_pages(session: Session, encounter_id: int) -> dict[int, tuple[int, ...]]:
    """Return the pages that a machine read, by the document of the encounter they belong to."""
    found = session.execute(
        select(PageRow.document_id, PageRow.number)
        .join(MachinePageRow, MachinePageRow.page_id == PageRow.id)
        .join(DocumentRow, DocumentRow.id == PageRow.document_id)
        .where(DocumentRow.encounter_id == encounter_id)
        .order_by(PageRow.number)
    )
    pages: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
    for document_id, number in found:
        pages[document_id] += (number,)
    return dict(pages)


def _packed(words: tuple[ReadWord, ...]) -> bytes:
    return b"".join(_WORD.pack(word.start, word.end, word.confidence) for word in words)


def _unpacked(words: bytes) -> tuple[ReadWord, ...]:
    return tuple(ReadWord(*each) for each in _WORD.iter_unpack(words))
