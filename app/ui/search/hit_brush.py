"""Sets the parts of a search result once, and paints them in the colours of its row."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPalette, QStaticText
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.search.hit_layout import GAP, Faces, Runs
from app.ui.tables.row_icons import row_picture

__all__ = ["HitBrush", "Line", "SetRow"]

_OF_LINE = 0.8
_PLAIN = (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText)
_CHOSEN = (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.HighlightedText)


@dataclass(frozen=True, slots=True)
class Line:
    """Words where they stand in a row; quiet ones in the muted colour, unless it is chosen."""

    x: int
    y: int
    words: QStaticText
    face: str
    font: QFont
    is_quiet: bool


@dataclass(frozen=True, slots=True)
class SetRow:
    """Everything that a row shows; a picture is its place, its name and its size."""

    lines: Sequence[Line]
    pictures: Sequence[tuple[int, int, str, int]]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paint it where the painter begins, in the colours that the row has now."""
        loud, quiet = _inks(is_chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        # The lines are in the order of their looks: to change these takes as long as to paint.
        before = ""
        for line in self.lines:
            look = f"{line.face}{line.is_quiet}"
            if look != before:
                before = look
                painter.setFont(line.font)
                painter.setPen(quiet if line.is_quiet else loud)
            painter.drawStaticText(line.x, line.y, line.words)
        for left, top, name, size in self.pictures:
            painter.drawPixmap(left, top, row_picture(name, loud, size))


class HitBrush:
    """Sets what one row shows, from its left upper corner."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._lines: list[Line] = []
        self._pictures: list[tuple[int, int, str, int]] = []

    @property
    def row(self) -> SetRow:
        """Return what was set."""
        by_look = sorted(self._lines, key=lambda line: (line.face, line.is_quiet))
        return SetRow(tuple(by_look), tuple(self._pictures))

    def text(self, rect: QRect, text: str) -> None:
        """Set a line, cut off where it does not fit."""
        self._line(rect, text, "plain")

    def code(self, rect: QRect, code: str) -> None:
        """Set a code in the font of codes."""
        self._line(rect, code, "mono")

    def small(self, rect: QRect, text: str, *, is_quiet: bool = True) -> None:
        """Set a line below the title or the code."""
        self._line(rect, text, "small", is_quiet=is_quiet)

    def right(self, rect: QRect, text: str) -> int:
        """Set what the code is at the right, and return how much room that takes."""
        if not text:
            return 0
        width = round(self._faces.line(text, "small", rect.width()).size().width())
        self._line(rect.adjusted(rect.width() - width - 1, 0, 0, 0), text, "small")
        return width + GAP

    def runs(self, rect: QRect, runs: Runs) -> None:
        """Set a line of a title, the words that were asked for in bold."""
        x = 0
        for text, is_bold in runs:
            x += self._line(rect.adjusted(x, 0, GAP, 0), text, "bold" if is_bold else "plain")

    def sign(self, rect: QRect, *, is_open: bool) -> None:
        """Set the sign of a row that opens, or is open."""
        self._picture(rect, "chevron-down" if is_open else "chevron-right")

    def star(self, rect: QRect) -> None:
        """Set the star of a favourite below its code."""
        self._picture(rect, "star-filled")

    def _picture(self, rect: QRect, name: str) -> None:
        size = min(rect.width(), round(rect.height() * _OF_LINE))
        top = rect.top() + (rect.height() - size) // 2
        self._pictures.append((rect.left(), top, name, size))

    def _line(self, rect: QRect, text: str, face: str, *, is_quiet: bool = False) -> int:
        """Set a line and return how wide it is."""
        line = self._faces.line(text, face, rect.width())
        size = line.size()
        top = rect.top() + (rect.height() - round(size.height())) // 2
        font: QFont = getattr(self._faces, face)
        # Between words in bold stand blanks, of which nothing is seen.
        if text and not text.isspace():
            self._lines.append(Line(rect.left(), top, line, face, font, is_quiet))
        return round(size.width())


def _inks(*, is_chosen: bool) -> tuple[QColor, QColor]:
    # The view's own palette comes from the style sheet, with translucent quiet text.
    return _looked_up(QGuiApplication.palette().cacheKey(), is_chosen)


@lru_cache(maxsize=8)
def _looked_up(_palette: int, is_chosen: bool) -> tuple[QColor, QColor]:  # noqa: FBT001  # Kept by it.
    palette = QGuiApplication.palette()
    loud, quiet = (palette.color(role) for role in (_CHOSEN if is_chosen else _PLAIN))
    return loud, quiet
