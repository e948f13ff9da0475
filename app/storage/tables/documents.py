"""The tables of a chart: its documents and their pages."""

from datetime import date

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.storage.tables.base import Base
from app.storage.tables.encounters import OF_ENCOUNTER

__all__ = ["DocumentRow", "PageRow"]


class DocumentRow(Base):
    """A document of a chart, with its bytes as received; ``sha256`` is theirs."""

    __tablename__ = "document"

    id: Mapped[int] = mapped_column(primary_key=True)
    encounter_id: Mapped[int] = mapped_column(ForeignKey(OF_ENCOUNTER), index=True)
    name: Mapped[str]
    title: Mapped[str]
    format: Mapped[str]
    kind: Mapped[str]
    dated: Mapped[date | None]
    author: Mapped[str]
    warnings: Mapped[list[str]]
    sha256: Mapped[str] = mapped_column(index=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    pages: Mapped[list["PageRow"]] = relationship(order_by="PageRow.number")


class PageRow(Base):
    """One page; ``boxes`` are four little-endian single floats for each character of ``text``."""

    __tablename__ = "page"
    __table_args__ = (UniqueConstraint("document_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"))
    number: Mapped[int]
    text: Mapped[str]
    width: Mapped[float]
    height: Mapped[float]
    boxes: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
