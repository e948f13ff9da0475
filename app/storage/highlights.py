"""Highlights and bookmarks of a chart, every change of which can be undone and done again."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.domain.chart.highlights import Category, Highlight, HighlightError, in_reading_order
from app.domain.steps import Steps
from app.storage import placed
from app.storage.histories import History, Signed
from app.storage.tables.base import Base
from app.storage.tables.documents import DocumentRow
from app.storage.tables.steps import StepColumns

__all__ = [
    "HighlightRow",
    "HighlightStepRow",
    "change",
    "encounter_of",
    "of_encounter",
    "one",
    "redo",
    "steps",
    "undo",
]

Rows = list[dict[str, Any]]


class HighlightRow(Base):
    """Words of a page with what they are about and a note."""

    __tablename__ = "highlight"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), index=True
    )
    page: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str]
    category: Mapped[str]
    note: Mapped[str]
    box: Mapped[list[float] | None] = mapped_column(JSON(none_as_null=True))


class HighlightStepRow(StepColumns, Base):
    """A change of the highlights of an encounter: those it touched, before and after."""

    __tablename__ = "highlight_step"

    encounter_id: Mapped[int] = mapped_column(
        ForeignKey("encounter.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)


def of_encounter(session: Session, encounter_id: int) -> list[Highlight]:
    """Return what is marked in the documents of an encounter, by document, page and place."""
    rows = session.scalars(
        select(HighlightRow)
        .join(DocumentRow, DocumentRow.id == HighlightRow.document_id)
        .where(DocumentRow.encounter_id == encounter_id)
    )
    return [*in_reading_order(_highlight(row) for row in rows)]


def one(session: Session, highlight_id: int) -> Highlight:
    """Return what is marked under a number.

    Raises:
        HighlightError: there is no such highlight.
    """
    return _highlight(_row(session, highlight_id))


def encounter_of(session: Session, document_id: int) -> int:
    """Return the encounter of a document.

    Raises:
        HighlightError: there is no such document.
    """
    found = session.scalar(select(DocumentRow.encounter_id).where(DocumentRow.id == document_id))
    if found is None:
        raise HighlightError("The document is no longer there")
    return found


def change(
    session: Session,
    encounter_id: int,
    gone: tuple[Highlight, ...],
    come: tuple[Highlight, ...],
    signed: Signed,
) -> None:
    """Put highlights in the place of others, as a step; steps that were undone are gone.

    Those that come without a number get one.
    """
    before = [_kept(each) for each in gone]
    after = _swap(session, before, [_kept(each) for each in come])
    _history(encounter_id).record(session, signed, before, after)


def steps(session: Session, encounter_id: int) -> Steps:
    """Return the step that undo would take back, and the one that redo would do again."""
    return _history(encounter_id).steps(session)


def undo(session: Session, encounter_id: int) -> str:
    """Restore what was before the last step; return its label, empty when there is none."""
    step = _history(encounter_id).last(session, is_undone=False)
    if step is None:
        return ""
    step.is_undone = True
    _swap(session, step.after, step.before)
    return step.label


def redo(session: Session, encounter_id: int) -> str:
    """Do the step again that was undone last; return its label, empty when there is none."""
    step = _history(encounter_id).last(session, is_undone=True)
    if step is None:
        return ""
    step.is_undone = False
    _swap(session, step.before, step.after)
    return step.label


def _swap(session: Session, gone: Rows, come: Rows) -> Rows:
    for each in gone:
        session.delete(_row(session, each["id"]))
    session.flush()
    rows = [HighlightRow(**{**each, "id": each["id"] or None}) for each in come]
    session.add_all(rows)
    session.flush()
    return [{**each, "id": row.id} for each, row in zip(come, rows, strict=True)]


def _history(encounter_id: int) -> History[HighlightStepRow]:
    return History(HighlightStepRow, encounter_id=encounter_id)


def _row(session: Session, highlight_id: int) -> HighlightRow:
    row = session.get(HighlightRow, highlight_id)
    if row is None:
        raise HighlightError("The highlight is no longer there")
    return row


def _highlight(row: HighlightRow) -> Highlight:
    span = placed.located(row.document_id, row.page, (row.start, row.end), row.box)
    return Highlight(span, row.quote, Category(row.category), row.note, row.id)


def _kept(each: Highlight) -> dict[str, Any]:
    return {
        "id": each.id,
        **placed.columns(each.span),
        "quote": each.quote,
        "category": each.category.value,
        "note": each.note,
    }
