"""One line of a book while it is painted: words from the left, signs from the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

__all__ = ["GAP", "LEFT", "AnyIndex", "BookLine", "BookLineDelegate"]

_PAD = 3
LEFT = 3
"""Pixels before the words."""
GAP = 8
"""Pixels between two parts of a line."""
AnyIndex = QModelIndex | QPersistentModelIndex


class BookLine:
    """What is left of the line stands in ``room``, which shrinks with each part."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, indent: int = LEFT) -> None:
        self.painter = painter
        self.option = option
        self.room = option.rect.adjusted(indent, 0, -GAP, 0)

    def words(self, text: str, font: QFont, *, quiet: bool = False) -> None:
        """Paint words at the left, cut where there is no room."""
        if not text or self.room.width() <= 0:
            return
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.room.width())
        self.draw(self.room, shown, font, quiet=quiet)
        self.room.setLeft(self.room.left() + metrics.horizontalAdvance(shown) + GAP)

    def draw(self, rect: QRect, text: str, font: QFont, *, quiet: bool) -> None:
        """Paint a text in a rectangle."""
        self.painter.setFont(font)
        self.painter.setPen(self.colour(quiet=quiet))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.painter.drawText(rect, side | Qt.TextFlag.TextSingleLine, text)

    def colour(self, *, quiet: bool) -> QColor:
        """Return the colour of text, on a chosen line that of chosen text."""
        # The view's own palette comes from the style sheet, with translucent quiet text.
        palette = QGuiApplication.palette()
        if self.option.state & QStyle.StateFlag.State_Selected:
            return palette.color(QPalette.ColorRole.HighlightedText)
        role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text
        return palette.color(role)


class BookLineDelegate(QStyledItemDelegate):
    """Lines of one height; what stands in a line is painted by ``paint_row``."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(1, option.fontMetrics.height() + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(panel, option, painter, option.widget)
        painter.save()
        self.paint_row(painter, option, index)
        painter.restore()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint what stands in a line."""
        raise NotImplementedError
