"""A table of the notebook, whose rows are as high as their texts."""

from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from app.ui.notebook.lists.kept_text import KeptText, Parts, TopText
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import RowsView

__all__ = ["KeptView"]

_LEAST = 28
# Of how many rows the width of a column is taken: asking all takes a moment that is felt.
_MEASURED = 60


class KeptView(RowsView):
    """Shows a list of the notebook; only the texts of ``stretched`` make a row higher."""

    def __init__(
        self,
        model: RowsModel[Any],
        name: str,
        stretched: int,
        parts: Parts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, name, stretched, parent)
        self._shown = model
        self._text_column = stretched
        self._texts = KeptText(self, parts)
        self.least = _LEAST
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(TopText(self))
        self.setItemDelegateForColumn(stretched, self._texts)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)

    @override
    def fit(self) -> None:
        # A list behind another one is fitted when it comes to the front.
        if self.isVisible():
            super().fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    @override
    def resizeRowsToContents(self) -> None:
        header = self.verticalHeader()
        heights = self._texts.heights(self._shown.rows, self._text_column)
        for row, height in enumerate(heights):
            if header.sectionSize(row) != height:
                header.resizeSection(row, height)
