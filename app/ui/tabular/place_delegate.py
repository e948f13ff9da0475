"""Paints a place of the tree: its code, its title, and whether it is billable, as sign and word."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from app.domain.printed.tabular import PlaceKind, TreePlace
from app.ui.leafing.book_line import GAP, AnyIndex, BookLine, BookLineDelegate
from app.ui.tables.rows_model import ROW
from app.ui.tables.rows_view import code_font
from app.ui.tabular.place_model import IS_OPEN
from app.ui.tabular.tabular_words import kind_word, place_name, place_title

__all__ = ["PlaceDelegate"]

_SIGN = 0.5


class PlaceDelegate(BookLineDelegate):
    """One line for each place; the code that is open in the book is set bold."""

    @override
    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        place = index.data(ROW)
        if isinstance(place, TreePlace):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint(BookLine(painter, option), place, is_open=bool(index.data(IS_OPEN)))


def _paint(line: BookLine, place: TreePlace, *, is_open: bool) -> None:
    """Paint from the right what it is, from the left code and title."""
    if word := kind_word(place.kind):
        _paint_kind(line, place.kind, word)
    weight = QFont.Weight.DemiBold if is_open or not place.is_code else QFont.Weight.Normal
    name = code_font() if place.kind is not PlaceKind.CHAPTER else QFont(line.option.font)
    title = QFont(line.option.font)
    for font in (name, title):
        font.setWeight(weight)
    line.words(place_name(place), name)
    line.words(place_title(place), title)


def _paint_kind(line: BookLine, kind: PlaceKind, word: str) -> None:
    """Paint the word at the right edge, all of one width, and a disc or a ring before it."""
    metrics = QFontMetrics(line.option.font)
    widest = max(metrics.horizontalAdvance(kind_word(each)) for each in PlaceKind)
    at = QRect(line.room)
    at.setLeft(at.right() - widest)
    line.draw(at, word, line.option.font, quiet=True)
    size = round(metrics.xHeight() * 2 * _SIGN)
    sign = QRect(0, 0, size, size)
    sign.moveCenter(at.center())
    sign.moveRight(at.left() - GAP)
    line.painter.setPen(line.colour(quiet=False))
    is_billable = kind is PlaceKind.BILLABLE
    line.painter.setBrush(line.colour(quiet=False) if is_billable else Qt.BrushStyle.NoBrush)
    line.painter.drawEllipse(sign)
    line.room.setRight(sign.left() - GAP)
