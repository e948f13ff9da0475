"""A table of rows that are equally high: thousands of them as fast as ten."""

from typing import Any

from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import RowsView

__all__ = ["EvenRows"]

_MEASURED = 50


class EvenRows(RowsView):
    """Columns are as wide as the first rows ask for, and all rows as high as the first."""

    def __init__(
        self, model: RowsModel[Any], name: str, stretched: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, name, stretched, parent)
        self._measured = [each for each in range(model.columnCount()) if each != stretched]
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)

    @override
    def fit(self) -> None:
        for column in self._measured:
            self.resizeColumnToContents(column)
        self._stretch()
        height = self.sizeHintForRow(0)
        if height > 0:
            self.verticalHeader().setDefaultSectionSize(height)
