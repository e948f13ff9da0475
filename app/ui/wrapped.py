"""Text that is broken into lines inside a table."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from app.ui.look import BASE_SIZE

__all__ = ["WrappedText"]

# The padding of a cell in the style sheet, in parts of the text size, and the margin that Qt adds.
_PADDING = 6 / BASE_SIZE
_MARGIN = 3
_ABOVE_AND_BELOW = 2 * 4


class WrappedText(QStyledItemDelegate):
    """Asks for as many lines as the column needs; Qt forgets the padding of the style sheet."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._view.columnWidth(index.column())
        around = 2 * (math.ceil(_PADDING * self._view.fontInfo().pixelSize()) + _MARGIN)
        room = QRect(0, 0, max(1, width - around), 1_000_000)
        text = str(index.data() or "")
        lines = self._view.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return QSize(
            width, max(lines.height() + _ABOVE_AND_BELOW, super().sizeHint(option, index).height())
        )
