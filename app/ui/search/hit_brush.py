"""Draws the parts of a search result in the colours of its row."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.search.hit_layout import GAP, Runs, faces_of
from app.ui.tables.row_icons import row_picture

__all__ = ["HitBrush"]

_OF_LINE = 0.8
_PLAIN = (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText)
_CHOSEN = (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.HighlightedText)


class HitBrush:
    """Paints into one row; quiet words in the muted colour, unless the row is chosen."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._faces = faces_of(option.font)
        # The view's own palette comes from the style sheet, with translucent quiet text.
        palette = QGuiApplication.palette()
        chosen = option.state & QStyle.StateFlag.State_Selected
        roles = _CHOSEN if chosen else _PLAIN
        self._loud, self._quiet = (palette.color(role) for role in roles)

    def text(self, rect: QRect, text: str) -> None:
        """Paint a line, cut off where it does not fit."""
        self._line(rect, text, "plain")

    def code(self, rect: QRect, code: str) -> None:
        """Paint a code in the font of codes."""
        self._line(rect, code, "mono")

    def small(self, rect: QRect, text: str, *, is_quiet: bool = True) -> None:
        """Paint a line below the title or the code."""
        self._line(rect, text, "small", is_quiet=is_quiet)

    def right(self, rect: QRect, text: str) -> int:
        """Paint what the code is at the right, and return how much room that takes."""
        if not text:
            return 0
        width = round(self._faces.line(text, "small", rect.width()).size().width())
        self._line(rect.adjusted(rect.width() - width - 1, 0, 0, 0), text, "small")
        return width + GAP

    def runs(self, rect: QRect, runs: Runs) -> None:
        """Paint a line of a title, the words that were asked for in bold."""
        x = 0
        for text, is_bold in runs:
            x += self._line(rect.adjusted(x, 0, GAP, 0), text, "bold" if is_bold else "plain")

    def sign(self, rect: QRect, *, is_open: bool) -> None:
        """Paint the sign of a row that opens, or is open."""
        self._picture(rect, "chevron-down" if is_open else "chevron-right")

    def star(self, rect: QRect) -> None:
        """Paint the star of a favourite below its code."""
        self._picture(rect, "star-filled")

    def _picture(self, rect: QRect, name: str) -> None:
        size = min(rect.width(), round(rect.height() * _OF_LINE))
        top = rect.top() + (rect.height() - size) // 2
        picture = row_picture(name, self._loud, size)
        self._painter.drawPixmap(rect.left(), top, picture)

    def _line(self, rect: QRect, text: str, face: str, *, is_quiet: bool = False) -> int:
        """Paint a line and return how wide it is."""
        line = self._faces.line(text, face, rect.width())
        size = line.size()
        self._painter.setFont(getattr(self._faces, face))
        self._painter.setPen(self._quiet if is_quiet else self._loud)
        top = rect.top() + (rect.height() - round(size.height())) // 2
        self._painter.drawStaticText(rect.left(), top, line)
        return round(size.width())
