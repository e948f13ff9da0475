"""The line above the worklist: the filter, the queues, and how the rows are ordered."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from app.domain.queues import Queue
from app.domain.worklist_order import Grouping, SortBy
from app.ui.icons import dress
from app.ui.worklist.words import grouping_word, sort_word

__all__ = ["WorklistBar"]

T = TypeVar("T")


class WorklistBar(QWidget):
    """Tells which encounters are wanted, and in which order."""

    narrowed = Signal()
    ordered = Signal()
    keep_wanted = Signal()
    drop_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by, self.grouping, self.is_reversed = SortBy.ADDED, Grouping.NONE, False
        self._queues: tuple[Queue, ...] = ()
        self.filter = QLineEdit(self)
        self.queue = self._button("list-filter", self.tr("Queues"))
        self.order = self._button("arrow-down-up", self.tr("Sort and group"))
        self._lay_out()
        self.filter.textChanged.connect(self.narrowed)
        self.queue.menu().aboutToShow.connect(self._fill_queues)
        self.order.menu().aboutToShow.connect(self._fill_order)

    @property
    def queue_name(self) -> str:
        """Return the name of the queue that the filter is, empty when it is none."""
        text = self.filter.text().strip()
        return next((queue.name for queue in self._queues if queue.rules == text), "")

    def show_queues(self, queues: Sequence[Queue]) -> None:
        """Offer queues."""
        self._queues = tuple(queues)

    def sort(self, by: SortBy) -> None:
        """Sort by a column; once more the other way round."""
        self.is_reversed = by is self.by and not self.is_reversed
        self.by = by
        self.ordered.emit()

    def group(self, by: Grouping) -> None:
        """Group the rows."""
        self.grouping = by
        self.ordered.emit()

    def _fill_queues(self) -> None:
        menu = self.queue.menu()
        menu.clear()
        everything = menu.addAction(self.tr("All encounters"))
        everything.triggered.connect(self.filter.clear)
        for queue in self._queues:
            action = menu.addAction(queue.name.replace("&", "&&"))
            action.setToolTip(queue.rules)
            action.setCheckable(True)
            action.setChecked(queue.name == self.queue_name)
            action.triggered.connect(partial(_without_state, self.filter.setText, queue.rules))
        menu.addSeparator()
        keep = menu.addAction(self.tr("Keep the filter as a queue…"))
        keep.setEnabled(bool(self.filter.text().strip()) and not self.queue_name)
        keep.triggered.connect(self.keep_wanted)
        drop = menu.addAction(self.tr("Forget this queue"))
        drop.setEnabled(bool(self.queue_name))
        drop.triggered.connect(partial(_without_state, self.drop_wanted.emit, self.queue_name))

    def _fill_order(self) -> None:
        menu = self.order.menu()
        menu.clear()
        menu.addSection(self.tr("Sort by"))
        for by in SortBy:
            name = sort_word(by)
            is_by = by is self.by
            if is_by and self.is_reversed:
                name = self.tr("{0}, the other way round").format(name)
            action = _choice(menu, name, is_chosen=is_by)
            action.triggered.connect(partial(_without_state, self.sort, by))
        menu.addSection(self.tr("Group by"))
        for grouping in Grouping:
            name, is_chosen = grouping_word(grouping), grouping is self.grouping
            action = _choice(menu, name, is_chosen=is_chosen)
            action.triggered.connect(partial(_without_state, self.group, grouping))

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        dress(button, icon)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter: words or rules, such as status:open"))
        self.filter.setAccessibleName(self.tr("Filter the worklist"))
        self.filter.setToolTip(
            self.tr(
                "Words, and rules: status:, priority:, payer:, setting:, provider:, due:, has:,"
                " age>5, time>30"
            )
        )
        self.filter.setClearButtonEnabled(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(4)
        for widget in (self.filter, self.queue, self.order):
            row.addWidget(widget)


def _choice(menu: QMenu, name: str, *, is_chosen: bool) -> QAction:
    action = menu.addAction(name)
    action.setCheckable(True)
    action.setChecked(is_chosen)
    return action


def _without_state(act: Callable[[T], object], value: T, _checked: object = None) -> None:
    act(value)
