"""The documents that came in as rows: ticked to be kept, with what the coder calls them."""

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from app.encounters.arrivals import Arrival
from app.ui.chart.importing.words import remark_lines, short_remarks
from app.ui.tables.columns import Column
from app.ui.tables.row_icons import row_icon
from app.ui.tables.rows_model import RowsModel

__all__ = ["ImportCell", "ImportModel", "ImportRow"]

_AUTHOR = 24


class ImportCell(IntEnum):
    """The columns of the documents."""

    TICK, TITLE, REMARKS, KIND, DATE, PAGES, AUTHOR = range(7)


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A document, and what the coder says of it."""

    arrival: Arrival
    is_ticked: bool
    title: str
    kind: str
    on: date | None

    @classmethod
    def of(cls, arrival: Arrival) -> "ImportRow":
        """Return a document as it came in; one that is new is ticked."""
        document = arrival.document
        return cls(arrival, arrival.is_new, document.title, document.kind, document.date)

    @property
    def chosen(self) -> Arrival:
        """Return the document as the coder calls it; without a title it keeps its own."""
        title = self.title.strip() or self.arrival.document.title
        return self.arrival.described(title, self.kind.strip(), self.on)


class ImportModel(RowsModel[ImportRow]):
    """The documents that came in, of which there may be thousands."""

    def __init__(self) -> None:
        super().__init__(
            [
                Column("", lambda _: "", tick=_tick, tip=_tick_tip),
                Column(_tr("Title"), lambda row: row.title, quiet=_is_known),
                Column(_tr("Look at"), _remarks, tip=_all_remarks, icon=_icon),
                Column(_tr("Kind"), lambda row: row.kind),
                Column(_tr("Date"), lambda row: str(row.on or "")),
                Column(_tr("Pages"), _pages, is_number=True),
                Column(_tr("Author"), _author, tip=lambda row: row.arrival.document.author),
            ]
        )

    def tick_all(self) -> None:
        """Tick all that are new, or, when they are, none of them."""
        new = [row for row in self._rows if row.arrival.is_new]
        is_ticked = not all(row.is_ticked for row in new)
        self._rows = tuple(
            replace(row, is_ticked=is_ticked and row.arrival.is_new) for row in self._rows
        )
        # Told at once: thousands of rows that tell it one by one hold up the window.
        last = self.index(len(self._rows) - 1, ImportCell.TICK)
        self.dataChanged.emit(self.index(0, ImportCell.TICK), last)


def _is_known(row: ImportRow) -> bool:
    return not row.arrival.is_new


def _tick(row: ImportRow) -> bool | None:
    return row.is_ticked if row.arrival.is_new else None


def _tick_tip(row: ImportRow) -> str:
    if row.arrival.is_new:
        return _tr("Tick the documents to keep (Space)")
    return short_remarks(row.arrival)


def _author(row: ImportRow) -> str:
    author = row.arrival.document.author
    return author if len(author) <= _AUTHOR else f"{author[: _AUTHOR - 1].rstrip()}…"


def _pages(row: ImportRow) -> str:
    return str(len(row.arrival.document.pages))


def _remarks(row: ImportRow) -> str:
    return short_remarks(row.arrival)


def _all_remarks(row: ImportRow) -> str:
    return "\n".join(remark_lines(row.arrival))


def _icon(row: ImportRow) -> QIcon | None:
    return row_icon("triangle-alert") if short_remarks(row.arrival) else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Import", text)
