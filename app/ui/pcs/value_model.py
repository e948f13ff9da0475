"""The values of one column of a table, those that no row allows now dimmed."""

from collections.abc import Sequence
from heapq import nlargest
from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from app.domain.printed.procedure_tables import Choice, Value
from app.ui.tables.rows_model import ROW, Index

__all__ = ["ValueModel"]

_FEW = 4


class ValueModel(QAbstractListModel):
    """Shows choices; the one that stands in the code is set apart by its weight."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: tuple[Choice, ...] = ()
        self._standing = ""

    def show(self, choices: Sequence[Choice], standing: str) -> None:
        """Show the choices of a column and which one stands in the code."""
        if [one.value for one in choices] != [one.value for one in self._choices]:
            self.beginResetModel()
            self._choices, self._standing = tuple(choices), standing
            self.endResetModel()
        else:
            self._choices, self._standing = tuple(choices), standing
            self.dataChanged.emit(self.index(0), self.index(len(choices) - 1))

    def row_of(self, char: str) -> int:
        """Return the row of a character, -1 where it is none of the column."""
        rows = (row for row, one in enumerate(self._choices) if one.value.char == char)
        return next(rows, -1)

    def first_allowed(self) -> int:
        """Return the first row that can be picked, -1 without one."""
        return next((row for row, one in enumerate(self._choices) if one.is_allowed), -1)

    def choice_at(self, row: int) -> Choice | None:
        """Return what stands in a row."""
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def longest(self) -> list[str]:
        """Return the few lines with the most characters; one of them is the widest."""
        lines = (_line(one.value) for one in self._choices)
        return nlargest(_FEW, lines, key=len)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._choices)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        choice = self.choice_at(index.row())
        if choice is None or not choice.is_allowed:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        choice = self.choice_at(index.row())
        if choice is None:
            return None
        value = choice.value
        stands = value.char == self._standing
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _line(value)
            case Qt.ItemDataRole.ToolTipRole:
                return value.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(choice, stands=stands)
            case Qt.ItemDataRole.FontRole if stands:
                font = QFont(QApplication.font())
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case _ if role == ROW:
                return choice
        return None

    def _spoken(self, choice: Choice, *, stands: bool) -> str:
        words = f"{choice.value.char}, {choice.value.label}"
        if stands:
            return self.tr("{value}, picked").format(value=words)
        return words if choice.is_allowed else self.tr("{value}, not allowed").format(value=words)


def _line(value: Value) -> str:
    return f"{value.char}  {value.label}"
