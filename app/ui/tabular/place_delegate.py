"""Paints a place of the tree: its code, its title, and whether it is billable, as sign and word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.domain.tabular import PlaceKind, TreePlace
from app.ui.rows_model import ROW
from app.ui.rows_view import code_font
from app.ui.tabular.place_model import IS_OPEN
from app.ui.tabular.tabular_words import kind_word, place_name, place_title

__all__ = ["PlaceDelegate"]

_PAD = 3
_LEFT, _GAP = 3, 8
_SIGN = 0.5
_ANY_INDEX = QModelIndex | QPersistentModelIndex


class PlaceDelegate(QStyledItemDelegate):
    """One line for each place; the code that is open in the book is set bold."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _ANY_INDEX) -> QSize:
        return QSize(1, option.fontMetrics.height() + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _ANY_INDEX) -> None:
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        place = index.data(ROW)
        if isinstance(place, TreePlace):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _Line(painter, option).paint(place, is_open=bool(index.data(IS_OPEN)))
            painter.restore()


class _Line:
    """One line while it is painted: from the right what it is, from the left code and title."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._option = option
        self._room = option.rect.adjusted(_LEFT, 0, -_GAP, 0)

    def paint(self, place: TreePlace, *, is_open: bool) -> None:
        """Paint a place."""
        if word := kind_word(place.kind):
            self._kind(place.kind, word)
        weight = QFont.Weight.DemiBold if is_open or not place.is_code else QFont.Weight.Normal
        name = code_font() if place.kind is not PlaceKind.CHAPTER else QFont(self._option.font)
        title = QFont(self._option.font)
        for font in (name, title):
            font.setWeight(weight)
        self._words(place_name(place), name)
        self._words(place_title(place), title)

    def _words(self, text: str, font: QFont) -> None:
        if self._room.width() <= 0:
            return
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._room.width())
        self._draw(self._room, shown, font, quiet=False)
        self._room.setLeft(self._room.left() + metrics.horizontalAdvance(shown) + _GAP)

    def _kind(self, kind: PlaceKind, word: str) -> None:
        """Paint the word at the right edge, all of one width, and a disc or a ring before it."""
        metrics = QFontMetrics(self._option.font)
        widest = max(metrics.horizontalAdvance(kind_word(each)) for each in PlaceKind)
        at = QRect(self._room)
        at.setLeft(at.right() - widest)
        self._draw(at, word, self._option.font, quiet=True)
        size = round(metrics.xHeight() * 2 * _SIGN)
        sign = QRect(0, 0, size, size)
        sign.moveCenter(at.center())
        sign.moveRight(at.left() - _GAP)
        self._painter.setPen(self._colour(quiet=False))
        is_billable = kind is PlaceKind.BILLABLE
        self._painter.setBrush(self._colour(quiet=False) if is_billable else Qt.BrushStyle.NoBrush)
        self._painter.drawEllipse(sign)
        self._room.setRight(sign.left() - _GAP)

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
