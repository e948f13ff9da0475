"""The scroll bar of the chart, with a stroke for everything that is marked or found."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar
from typing_extensions import override

__all__ = ["MarkBar"]

_STROKE = 2.0


class MarkBar(QScrollBar):
    """Shows how far down the document each mark stands."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._strokes: tuple[tuple[float, QColor], ...] = ()

    @property
    def strokes(self) -> tuple[tuple[float, QColor], ...]:
        """Return the strokes: how far down, from 0 to 1, and the colour."""
        return self._strokes

    def show_strokes(self, strokes: Sequence[tuple[float, QColor]]) -> None:
        """Replace the strokes; of those at one height the last one shows."""
        self._strokes = tuple(strokes)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        room = self.height() - _STROKE
        for share, colour in self._strokes:
            painter.fillRect(QRectF(1, share * room, self.width() - 2, _STROKE), colour)
        painter.end()
