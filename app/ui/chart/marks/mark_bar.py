"""The scroll bar of the chart, with a stroke for everything that is marked or found."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar
from typing_extensions import override

from app.domain.chart.highlights import Category
from app.ui.chart.marks.marks import Mark
from app.ui.chart.page.colours import Tints

__all__ = ["BarStroke", "MarkBar", "strokes_of"]

_STROKE = 2.0

BarStroke = tuple[float, QColor]


def strokes_of(
    marks: Sequence[tuple[float, Mark]], hits: Sequence[float], height: float, tints: Tints
) -> list[BarStroke]:
    """Return the strokes of marks and of words found, each given by its place in ``height``."""
    line, found = QColor(tints.line), QColor(tints.outline)
    return [
        *((at / height, found) for at in hits),
        *(
            (at / height, tints.wash(Category(mark.kind)).line if mark.highlight else line)
            for at, mark in marks
        ),
    ]


class MarkBar(QScrollBar):
    """Shows how far down the document each mark stands."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._strokes: tuple[BarStroke, ...] = ()

    @property
    def strokes(self) -> tuple[BarStroke, ...]:
        """Return the strokes: how far down, from 0 to 1, and the colour."""
        return self._strokes

    def show_strokes(self, strokes: Sequence[BarStroke]) -> None:
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
