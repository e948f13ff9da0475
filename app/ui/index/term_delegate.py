"""Paints a term of the Index: its words, lighter what is not essential, codes at the edge."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.domain.books import Status
from app.domain.index import PrintedCode, Term
from app.ui.index.index_words import code_text, reference_line
from app.ui.rows_model import ROW
from app.ui.rows_view import code_font

__all__ = ["TermDelegate"]

_PAD = 3
_LEFT, _CELL_LEFT = 3, 9
_GAP = 8
_INDENT = 14
_ANY_INDEX = QModelIndex | QPersistentModelIndex


class TermDelegate(QStyledItemDelegate):
    """One line for each term; in a table, where no tree does it, subterms are indented."""

    is_indented = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _ANY_INDEX) -> QSize:
        return QSize(1, option.fontMetrics.height() + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _ANY_INDEX) -> None:
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        term = index.data(ROW)
        if isinstance(term, Term):
            painter.save()
            indent = _CELL_LEFT + _INDENT * term.level if self.is_indented else _LEFT
            _Line(painter, option).paint(term, indent)
            painter.restore()


class _Line:
    """One line while it is painted: from the left the words, from the right the codes."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._option = option
        self._room = option.rect.adjusted(0, 0, -_GAP, 0)

    def paint(self, term: Term, indent: int) -> None:
        """Paint a term in what is left of the line after the indent."""
        self._room.setLeft(self._room.left() + indent)
        for code in reversed(term.codes):
            self._code(code)
        title = QFont(self._option.font)
        if term.level == 0:
            title.setWeight(QFont.Weight.DemiBold)
        self._words(term.title, title, quiet=False)
        self._words(term.modifiers, self._option.font, quiet=True)
        slanted = QFont(self._option.font)
        slanted.setItalic(True)
        self._words(reference_line(term), slanted, quiet=False)

    def _words(self, text: str, font: QFont, *, quiet: bool) -> None:
        if not text or self._room.width() <= 0:
            return
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._room.width())
        self._draw(self._room, shown, font, quiet=quiet)
        self._room.setLeft(self._room.left() + metrics.horizontalAdvance(shown) + _GAP)

    def _code(self, code: PrintedCode) -> None:
        font = code_font()
        absent = code.status is Status.NOT_IN_EDITION
        font.setStrikeOut(absent)
        text = code_text(code)
        width = QFontMetrics(font).horizontalAdvance(text)
        at = QRect(self._room.right() - width, self._room.top(), width + 1, self._room.height())
        self._draw(at, text, font, quiet=absent)
        self._room.setRight(at.left() - _GAP)

    def _draw(self, rect: QRect, text: str, font: QFont, *, quiet: bool) -> None:
        self._painter.setFont(font)
        self._painter.setPen(self._colour(quiet=quiet))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(rect, side | Qt.TextFlag.TextSingleLine, text)

    def _colour(self, *, quiet: bool) -> QColor:
        # The view's own palette comes from the style sheet, with translucent quiet text.
        palette = QGuiApplication.palette()
        if self._option.state & QStyle.StateFlag.State_Selected:
            return palette.color(QPalette.ColorRole.HighlightedText)
        role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text
        return palette.color(role)
