"""One list of the notebook: the rows that have the words of the filter, or the next step."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from app.ui.notebook.lists.kept_text import Parts
from app.ui.notebook.lists.kept_view import KeptView
from app.ui.notebook.lists.list_row import ListRow, has_words
from app.ui.tables.rows_model import RowsModel

__all__ = ["KeptList", "Shape"]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a list is called and laid out, and what to do when nothing is in it."""

    name: str
    model: RowsModel[Any]
    stretched: int
    parts: Parts
    next_step: str


class KeptList(QStackedWidget):
    """Shows the rows that have every word; ``table`` takes the keys."""

    activated = Signal()
    edited = Signal(int, int, str)

    def __init__(self, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ListRow] = ()
        self._model = shape.model
        self._next_step = shape.next_step
        self.table = KeptView(shape.model, shape.name, shape.stretched, shape.parts, self)
        self._hint = QLabel(self)
        self._lay_out()
        shape.model.edited.connect(self.edited)
        self.table.doubleClicked.connect(self._activate)
        self.narrow([])

    @property
    def row(self) -> ListRow | None:
        """Return the row under the cursor, None without one."""
        return cast("ListRow | None", self.table.value)

    @property
    def total(self) -> int:
        """Return how many rows there are without the filter."""
        return len(self._rows)

    @property
    def all_rows(self) -> Sequence[ListRow]:
        """Return the rows without the filter."""
        return self._rows

    @property
    def rows(self) -> Sequence[ListRow]:
        """Return the rows that are shown."""
        return self._model.rows

    @property
    def has_rows(self) -> bool:
        """Tell whether rows are shown, and not the next step in their place."""
        return bool(self._model.rows)

    def take(self, rows: Sequence[ListRow]) -> None:
        """Take other rows; `narrow` shows them."""
        self._rows = rows

    def narrow(self, words: Sequence[str], *, only_changed: bool = False) -> None:
        """Show the rows that have every word, and only those of changed codes if wanted."""
        found = [
            row
            for row in self._rows
            if has_words(row, words) and (row.is_changed or not only_changed)
        ]
        self._model.show(found)
        none_found = self.tr("Nothing here has these words.")
        self._hint.setText(none_found if self._rows else self._next_step)
        self.setCurrentWidget(self.table if found else self._hint)
        if found and self.table.row < 0:
            self.table.choose(0)

    def _activate(self, _index: QModelIndex) -> None:
        self.activated.emit()

    def _lay_out(self) -> None:
        self._hint.setWordWrap(True)
        self._hint.setProperty("tone", "muted")
        self._hint.setContentsMargins(12, 12, 12, 12)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        for widget in (self.table, self._hint):
            self.addWidget(widget)
