"""How a hit in the chart is drawn: where it stands, then its line with the words set off."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.charts.across.finding import Hit
from app.ui.chart.search.hits_model import HIT, WHERE

__all__ = ["HitDelegate"]

_PAD = 8
_WHERE_SHARE = 0.28


class HitDelegate(QStyledItemDelegate):
    """Draws one line to a hit; a long line is cut at its ends, never the words found."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        styled = QStyleOptionViewItem(option)
        self.initStyleOption(styled, index)
        styled.text = ""
        styled.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, styled, painter, styled.widget
        )
        is_chosen = bool(styled.state & QStyle.StateFlag.State_Selected)
        ink = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        area = QRectF(styled.rect).adjusted(_PAD, 0, -_PAD, 0)
        split = area.left() + area.width() * _WHERE_SHARE
        painter.save()
        painter.setFont(styled.font)
        # The view's own palette has the style sheet's paler placeholder.
        muted = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(styled.palette.color(ink) if is_chosen else muted)
        where = QRectF(area.left(), area.top(), split - area.left() - _PAD, area.height())
        _write(painter, where, index.data(WHERE), Qt.TextElideMode.ElideMiddle)
        painter.setPen(styled.palette.color(ink))
        _write_context(
            painter, QRectF(QPointF(split, area.top()), area.bottomRight()), index.data(HIT)
        )
        painter.restore()

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, option.fontMetrics.height() + _PAD)


def _write_context(painter: QPainter, area: QRectF, hit: Hit) -> None:
    plain = QFont(painter.font())
    bold = QFont(plain)
    bold.setWeight(QFont.Weight.DemiBold)
    words = hit.context[hit.begin : hit.end]
    words_width = min(area.width(), QFontMetricsF(bold).horizontalAdvance(words) + 1)
    before_width = min(
        QFontMetricsF(plain).horizontalAdvance(hit.context[: hit.begin]) + 1,
        (area.width() - words_width) / 2,
    )
    x = area.left()
    for text, width, font, cut in (
        (hit.context[: hit.begin], before_width, plain, Qt.TextElideMode.ElideLeft),
        (words, words_width, bold, Qt.TextElideMode.ElideRight),
        (
            hit.context[hit.end :],
            area.right() - x - before_width - words_width,
            plain,
            Qt.TextElideMode.ElideRight,
        ),
    ):
        painter.setFont(font)
        _write(painter, QRectF(x, area.top(), width, area.height()), text, cut)
        x += width


def _write(painter: QPainter, area: QRectF, text: str, cut: Qt.TextElideMode) -> None:
    said = painter.fontMetrics().elidedText(text, cut, int(area.width()))
    is_before = cut == Qt.TextElideMode.ElideLeft
    side = Qt.AlignmentFlag.AlignRight if is_before else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(area, flags | Qt.TextFlag.TextIncludeTrailingSpaces, said)
