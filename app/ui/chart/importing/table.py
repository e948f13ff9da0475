"""The table of what came in."""

from PySide6.QtWidgets import QWidget

from app.ui.chart.importing.model import ImportCell, ImportRow
from app.ui.chart.page.even_rows import EvenRows
from app.ui.tables.rows_model import RowsModel

__all__ = ["ImportTable"]

_TITLE = 20


class ImportTable(EvenRows):
    """Shows the documents; titles have the rest of the width."""

    def __init__(self, model: RowsModel[ImportRow], name: str, parent: QWidget) -> None:
        super().__init__(model, name, ImportCell.TITLE, parent)
        self.least = _TITLE
