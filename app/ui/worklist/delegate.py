"""How one encounter looks in the worklist: who and when, what it is, how far, what there is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.domain.worklist import WorklistRow
from app.ui.worklist.model import HEAD_ROLE, ROW_ROLE, WorklistModel
from app.ui.worklist.words import standing_word

__all__ = ["WorklistDelegate"]

_LINES = 4
_PAD = 8


class WorklistDelegate(QStyledItemDelegate):
    """Paints four lines a row; the date, the marks, when it is due and what is unread at right."""

    def __init__(self, model: WorklistModel) -> None:
        super().__init__(model)
        self._model = model

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        lines = _LINES if index.data(HEAD_ROLE) is None else 1
        return QSize(0, lines * (option.fontMetrics.height() + 2) + 2 * _PAD)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: WorklistRow | None = index.data(ROW_ROLE)
        painter.save()
        if row is None:
            self._write_head(painter, option, index.data())
        else:
            option.widget.style().drawPrimitive(
                QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
            )
            self._write(painter, option, row)
        painter.restore()

    def _write_head(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        painter.setPen(_soft())
        line = option.rect.adjusted(12, 0, -12, -2)
        _print(painter, line, _strong(option.font), text)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, row: WorklistRow) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        text = option.palette.color(role)
        soft = text if is_chosen else _soft()
        height = option.fontMetrics.height() + 2
        line = option.rect.adjusted(12, _PAD, -12, 0)
        line.setHeight(height)
        plain, strong, model = option.font, _strong(option.font), self._model
        painter.setPen(text)
        _print(painter, line, strong, model.name(row), row.service_from.isoformat())
        painter.setPen(soft)
        line.translate(0, height)
        _print(painter, line, plain, model.details(row), model.tag(row))
        line.translate(0, height)
        painter.setPen(text)
        _print(painter, line, plain, standing_word(row), model.due(row))
        line.translate(0, height)
        painter.setPen(soft if not row.unread else text)
        _print(painter, line, plain, model.brief_counts(row), model.unread(row), strong)


def _soft() -> QColor:
    # The style sheet thins the placeholder colour of a view; that of the theme can be read.
    return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _print(  # noqa: PLR0913 - what stands left, what right, and how each looks
    painter: QPainter,
    line: QRect,
    font: QFont,
    left: str,
    right: str = "",
    right_font: QFont | None = None,
) -> None:
    room = line.width()
    if right:
        painter.setFont(right_font or font)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, end, right)
        room -= painter.fontMetrics().horizontalAdvance(right) + _PAD
    painter.setFont(font)
    start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    words = painter.fontMetrics().elidedText(left, Qt.TextElideMode.ElideRight, room)
    painter.drawText(line, start, words)
