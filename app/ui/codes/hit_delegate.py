"""Paints one search result: code, title, what it is, and below it why it was found."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.search import Hit
from app.ui.codes.hit_model import hit_word
from app.ui.rows_model import ROW

__all__ = ["HitDelegate"]

_PAD = 4
_GAP = 12
_WIDEST_CODE = "S72.001A"


class HitDelegate(QStyledItemDelegate):
    """Two lines a row: the code in a column of its own, so that titles stand in line."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = option.fontMetrics.height() + QFontMetrics(_small(option.font)).height()
        return QSize(1, height + 2 * _PAD)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        painter.save()
        _Row(painter, option, index.data(ROW)).paint()
        painter.restore()


class _Row:
    """One row being painted."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit) -> None:
        self._painter = painter
        self._option = option
        self._hit = hit
        self._code_font = _mono(option.font)
        self._code_width = QFontMetrics(self._code_font).horizontalAdvance(_WIDEST_CODE)
        rect = option.rect.adjusted(_GAP, _PAD, -_GAP, -_PAD)
        height = option.fontMetrics.height()
        self._first = QRect(rect.left(), rect.top(), rect.width(), height)
        self._second = QRect(rect.left(), rect.top() + height, rect.width(), rect.height() - height)

    def paint(self) -> None:
        """Paint both lines."""
        word = hit_word(self._hit)
        word_width = QFontMetrics(_small(self._option.font)).horizontalAdvance(word) + _GAP
        left = self._code_width + _GAP
        self._text(self._first, self._hit.code, self._code_font)
        self._text(self._first.adjusted(left, 0, -word_width, 0), self._hit.title)
        self._text(
            self._first,
            word,
            _small(self._option.font),
            quiet=not self._hit.is_billable,
            right=True,
        )
        self._text(
            self._second.adjusted(left, 0, 0, 0),
            self._hit.why,
            _small(self._option.font),
            quiet=True,
        )

    def _text(
        self,
        rect: QRect,
        text: str,
        font: QFont | None = None,
        *,
        quiet: bool = False,
        right: bool = False,
    ) -> None:
        font = font or self._option.font
        self._painter.setFont(font)
        self._painter.setPen(self._colour(quiet=quiet))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        self._painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _colour(self, *, quiet: bool) -> QColor:
        # The view's own palette comes from the style sheet, with translucent quiet text.
        palette = QGuiApplication.palette()
        if self._option.state & QStyle.StateFlag.State_Selected:
            return palette.color(QPalette.ColorRole.HighlightedText)
        role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text
        return palette.color(role)


def _mono(font: QFont) -> QFont:
    mono = QFont(font)
    mono.setFamilies(["IBM Plex Mono", *font.families()])
    mono.setWeight(QFont.Weight.DemiBold)
    return mono


def _small(font: QFont) -> QFont:
    small = QFont(font)
    if font.pixelSize() > 0:
        small.setPixelSize(round(font.pixelSize() * 0.9))
    else:
        small.setPointSizeF(font.pointSizeF() * 0.9)
    return small
