"""Paints one search result: code and title, below them why it was found and what it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPalette,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.search import Hit
from app.ui.row_icons import row_picture
from app.ui.rows_model import ROW
from app.ui.search.hit_model import STARRED, hit_word

__all__ = ["HitDelegate"]

_PAD = 4
_GAP = 12
_WIDEST_CODE = "S72.001A"


class HitDelegate(QStyledItemDelegate):
    """The code in a column of its own, so that titles stand in line; a title has two lines.

    The titles of a family of codes differ at their ends.
    """

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        small = QFontMetrics(_small(option.font))
        hit = index.data(ROW)
        lines = 1
        if hit is not None and isinstance(option.widget, QAbstractItemView):
            room = _title_room(option.widget.viewport().width(), option.font)
            lines = len(_broken(hit.title, option.font, room))
        return QSize(1, lines * option.fontMetrics.height() + small.height() + 2 * _PAD)

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
        row = _Row(painter, option, index.data(ROW))
        row.paint()
        if index.data(STARRED):
            row.star()
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
        """Paint the code and the title, and below them why and what it is."""
        small = _small(self._option.font)
        left = self._code_width + _GAP
        room = _title_room(self._option.rect.width(), self._option.font)
        lines = _broken(self._hit.title, self._option.font, room)
        height = self._first.height()
        self._text(self._first, self._hit.code, self._code_font)
        for place, line in enumerate(lines):
            at = QRect(self._first.left() + left, self._first.top() + place * height, room, height)
            self._text(at, line)
        below = self._second.adjusted(left, (len(lines) - 1) * height, 0, 0)
        word = hit_word(self._hit)
        self._text(below, word, small, quiet=not self._hit.is_billable, right=True)
        taken = QFontMetrics(small).horizontalAdvance(word) + _GAP
        self._text(below.adjusted(0, 0, -taken, 0), self._hit.why, small, quiet=True)

    def star(self) -> None:
        """Paint the star of a favourite below its code."""
        height = QFontMetrics(_small(self._option.font)).height()
        size = round(height * 0.8)
        top = self._second.top() + (height - size) // 2
        star = row_picture("star-filled", self._colour(quiet=False), size)
        self._painter.drawPixmap(self._first.left(), top, star)

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


def _title_room(width: int, font: QFont) -> int:
    """Return how wide a title may be in a row of this width."""
    code = QFontMetrics(_mono(font)).horizontalAdvance(_WIDEST_CODE)
    return max(1, width - code - 3 * _GAP)


def _broken(title: str, font: QFont, room: int) -> list[str]:
    """Return a title as one line or two; what does not fit is cut off at the end."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(title) <= room:
        return [title]
    layout = QTextLayout(title, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    end = line.textLength()
    layout.endLayout()
    rest = metrics.elidedText(title[end:], Qt.TextElideMode.ElideRight, room)
    return [title[:end].rstrip(), rest] if rest else [title]


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
