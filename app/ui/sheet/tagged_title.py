"""The title of a diagnosis, with its marks at the end: the first one, a code carried over."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.ui.sheet.diagnosis_model import LetteredDiagnosis
from app.ui.tables.rows_model import ROW

__all__ = ["TaggedTitle"]

_EDGE = 9
_GAP = 16


class TaggedTitle(QStyledItemDelegate):
    """Shortens the title before the mark: the mark is always read."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        tag = _tag(index)
        if tag:
            taken = option.fontMetrics.horizontalAdvance(tag) + _GAP + 2 * _EDGE
            room = max(0, option.rect.width() - taken)
            elided = Qt.TextElideMode.ElideRight
            option.text = QFontMetrics(option.font).elidedText(option.text, elided, room)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        tag = _tag(index)
        if tag:
            painter.save()
            painter.setFont(option.font)
            painter.setPen(_colour(option))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(option.rect.adjusted(_EDGE, 0, -_EDGE, 0), side, tag)
            painter.restore()


def _tag(index: QModelIndex | QPersistentModelIndex) -> str:
    row = index.data(ROW)
    return row.tag if isinstance(row, LetteredDiagnosis) else ""


def _colour(option: QStyleOptionViewItem) -> QColor:
    # The view's own palette comes from the style sheet, with translucent quiet text.
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.PlaceholderText
    return QGuiApplication.palette().color(role)
