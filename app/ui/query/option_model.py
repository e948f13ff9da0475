"""The options that a query offers."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from app.domain.queries import Option, QueryDraft
from app.ui.query.draft_edits import numbers
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel

__all__ = ["OfferedOption", "OptionCell", "OptionModel"]


class OptionCell(IntEnum):
    """The columns."""

    TEXT = 0
    SUPPORT = 1


@dataclass(frozen=True, slots=True)
class OfferedOption:
    """An option; None stands for the empty row in which a new one is typed."""

    option: Option | None
    is_frozen: bool


class OptionModel(RowsModel[OfferedOption]):
    """Shows options and, while they can change, an empty row."""

    def __init__(self) -> None:
        super().__init__(
            [
                Column(_tr("Option"), _shown, edit=_text, quiet=lambda row: row.option is None),
                Column(_tr("Supported by indicators"), _support_shown, edit=_support),
            ]
        )

    def show_options(self, draft: QueryDraft, *, is_frozen: bool) -> None:
        """Show the options of a query."""
        rows = [OfferedOption(option, is_frozen) for option in draft.options]
        self.show(rows if is_frozen else [*rows, OfferedOption(None, is_frozen)])


def _shown(row: OfferedOption) -> str:
    return _tr("Type another option") if row.option is None else row.option.text


def _text(row: OfferedOption) -> str | None:
    if row.is_frozen:
        return None
    return row.option.text if row.option is not None else ""


def _support_shown(row: OfferedOption) -> str:
    return numbers(row.option) if row.option is not None else ""


def _support(row: OfferedOption) -> str | None:
    return None if row.is_frozen or row.option is None else numbers(row.option)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Query", text)
