"""What one column of a table says of a row."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QFont, QGuiApplication, QIcon, QPalette

__all__ = ["LEFT", "RIGHT", "Column"]

T = TypeVar("T")

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CHECKS: dict[bool | None, Qt.CheckState] = {
    True: Qt.CheckState.Checked,
    False: Qt.CheckState.Unchecked,
}


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its heading and what it says of a row.

    ``edit`` gives the text to begin an edit with and ``tick`` whether the cell is ticked;
    None where a row has nothing to edit or to tick. ``quiet`` rows stand back.
    """

    heading: str
    text: Callable[[T], str]
    tip: Callable[[T], str] | None = None
    icon: Callable[[T], QIcon | None] | None = None
    font: Callable[[], QFont] | None = None
    edit: Callable[[T], str | None] | None = None
    tick: Callable[[T], bool | None] | None = None
    quiet: Callable[[T], bool] | None = None
    is_number: bool = False

    def edited(self, row: T) -> str | None:
        """Return the text to begin an edit with."""
        return self.edit(row) if self.edit else None

    def ticked(self, row: T) -> bool | None:
        """Tell whether the cell is ticked."""
        return self.tick(row) if self.tick else None

    def is_same(self, row: T, other: T) -> bool:
        """Tell whether the cell looks the same for two rows."""
        return self._look(row) == self._look(other)

    def shown(self, role: int, row: T) -> Any:
        """Return what Qt asks for under a role, None for what a cell does not have."""
        reader = _READERS.get(role)
        return reader(self, row) if reader else None

    @property
    def side(self) -> Qt.AlignmentFlag:
        """Return where the text stands: numbers to the right, so that they stand in line."""
        return RIGHT if self.is_number else LEFT

    def _look(self, row: T) -> tuple[str, str | None, bool | None]:
        return self.text(row), self.edited(row), self.ticked(row)

    def full(self, row: T) -> str:
        """Return the whole of what there is to say, for a tool tip."""
        return (self.tip or self.text)(row)

    def pictured(self, row: T) -> QIcon | None:
        """Return the icon beside the text."""
        return self.icon(row) if self.icon else None

    def brush(self, row: T) -> QBrush | None:
        """Return the colour of quiet text."""
        if self.quiet is None or not self.quiet(row):
            return None
        return QBrush(QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText))


_READERS: dict[int, Callable[[Column[Any], Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.EditRole: lambda column, row: column.edited(row),
    Qt.ItemDataRole.CheckStateRole: lambda column, row: _CHECKS.get(column.ticked(row)),
    Qt.ItemDataRole.ToolTipRole: Column.full,
    Qt.ItemDataRole.DecorationRole: Column.pictured,
    Qt.ItemDataRole.ForegroundRole: Column.brush,
    Qt.ItemDataRole.FontRole: lambda column, _: column.font() if column.font else None,
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _: column.side,
}
