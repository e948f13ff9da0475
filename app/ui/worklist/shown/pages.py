"""The rows that a filter finds, or the page that stands in their place."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from app.domain.worklist.rows import WorklistRow
from app.domain.worklist.rules import RuleError
from app.ui.desk.faults import line_of
from app.ui.worklist.order_button import OrderButton
from app.ui.worklist.rows.delegate import even_out
from app.ui.worklist.rows.found_rows import FoundRows
from app.ui.worklist.rows.model import ROW_ROLE, WorklistModel
from app.ui.worklist.shown.empty_page import EmptyPage, NonePage
from app.ui.worklist.worklist_view import WorklistView

__all__ = ["WorklistPages"]

_EMPTY, _LIST, _NONE_FOUND = range(3)


class WorklistPages(QStackedWidget):
    """Keeps the cursor, and what is chosen, on their encounters when other rows are shown."""

    opened = Signal(int)

    def __init__(self, model: WorklistModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._open: int | None = None
        self.list = WorklistView(model, self)
        self.empty, self.none = EmptyPage(self), NonePage(self)
        self._lay_out()
        self.list.activated.connect(self._tell_opened)

    def mark_open(self, encounter_id: int) -> None:
        """Put the cursor on the encounter that is open."""
        self._open = encounter_id
        self._choose_open()

    def show_rows(self, every: FoundRows, text: str, order: OrderButton) -> None:
        """Show the encounters that a filter finds, in an order."""
        found = self._found(every, text)
        kept, chosen = self.list.current, self.list.chosen
        has_focus = self.window().focusWidget() in (self.list, self.empty.new)
        items = every.items(found, order.by, order.grouping, is_reversed=order.is_reversed)
        even_out(self.list, items)
        self._model.show(items, every.today, order.by)
        has_rows = bool(every.rows)
        self.setCurrentIndex(_EMPTY if not has_rows else _LIST if found else _NONE_FOUND)
        if has_focus:
            (self.list if has_rows else self.empty.new).setFocus()
        self._choose_again(kept, chosen)

    def _found(self, every: FoundRows, text: str) -> Sequence[WorklistRow]:
        self.none.words.setText(self.tr("No encounter is like this."))
        try:
            return every.found(text)
        except RuleError as error:
            self.none.words.setText(line_of(error))
            return ()

    def _choose_again(self, kept: int | None, chosen: tuple[int, ...]) -> None:
        if kept is not None:
            self.list.choose(kept)
        elif not chosen:
            self._choose_open()
        self.list.choose_all(chosen)

    def _choose_open(self) -> None:
        if self._open is not None:
            self.list.choose(self._open)

    def _tell_opened(self, index: QModelIndex) -> None:
        if (row := index.data(ROW_ROLE)) is not None:
            self.opened.emit(row.id)

    def _lay_out(self) -> None:
        for widget in (self.empty, self.list, self.none):
            self.addWidget(widget)
        self.setCurrentIndex(_LIST)
        # Else pages that are not shown would make the window higher than a small screen.
        policy = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        self.setSizePolicy(*policy)
