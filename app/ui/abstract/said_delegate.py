"""How a thing that the chart says looks in the list: its letter, its line, and where it stands."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.abstracting.lines import Line
from app.abstracting.said_places import SaidPlace
from app.ui.abstract.said_kinds import kind_title
from app.ui.abstract.said_model import SECOND, letters_of
from app.ui.abstract.said_rows import KindHead, Row
from app.ui.tables.rows_model import ROW

__all__ = ["SaidDelegate"]

_PAD, _GAP, _ROUND = 4, 6, 3
_LINES = 2
_BEFORE = 0.4
_CUT = "…"
_ANY_INDEX = QModelIndex | QPersistentModelIndex


class SaidDelegate(QStyledItemDelegate):
    """Paints two lines; the words in question stand out from their sentence."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _ANY_INDEX) -> QSize:
        return QSize(1, _LINES * option.fontMetrics.height() + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _ANY_INDEX) -> None:
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        row = index.data(ROW)
        if row is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _Lines(painter, option).paint(row, index.data(SECOND))
            painter.restore()


class _Lines:
    """The lines of one row while they are painted."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._plain = QFont(option.font)
        self._strong = QFont(option.font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._room = option.rect.adjusted(_PAD, _PAD, -_PAD, 0)
        self._room.setHeight(option.fontMetrics.height())

    def paint(self, row: Row, second: str) -> None:
        """Paint a problem or a place."""
        for letter in letters_of(row):
            self._badge(letter)
        below = self._room.translated(0, self._room.height())
        if isinstance(row, SaidPlace):
            self._sentence(row.line)
        elif isinstance(row, KindHead):
            self._write(kind_title(row.kind), self._strong)
        else:
            self._write(row.label, self._strong)
            self._write(row.code, self._plain, quiet=True)
        self._room = below
        self._write(second, self._plain, quiet=True)

    def _badge(self, letter: str) -> None:
        metrics = QFontMetrics(self._strong)
        box = QRect(self._room)
        box.setWidth(max(metrics.height(), metrics.horizontalAdvance(letter) + _GAP))
        self._painter.setPen(QPen(self._ink(quiet=False), 1))
        self._painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        self._painter.setFont(self._strong)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
        self._room.setLeft(box.right() + _PAD)

    def _sentence(self, line: Line) -> None:
        before, words, after = (
            line.text[: line.start],
            line.text[line.start : line.end],
            line.text[line.end :],
        )
        plain = QFontMetrics(self._plain)
        # The words are to be seen: what stands before them gives way.
        room = round(self._room.width() * _BEFORE)
        if plain.horizontalAdvance(before) > room:
            before = plain.elidedText(before, Qt.TextElideMode.ElideLeft, room)
        self._write(before, self._plain, gap=0)
        self._write(words, self._strong, gap=0)
        self._write(after, self._plain, gap=0)

    def _write(self, text: str, font: QFont, *, quiet: bool = False, gap: int = _GAP) -> None:
        if self._room.width() <= 0 or not text:
            return
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._room.width())
        self._painter.setFont(font)
        self._painter.setPen(self._ink(quiet=quiet))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(self._room, side | Qt.TextFlag.TextSingleLine, shown)
        self._room.setLeft(self._room.left() + metrics.horizontalAdvance(shown) + gap)

    def _ink(self, *, quiet: bool) -> QColor:
        palette = QGuiApplication.palette()
        if self._is_chosen:
            return palette.color(QPalette.ColorRole.HighlightedText)
        role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text
        return palette.color(role)
