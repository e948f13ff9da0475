"""The rows of what changed, and which of them are wanted."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from app.domain.printed.revisions import Revision, RevisionKind, Touch
from app.ui.revisions.revision_words import (
    after_words,
    before_words,
    instead_words,
    kind_word,
    touch_words,
)
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import code_font

__all__ = ["RevisionCell", "RevisionModel", "place_of", "telling", "texts_of", "wanted"]


class RevisionCell(IntEnum):
    """The columns."""

    CODE, CHANGE, BEFORE, AFTER, INSTEAD, TOUCHES = range(6)


class RevisionModel(RowsModel[Touch]):
    """Shows changes of the books, thousands if need be."""

    def __init__(self) -> None:
        cell = RevisionCell
        super().__init__(
            [
                Column(_tr("Code"), _code, tip=_titled, font=code_font),
                _column(_tr("Change"), cell.CHANGE),
                _column(_tr("Before"), cell.BEFORE),
                _column(_tr("After"), cell.AFTER),
                _column(_tr("Use instead"), cell.INSTEAD, _instead),
                _column(_tr("Touches"), cell.TOUCHES),
            ]
        )

    def replace(self, rows: Sequence[Touch]) -> None:
        """Show other rows; told at once, because telling cell by cell takes a moment to feel."""
        self.show(())
        self.show(rows)


def texts_of(row: Touch, column: RevisionCell) -> list[tuple[str, bool]]:
    """Return the texts of a cell, each with whether it stands back."""
    revision = row.revision
    match column:
        case RevisionCell.CODE:
            return [(revision.code, False)]
        case RevisionCell.CHANGE:
            title = [(revision.title, True)] if revision.kind.is_of_note else []
            return [(kind_word(revision.kind), False), *title]
        case RevisionCell.BEFORE:
            return [(before_words(revision), False)]
        case RevisionCell.AFTER:
            return [(after_words(revision), False)]
        case RevisionCell.INSTEAD:
            return [(instead_words(revision), False)]
        case RevisionCell.TOUCHES:
            return [(touch_words(row), False)]


def telling(rows: Sequence[Touch]) -> set[RevisionCell]:
    """Return the columns in which at least one row says something."""
    return {column for column in RevisionCell if any(texts_of(row, column)[0][0] for row in rows)}


def wanted(
    touches: Sequence[Touch], kind: RevisionKind | None, words: Sequence[str]
) -> list[Touch]:
    """Return the rows of a kind, or of any, in which every word stands somewhere."""
    of_kind = (touch for touch in touches if kind in (None, touch.revision.kind))
    return [touch for touch in of_kind if _has(touch.revision, words)]


def place_of(rows: Sequence[Touch], chosen: object) -> int:
    """Return where the row that was chosen stands now, 0 where it is gone."""
    if not isinstance(chosen, Touch):
        return 0
    places = (n for n, row in enumerate(rows) if row.revision == chosen.revision)
    return next(places, 0)


def _has(revision: Revision, words: Sequence[str]) -> bool:
    if not words:
        return True
    texts = (revision.code, revision.title, before_words(revision), after_words(revision))
    text = "\n".join((*texts, instead_words(revision, has_titles=True))).casefold()
    return all(word in text for word in words)


def _column(
    heading: str, cell: RevisionCell, tip: Callable[[Touch], str] | None = None
) -> Column[Touch]:
    def text(row: Touch) -> str:
        return "\n".join(text for text, _ in texts_of(row, cell) if text)

    return Column(heading, text, tip=tip)


def _code(row: Touch) -> str:
    return row.revision.code


def _titled(row: Touch) -> str:
    return f"{row.revision.code} {row.revision.title}"


def _instead(row: Touch) -> str:
    return instead_words(row.revision, has_titles=True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Revisions", text)
