"""Draws the parts of a search result in the colours of its row."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.row_icons import row_picture
from app.ui.search.hit_layout import GAP, Runs, bold, mono, small

__all__ = ["HitBrush"]

_OF_LINE = 0.8


class HitBrush:
    """Paints into one row; quiet words in the muted colour, unless the row is chosen."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._font = option.font
        self._is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)

    def text(self, rect: QRect, text: str) -> None:
        """Paint a line, cut off where it does not fit."""
        self._line(rect, text, self._font, quiet=False)

    def code(self, rect: QRect, code: str) -> None:
        """Paint a code in the font of codes."""
        self._line(rect, code, mono(self._font), quiet=False)

    def small(self, rect: QRect, text: str, *, is_quiet: bool = True) -> None:
        """Paint a line below the title or the code."""
        self._line(rect, text, small(self._font), quiet=is_quiet)

    def right(self, rect: QRect, text: str) -> int:
        """Paint what the code is at the right, and return how much room that takes."""
        if not text:
            return 0
        font = small(self._font)
        width = QFontMetrics(font).horizontalAdvance(text)
        at = QRect(rect.right() - width, rect.top(), width + 1, rect.height())
        self._line(at, text, font, quiet=False)
        return width + GAP

    def runs(self, rect: QRect, runs: Runs) -> None:
        """Paint a line of a title, the words that were asked for in bold."""
        self._painter.setPen(self._colour(quiet=False))
        x = rect.left()
        for text, is_bold in runs:
            font = bold(self._font) if is_bold else self._font
            self._painter.setFont(font)
            at = QRect(x, rect.top(), rect.right() - x + 1, rect.height())
            self._painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, text)
            x += QFontMetrics(font).horizontalAdvance(text)

    def sign(self, rect: QRect, *, is_open: bool) -> None:
        """Paint the sign of a row that opens, or is open."""
        self._picture(rect, "chevron-down" if is_open else "chevron-right")

    def star(self, rect: QRect) -> None:
        """Paint the star of a favourite below its code."""
        self._picture(rect, "star-filled")

    def _picture(self, rect: QRect, name: str) -> None:
        size = min(rect.width(), round(rect.height() * _OF_LINE))
        top = rect.top() + (rect.height() - size) // 2
        picture = row_picture(name, self._colour(quiet=False), size)
        self._painter.drawPixmap(rect.left(), top, picture)

    def _line(self, rect: QRect, text: str, font: QFont, *, quiet: bool) -> None:
        self._painter.setFont(font)
        self._painter.setPen(self._colour(quiet=quiet))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def _colour(self, *, quiet: bool) -> QColor:
        # The view's own palette comes from the style sheet, with translucent quiet text.
        palette = QGuiApplication.palette()
        if self._is_chosen:
            return palette.color(QPalette.ColorRole.HighlightedText)
        role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text
        return palette.color(role)
