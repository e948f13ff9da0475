"""Cells with several texts one below the other: what is kept, and what became of the code."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPalette,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from app.ui.looks.look import BASE_SIZE
from app.ui.tables.row_icons import row_picture
from app.ui.tables.rows_model import ROW

__all__ = ["KeptText", "Part", "Parts", "TopText", "joined"]

Index = QModelIndex | QPersistentModelIndex

# The padding of a cell in the style sheet, in parts of the text size, and the margin that Qt adds.
_PADDING = 6 / BASE_SIZE
_MARGIN = 3
_ABOVE = 4
_WIDEST = 30  # characters


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a cell in at most ``most`` lines; quiet ones stand back."""

    text: str
    most: int = 3
    is_quiet: bool = False
    icon: str = ""


Parts = Callable[[Any], Sequence[Part]]


def joined(parts: Sequence[Part]) -> str:
    """Return the texts one below the other, as a screen reader says them."""
    return "\n".join(part.text for part in parts if part.text)


class TopText(QStyledItemDelegate):
    """Writes one line at the top of the cell, beside the first line of the texts."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(min(hint.width(), _WIDEST * option.fontMetrics.averageCharWidth()), 0)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.displayAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class KeptText(QStyledItemDelegate):
    """Writes the parts of a row, each broken into lines."""

    def __init__(self, view: QTableView, parts: Parts) -> None:
        super().__init__(view)
        self._view = view
        self._parts = parts

    def heights(self, rows: Sequence[Any], column: int) -> list[int]:
        """Return how high each row is where the texts stand in a column of the view."""
        font = self._view.font()
        name, spacing = font.toString(), QFontMetrics(font).lineSpacing()
        room = self._view.columnWidth(column) - 2 * _beside(font)
        counts = (
            sum(len(_lines(part, name, room)) for part in self._parts(row) if part.text)
            for row in rows
        )
        return [max(1, count) * spacing + 2 * _ABOVE for count in counts]

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = option.widget.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, option.widget)
        painter.save()
        font = self._view.font()
        painter.setFont(font)
        beside, height = _beside(font), QFontMetrics(font).lineSpacing()
        at = QRect(option.rect.adjusted(beside, _ABOVE, -beside, 0))
        at.setHeight(height)
        for part in self._parts(index.data(ROW)):
            if part.text:
                painter.setPen(_colour(option, part))
                at = _write(painter, at, part, _lines(part, font.toString(), at.width()))
        painter.restore()


def _write(painter: QPainter, at: QRect, part: Part, lines: Sequence[str]) -> QRect:
    left = 0
    if part.icon:
        size = round(at.height() * 0.8)
        left = _indent(at.height())
        drawn = row_picture(part.icon, painter.pen().color(), size)
        painter.drawPixmap(at.left(), at.top() + (at.height() - size) // 2, drawn)
    for line in lines:
        painter.drawText(at.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, line)
        at = at.translated(0, at.height())
    return at


@lru_cache(maxsize=4096)
def _lines(part: Part, font_text: str, room: int) -> tuple[str, ...]:
    """Break a text; what does not fit into its lines is cut off at the end of the last one."""
    font, metrics = _font(font_text)
    width = max(1, room - (_indent(metrics.lineSpacing()) if part.icon else 0))
    lines = [line for text in part.text.splitlines() for line in _broken(text, font, width)]
    if len(lines) > part.most:
        rest = " ".join(lines[part.most - 1 :])
        cut = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        lines = [*lines[: part.most - 1], cut]
    return tuple(lines)


@lru_cache(maxsize=4)
def _font(text: str) -> tuple[QFont, QFontMetrics]:
    font = QFont()
    font.fromString(text)
    return font, QFontMetrics(font)


def _broken(text: str, font: QFont, width: int) -> list[str]:
    # Most texts fit, and a layout takes long.
    if QFontMetrics(font).horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, font)
    # A word that is wider than the column goes on below.
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines


def _indent(height: int) -> int:
    return round(height * 1.15)


def _beside(font: QFont) -> int:
    return math.ceil(_PADDING * font.pixelSize()) + _MARGIN


def _colour(option: QStyleOptionViewItem, part: Part) -> QColor:
    # The view's own palette comes from the style sheet, with translucent quiet text.
    palette = QGuiApplication.palette()
    if option.state & QStyle.StateFlag.State_Selected:
        return palette.color(QPalette.ColorRole.HighlightedText)
    role = QPalette.ColorRole.PlaceholderText if part.is_quiet else QPalette.ColorRole.Text
    return palette.color(role)
