"""The columns of the three lists of the notebook."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from app.ui.notebook.codes.kept_rows import KeptRow, favourite_parts, note_parts, rule_parts
from app.ui.notebook.codes.words import dates_line, payer_line
from app.ui.notebook.lists.kept_text import Part, joined
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import code_font

__all__ = ["FavouriteCell", "NoteCell", "RuleCell", "favourites", "notes", "rules"]

Parts = Callable[[KeptRow], Sequence[Part]]


class FavouriteCell(IntEnum):
    """The columns of the favourites."""

    CODE, TITLE, GROUP = range(3)


class NoteCell(IntEnum):
    """The columns of the notes."""

    CODE, NOTE = range(2)


class RuleCell(IntEnum):
    """The columns of the payer rules."""

    CODE, PAYER, RULE, DATES = range(4)


def favourites() -> RowsModel[KeptRow]:
    """Return the model of the favourites, where the group can be typed."""
    group: Column[KeptRow] = Column(_tr("Group"), _group, edit=_group)
    return RowsModel([_code(), _text(_tr("Title"), favourite_parts), group])


def notes() -> RowsModel[KeptRow]:
    """Return the model of the notes."""
    return RowsModel([_code(), _text(_tr("Note"), note_parts)])


def rules() -> RowsModel[KeptRow]:
    """Return the model of the payer rules; one that does not hold on the date stands back."""
    return RowsModel(
        [
            _code(),
            Column(_tr("Payer"), _payer, quiet=_is_idle),
            _text(_tr("Rule"), rule_parts),
            Column(_tr("Dates of service"), _dates, quiet=_is_idle),
        ]
    )


def _code() -> Column[KeptRow]:
    return Column(_tr("Code"), lambda row: row.kept.page.code.code, tip=_tip, font=code_font)


def _text(heading: str, parts: Parts) -> Column[KeptRow]:
    return Column(heading, lambda row: joined(parts(row)))


def _tip(row: KeptRow) -> str:
    return f"{row.kept.page.code.system} {row.kept.page.code.code}  {row.title}"


def _group(row: KeptRow) -> str:
    return row.kept.page.group


def _payer(row: KeptRow) -> str:
    return payer_line(row.rule.rule) if row.rule else ""


def _dates(row: KeptRow) -> str:
    return dates_line(row.rule.rule) if row.rule else ""


def _is_idle(row: KeptRow) -> bool:
    return row.rule is not None and not row.rule.rule.holds_on(row.on)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notebook", text)
