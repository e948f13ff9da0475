"""The table of what came in: thousands of documents as fast as ten."""

from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from app.ui.chart.import_model import ImportCell, ImportRow
from app.ui.rows_model import RowsModel
from app.ui.rows_view import RowsView

__all__ = ["ImportTable"]

_TITLE, _MEASURED = 20, 50


class ImportTable(RowsView):
    """Rows are equally high, and the widths are those that the first rows ask for."""

    def __init__(self, model: RowsModel[ImportRow], name: str, parent: QWidget) -> None:
        super().__init__(model, name, ImportCell.TITLE, parent)
        self.least = _TITLE
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)

    @override
    def fit(self) -> None:
        for column in set(ImportCell) - {ImportCell.TITLE}:
            self.resizeColumnToContents(column)
        self._stretch()
        height = self.sizeHintForRow(0)
        if height > 0:
            self.verticalHeader().setDefaultSectionSize(height)
