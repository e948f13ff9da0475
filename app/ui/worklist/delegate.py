"""How one encounter looks in the worklist: name and date, then what it is, then what there is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.domain.worklist import WorklistRow
from app.ui.worklist.model import ROW_ROLE, WorklistModel

__all__ = ["WorklistDelegate"]

_LINES = 3
_PAD = 8


class WorklistDelegate(QStyledItemDelegate):
    """Paints three lines a row; the date and the sample mark stand at the right."""

    def __init__(self, model: WorklistModel) -> None:
        super().__init__(model)
        self._model = model

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, _LINES * (option.fontMetrics.height() + 2) + 2 * _PAD)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: WorklistRow = index.data(ROW_ROLE)
        painter.save()
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        self._write(painter, option, row)
        painter.restore()

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, row: WorklistRow) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        height = option.fontMetrics.height() + 2
        line = option.rect.adjusted(12, _PAD, -12, 0)
        line.setHeight(height)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setPen(option.palette.color(role))
        _print(painter, line, strong, self._model.name(row), row.service_from.isoformat())
        # The style sheet thins the placeholder colour of a view; that of the theme can be read.
        soft = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(option.palette.color(role) if is_chosen else soft)
        tag = self._model.tr("sample") if row.is_sample else ""
        line.translate(0, height)
        _print(painter, line, option.font, self._model.details(row), tag)
        line.translate(0, height)
        _print(painter, line, option.font, self._model.brief_counts(row))


def _print(painter: QPainter, line: QRect, font: QFont, left: str, right: str = "") -> None:
    painter.setFont(font)
    metrics = painter.fontMetrics()
    room = line.width()
    if right:
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, end, right)
        room -= metrics.horizontalAdvance(right) + _PAD
    start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, start, metrics.elidedText(left, Qt.TextElideMode.ElideRight, room))
