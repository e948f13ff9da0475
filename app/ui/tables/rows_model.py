"""A table that shows rows as they are."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from app.ui.tables.columns import Column

__all__ = ["ROW", "Index", "RowsModel"]

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")

ROW = int(Qt.ItemDataRole.UserRole)


class RowsModel(QAbstractTableModel, Generic[T]):
    """Shows rows; never changes them. The value of a row is under the role ``ROW``.

    What is typed into a cell, or ticked, is only told: ``edited`` and ``ticked`` carry row,
    column and what was entered.
    """

    edited = Signal(int, int, str)
    ticked = Signal(int, int, bool)

    def __init__(self, columns: Sequence[Column[T]]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._rows: tuple[T, ...] = ()

    @property
    def rows(self) -> tuple[T, ...]:
        """Return what is shown."""
        return self._rows

    def show(self, rows: Sequence[T]) -> None:
        """Replace what is shown; the current row and an open editor stay where they are."""
        old, new = self._rows, tuple(rows)
        shared = min(len(old), len(new))
        if len(new) < len(old):
            self.beginRemoveRows(QModelIndex(), len(new), len(old) - 1)
            self._rows = old[:shared]
            self.endRemoveRows()
        self._rows = new[:shared]
        for place in range(shared):
            if old[place] != new[place]:
                self._tell(place, old[place])
        if len(new) > len(old):
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
            self._rows = new
            self.endInsertRows()

    def spoken(self, row: T, column: Column[T]) -> str:
        """Return what a screen reader says of a cell: the heading and the text."""
        return f"{column.heading}: {column.text(row)}" if column.heading else column.text(row)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        row, column = self._rows[index.row()], self._columns[index.column()]
        if column.edited(row) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        if column.ticked(row) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row, column)
        return column.shown(role, row)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.EditRole and value != self.data(index, role):
            self.edited.emit(index.row(), index.column(), str(value))
        elif role == Qt.ItemDataRole.CheckStateRole:
            is_ticked = Qt.CheckState(value) == Qt.CheckState.Checked
            self.ticked.emit(index.row(), index.column(), is_ticked)
        return False

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.side
        return None

    def _tell(self, place: int, before: T) -> None:
        # Cells that look the same are left out: an editor open on one keeps what is typed.
        now = self._rows[place]
        changed = [i for i, column in enumerate(self._columns) if not column.is_same(before, now)]
        for column in changed or range(len(self._columns)):
            index = self.index(place, column)
            self.dataChanged.emit(index, index)
