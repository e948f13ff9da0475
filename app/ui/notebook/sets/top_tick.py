"""A box to tick that stands beside the first line of a row of several lines."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

__all__ = ["TopTick"]

Index = QModelIndex | QPersistentModelIndex

_ABOVE = 4


class TopTick(QStyledItemDelegate):
    """Draws and takes the tick in the first line of the cell."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), 0)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(panel, option, painter, option.widget)
        super().paint(painter, _first_line(option), index)

    @override
    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        return super().editorEvent(event, model, _first_line(option), index)


def _first_line(option: QStyleOptionViewItem) -> QStyleOptionViewItem:
    first = QStyleOptionViewItem(option)
    first.rect.setHeight(option.fontMetrics.lineSpacing() + 2 * _ABOVE)
    return first
