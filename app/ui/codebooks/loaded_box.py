"""The loaded editions, and of the chosen one where it comes from and under which terms."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.domain.books import Edition
from app.ui.codebooks.book_words import edition_line
from app.ui.codebooks.edition_model import EditionCell, edition_model
from app.ui.tables.rows_view import RowsView

__all__ = ["LoadedBox"]


class LoadedBox(QWidget):
    """Lists one row for each release that is loaded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = edition_model()
        name = self.tr("Loaded editions")
        self._table = RowsView(self._model, name, EditionCell.SOURCE, self)
        self._detail = QLabel(self)
        self._lay_out()
        self.setFocusProxy(self._table)
        self._table.row_changed.connect(self._show_detail)

    @property
    def detail(self) -> str:
        """Return what is said of the chosen edition."""
        return self._detail.text()

    def show_editions(self, editions: Sequence[Edition]) -> None:
        """Show what is loaded."""
        self._model.show(editions)
        if self._table.row < 0:
            self._table.choose(0, EditionCell.SYSTEM)
        self._show_detail()

    def _show_detail(self) -> None:
        chosen = self._table.value
        self._detail.setText(edition_line(chosen) if isinstance(chosen, Edition) else "")

    def _lay_out(self) -> None:
        self._detail.setWordWrap(True)
        self._detail.setProperty("tone", "muted")
        self._detail.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._table, 1)
        column.addWidget(self._detail)
