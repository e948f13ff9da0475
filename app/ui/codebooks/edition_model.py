"""The loaded editions as a table, and those that would be loaded."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from app.codebooks.asking.differences import Differences
from app.codebooks.receiving.prepared import Imported
from app.codebooks.receiving.previewing import Preview
from app.domain.books import Edition
from app.ui.codebooks.book_room import Proposal
from app.ui.codebooks.book_words import counted, dates_word
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel

__all__ = ["Brought", "BroughtCell", "EditionCell", "brought_model", "brought_of", "edition_model"]


class EditionCell(IntEnum):
    """The columns of what is loaded."""

    SYSTEM = 0
    EDITION = 1
    DATES = 2
    CODES = 3
    HEADERS = 4
    SOURCE = 5


class BroughtCell(IntEnum):
    """The columns of what would be loaded."""

    SYSTEM = 0
    EDITION = 1
    CODES = 2
    ADDED = 3
    DELETED = 4
    REVISED = 5
    NOTES = 6
    DATES = 7


@dataclass(frozen=True, slots=True)
class Brought:
    """An edition that was opened, and what it would change; no preview of a known one."""

    row: Imported
    preview: Preview | None


def edition_model() -> RowsModel[Edition]:
    """Make the table of what is loaded, one row for each release."""
    return RowsModel[Edition](
        (
            Column(_tr("Code set"), lambda edition: str(edition.system)),
            Column(_tr("Edition"), lambda edition: edition.edition),
            Column(_tr("Dates of service"), dates_word),
            Column(_tr("Codes"), lambda edition: _number(edition.codes), is_number=True),
            Column(_tr("Headers"), lambda edition: _number(edition.headers), is_number=True),
            Column(_tr("Source"), lambda edition: edition.source),
        )
    )


def brought_model() -> RowsModel[Brought]:
    """Make the table of what would be loaded."""
    return RowsModel[Brought](
        (
            Column(_tr("Code set"), lambda one: str(one.row.system), quiet=_is_known),
            Column(_tr("Edition"), lambda one: one.row.edition, quiet=_is_known),
            Column(_tr("Codes"), lambda one: _number(one.row.codes), is_number=True),
            _changes(_tr("Added"), lambda found: len(found.added)),
            _changes(_tr("Deleted"), lambda found: len(found.deleted)),
            _changes(_tr("Revised"), lambda found: len(found.revised)),
            _changes(_tr("Notes"), lambda found: len(found.notes) if found.has_notes else None),
            Column(_tr("Dates covered then"), _covered, quiet=_is_known),
        )
    )


def brought_of(proposal: Proposal) -> list[Brought]:
    """Return a row for each edition that was opened, with its preview."""
    known = {(each.system, each.edition): each for each in proposal.previews}
    return [Brought(row, known.get((row.system, row.edition))) for row in proposal.prepared.rows]


def _changes(heading: str, count: Callable[[Differences], int | None]) -> Column[Brought]:
    def text(one: Brought) -> str:
        found = one.preview.differences if one.preview else None
        number = count(found) if found else None
        return "" if number is None else counted(number)

    return Column(heading, text, is_number=True)


def _covered(one: Brought) -> str:
    return one.preview.covered_after if one.preview else _tr("loaded already")


def _is_known(one: Brought) -> bool:
    return one.preview is None


def _number(number: int) -> str:
    return counted(number) if number else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("edition_model", text)
