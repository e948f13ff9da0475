"""The table of options in the query editor."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.queries import QueryDraft
from app.ui.query.draft_edits import (
    OptionEntryError,
    with_option,
    with_support,
    without_option,
)
from app.ui.query.option_model import OptionCell, OptionModel
from app.ui.tables.rows_view import RowsView

__all__ = ["OptionsBox"]


class OptionsBox(RowsView):
    """Shows the options of a draft; typing into the empty row adds one, Del removes one."""

    changed = Signal(QueryDraft)
    refused = Signal(Exception)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._shown = OptionModel()
        super().__init__(self._shown, self.tr("Options"), OptionCell.TEXT, parent)
        self._draft = QueryDraft()
        self._is_frozen = False
        self.setSelectionBehavior(self.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            self.EditTrigger.AnyKeyPressed
            | self.EditTrigger.DoubleClicked
            | self.EditTrigger.EditKeyPressed
        )
        self.keys = {"Del": self.remove, "Return": self._edit, "Ins": self._edit_new}
        self._shown.edited.connect(self._enter)

    def show_draft(self, draft: QueryDraft, *, is_frozen: bool) -> None:
        """Show the options of a draft; those of a sent one can only be read."""
        self._draft, self._is_frozen = draft, is_frozen
        self._shown.show_options(draft, is_frozen=is_frozen)

    def remove(self) -> None:
        """Take the current option away."""
        if 0 <= self.row < len(self._draft.options) and not self._is_frozen:
            self.changed.emit(without_option(self._draft, self.row))

    def _edit(self) -> None:
        at = self.currentIndex()
        if at.isValid() and self._shown.data(at, Qt.ItemDataRole.EditRole) is not None:
            self.edit(at)

    def _edit_new(self) -> None:
        self.choose(len(self._draft.options), OptionCell.TEXT)
        self._edit()

    def _enter(self, row: int, column: int, text: str) -> None:
        try:
            entry = with_option if column == OptionCell.TEXT else with_support
            self.changed.emit(entry(self._draft, row, text))
        except OptionEntryError as error:
            self.refused.emit(error)
