"""The table of clinical indicators in the query editor."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.queries import QueryDraft
from app.ui.fields.dates import DateError, typed_date
from app.ui.query.draft_edits import with_indicator, without_indicator
from app.ui.query.indicator_model import IndicatorCell, IndicatorModel
from app.ui.tables.rows_view import RowsView
from app.ui.tables.wrapped import WrappedText

__all__ = ["IndicatorsBox"]

_LEAST = 24


class IndicatorsBox(RowsView):
    """Shows the indicators of a draft; Enter goes to the words in the chart, Del removes."""

    changed = Signal(QueryDraft)
    refused = Signal(Exception)
    source_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._shown = IndicatorModel()
        super().__init__(self._shown, self.tr("Clinical indicators"), IndicatorCell.WORDS, parent)
        self.least = _LEAST
        self.setWordWrap(True)
        self.setItemDelegateForColumn(IndicatorCell.WORDS, WrappedText(self))
        self.setSelectionBehavior(self.SelectionBehavior.SelectItems)
        self._draft = QueryDraft()
        self._is_frozen = False
        self.keys = {"Del": self.remove, "Return": self.go_to_source, "F2": self._edit_date}
        self._shown.edited.connect(self._enter)
        self._shown.ticked.connect(self._tick)

    def show_draft(self, draft: QueryDraft, *, is_frozen: bool) -> None:
        """Show the indicators of a draft; those of a sent one can only be read."""
        self._draft, self._is_frozen = draft, is_frozen
        self._shown.show_indicators(draft.indicators, is_frozen=is_frozen)

    def remove(self) -> None:
        """Take the current indicator away."""
        if self.row >= 0 and not self._is_frozen:
            self.changed.emit(without_indicator(self._draft, self.row))

    def go_to_source(self) -> None:
        """Ask for the words of the current indicator in the chart."""
        if self.row >= 0 and (span := self._draft.indicators[self.row].span) is not None:
            self.source_wanted.emit(span)

    def _edit_date(self) -> None:
        column = self.currentIndex().column()
        if column not in (IndicatorCell.DOCUMENT, IndicatorCell.DATE):
            column = IndicatorCell.DATE
        at = self._shown.index(self.row, column)
        if at.isValid() and not self._is_frozen:
            self.setCurrentIndex(at)
            self.edit(at)

    def _enter(self, row: int, column: int, text: str) -> None:
        indicator = self._draft.indicators[row]
        if column == IndicatorCell.DOCUMENT:
            changed = replace(indicator, document=text.strip())
        else:
            try:
                changed = replace(indicator, date=typed_date(text))
            except DateError as error:
                self.refused.emit(error)
                return
        self.changed.emit(with_indicator(self._draft, row, changed))

    def _tick(self, row: int, column: int, is_ticked: bool) -> None:  # noqa: FBT001
        indicator = self._draft.indicators[row]
        if column == IndicatorCell.CONTRARY:
            changed = replace(indicator, contrary=is_ticked)
        else:
            changed = replace(indicator, prior_encounter=is_ticked)
        self.changed.emit(with_indicator(self._draft, row, changed))
