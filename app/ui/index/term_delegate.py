"""Paints a term of the Index: its words, lighter what is not essential, codes at the edge."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from app.domain.books import Status
from app.domain.printed.index import PrintedCode, Term
from app.ui.index.index_words import code_text, reference_line
from app.ui.leafing.book_line import GAP, LEFT, AnyIndex, BookLine, BookLineDelegate
from app.ui.tables.rows_model import ROW
from app.ui.tables.rows_view import code_font

__all__ = ["TermDelegate"]

_CELL_LEFT = 9
_INDENT = 14


class TermDelegate(BookLineDelegate):
    """One line for each term; in a table, where no tree does it, subterms are indented."""

    is_indented = False

    @override
    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        term = index.data(ROW)
        if isinstance(term, Term):
            indent = _CELL_LEFT + _INDENT * term.level if self.is_indented else LEFT
            _paint(BookLine(painter, option, indent), term)


def _paint(line: BookLine, term: Term) -> None:
    """Paint from the right the codes, from the left the words."""
    for code in reversed(term.codes):
        _paint_code(line, code)
    title = QFont(line.option.font)
    if term.level == 0:
        title.setWeight(QFont.Weight.DemiBold)
    line.words(term.title, title)
    line.words(term.modifiers, line.option.font, quiet=True)
    slanted = QFont(line.option.font)
    slanted.setItalic(True)
    line.words(reference_line(term), slanted)


def _paint_code(line: BookLine, code: PrintedCode) -> None:
    font = code_font()
    absent = code.status is Status.NOT_IN_EDITION
    font.setStrikeOut(absent)
    text = code_text(code)
    width = QFontMetrics(font).horizontalAdvance(text)
    at = QRect(line.room.right() - width, line.room.top(), width + 1, line.room.height())
    line.draw(at, text, font, quiet=absent)
    line.room.setRight(at.left() - GAP)
