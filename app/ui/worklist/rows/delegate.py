"""How one encounter looks in the worklist: who, when, how far, and by when it is due."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.domain.worklist.rows import WorklistRow
from app.ui.worklist.rows.model import ROW_ROLE, GroupHead, WorklistModel
from app.ui.worklist.rows.row_lines import GAP, RowLine, RowLines
from app.ui.worklist.rows.row_words import RowWords
from app.ui.worklist.rows.words import strong_font

__all__ = ["WorklistDelegate", "even_out"]

_SIDE = 10
_PAD = 6
_LEADING = 2
# So many rows are each asked for their height within the time of a key.
_MANY = 500


class WorklistDelegate(QStyledItemDelegate):
    """Paints a row in as many lines as the width of the list calls for."""

    def __init__(self, model: WorklistModel, view: QListView) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self._set: tuple[RowWords, int] | None = None
        self._font = QFont()
        self._set_lines: RowLines | None = None
        # Rows get another height where the list gets another width.
        view.setResizeMode(QListView.ResizeMode.Adjust)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        is_low = not self._view.uniformItemSizes() and self._model.is_head(index.row())
        lines = 1 if is_low else self._lines(option.font).count
        return QSize(0, lines * (option.fontMetrics.height() + _LEADING) + 2 * _PAD)

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

    def _lines(self, font: QFont) -> RowLines:
        words, room = self._model.words, self._view.viewport().width() - 2 * _SIDE
        # The same for all rows: to measure letters for each would be felt in a long list.
        if self._set_lines is None or (words, room) != self._set or font != self._font:
            self._set, self._font = (words, room), QFont(font)
            self._set_lines = RowLines(words, self._font, room)
        return self._set_lines

    def _write_head(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        painter.setPen(_soft())
        line = option.rect.adjusted(_SIDE, 0, -_SIDE, -2)
        # Where headings are as high as rows, it stands with those that it is for.
        line.setTop(line.bottom() - option.fontMetrics.height() - 2 * _PAD)
        _print(painter, line, option.font, RowLine(text, is_left_strong=True))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, row: WorklistRow) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        text = option.palette.color(role)
        line = option.rect.adjusted(_SIDE, _PAD, -_SIDE, 0)
        line.setHeight(option.fontMetrics.height() + _LEADING)
        for words in self._lines(option.font).of(row):
            painter.setPen(_soft() if words.is_quiet and not is_chosen else text)
            _print(painter, line, option.font, words)
            line.translate(0, line.height())


def even_out(view: QListView, items: Sequence[WorklistRow | GroupHead]) -> None:
    """Make headings as high as rows where there are too many to ask each for its height."""
    has_heads = any(isinstance(item, GroupHead) for item in items)
    view.setUniformItemSizes(not has_heads or len(items) > _MANY)


def _soft() -> QColor:
    # The style sheet thins the placeholder colour of a view; that of the theme can be read.
    return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)


def _print(painter: QPainter, line: QRect, font: QFont, words: RowLine) -> None:
    room, strong = line.width(), strong_font(font)
    if words.right:
        painter.setFont(strong if words.is_right_strong else font)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, end, words.right)
        room -= painter.fontMetrics().horizontalAdvance(words.right) + GAP
    painter.setFont(strong if words.is_left_strong else font)
    start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    left = painter.fontMetrics().elidedText(words.left, Qt.TextElideMode.ElideRight, room)
    painter.drawText(line, start, left)
