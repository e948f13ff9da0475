"""Text that is broken into lines inside a table or a list."""

import math
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from app.ui.looks.look import BASE_SIZE

__all__ = ["WrappedLines", "WrappedText"]

# The padding of a cell in the style sheet, in parts of the text size, and the margin that Qt adds.
_ACROSS, _DOWN = 6 / BASE_SIZE, 3 / BASE_SIZE
_MARGIN = 3


class _Wrapped(QStyledItemDelegate):
    """Asks for as many lines as the text needs; Qt forgets the padding of the style sheet."""

    def __init__(self, view: QAbstractItemView, width: Callable[[int], int]) -> None:
        super().__init__(view)
        self._view, self._width = view, width

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width, size = self._width(index.column()), self._view.fontInfo().pixelSize()
        across, down = (2 * (math.ceil(part * size) + _MARGIN) for part in (_ACROSS, _DOWN))
        room = QRect(0, 0, max(1, width - across), 1_000_000)
        text = str(index.data() or "")
        lines = self._view.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return QSize(width, lines.height() + down)


class WrappedText(_Wrapped):
    """Breaks the text of a column where the column ends."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view, view.columnWidth)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        wrapped = super().sizeHint(option, index)
        plain = QStyledItemDelegate.sizeHint(self, option, index)
        return QSize(wrapped.width(), max(wrapped.height(), plain.height()))


class WrappedLines(_Wrapped):
    """Breaks the rows of a list where the list ends."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, lambda _: view.viewport().width())
        view.setWordWrap(True)
        # With a scroll bar at the bottom lines would not be broken but cut.
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
