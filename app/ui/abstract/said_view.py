"""The tree of what a chart says, worked by keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget
from typing_extensions import override

from app.domain.chart.spans import Span
from app.ui.abstract.said_delegate import SaidDelegate
from app.ui.abstract.said_model import BATCH, SaidModel
from app.ui.abstract.said_rows import KindHead, Problem, Row, key_of
from app.ui.fields.keys import pressed
from app.ui.tables.branches import RESTYLED, indent

__all__ = ["SaidView"]

_FILLED_UP_TO = 3000


class SaidView(QTreeView):
    """Shows rows; ``keys`` are what the pane does on a key, by the key’s name.

    Keys of letters come first: a letter corrects, it does not go to a row.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: dict[str, Callable[[], object]] = {}
        self.rows = SaidModel()
        self.setModel(self.rows)
        self.setItemDelegate(SaidDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        indent(self)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What the chart says"))
        self._filling = QTimer(self, singleShot=True, interval=0)
        self._filling.timeout.connect(self._fill)
        self.selectionModel().currentChanged.connect(lambda *_: self.turned.emit())

    @property
    def row(self) -> Row | None:
        """Return the current row, None without one."""
        return self.rows.row_of(self.currentIndex())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows; what was open stays open, and the current row or its place stays current."""
        key, at = self._key(), self._top_row()
        inner = self.currentIndex().row() if self.currentIndex().internalId() else None
        opened = self._opened()
        self.rows.show(rows)
        for number, row in enumerate(rows[:BATCH]):
            if opened and isinstance(row, Problem) and row.key in opened:
                self.expand(self.rows.index(number, 0))
        self._choose(key, at, inner)
        self._filling.start()
        self.turned.emit()

    def choose(self, row: int, inner: int | None = None) -> None:
        """Make a top row the current one, or a place within it; below a head its first row."""
        self.rows.reach(row)
        row += row < len(self.rows.rows) and isinstance(self.rows.rows[row], KindHead)
        index = self.rows.index(row, 0)
        if inner is not None and self.isExpanded(index):
            inside = self.rows.index(min(inner, self.rows.rowCount(index) - 1), 0, index)
            index = inside if inside.isValid() else index
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, how)
        self.scrollTo(index)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RESTYLED:
            indent(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # What opens below the list must not cover the row that it is about.
        was_seen = 0 <= self.visualRect(self.currentIndex()).top() < event.oldSize().height()
        super().resizeEvent(event)
        if was_seen and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        # Where “?” and “/” are on a keyboard, only their text tells.
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        act = self.keys.get(keys) or (self.keys.get(event.text().upper()) if is_plain else None)
        if act is not None:
            act()
            return
        if keys in {"End", "Ctrl+End", "PgDown"}:
            self.rows.reach(len(self.rows.rows) - 1)
        super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter that is no key of the pane goes nowhere."""

    def _fill(self) -> None:
        # A batch a turn, so that keys are heard between.
        # Of very long lists the tree lays all rows out anew for each batch: the rest comes as
        # it is scrolled to.
        if self.rows.canFetchMore(QModelIndex()) and self.rows.rowCount() < _FILLED_UP_TO:
            self.rows.fetchMore(QModelIndex())
            self._filling.start()

    def _key(self) -> str | Span | None:
        row = self.rows.row_of(self._top())
        return key_of(row) if row is not None else None

    def _top(self) -> QModelIndex:
        index = self.currentIndex()
        return index.parent() if index.internalId() else index

    def _top_row(self) -> int:
        return max(0, self._top().row())

    def _opened(self) -> set[str | Span]:
        rows = enumerate(self.rows.rows[: self.rows.rowCount()])
        return {
            key_of(row)
            for number, row in rows
            if isinstance(row, Problem) and self.isExpanded(self.rows.index(number, 0))
        }

    def _choose(self, key: str | Span | None, at: int, inner: int | None) -> None:
        rows = self.rows.rows
        same = (number for number, row in enumerate(rows) if key_of(row) == key)
        if rows:
            self.choose(next(same, min(at, len(rows) - 1)), inner)
