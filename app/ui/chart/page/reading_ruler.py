"""The reading ruler: all but the lines that are read is dimmed."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

__all__ = ["paint_ruler"]

_SHADE = 170


def paint_ruler(painter: QPainter, shown: QRectF, row: QRectF | None, ground: str) -> None:
    """Dim what shows but the row of the caret and a little around it.

    Without a caret, the middle of what shows stays bright.
    """
    middle, height = shown.center().y(), shown.height() / 12
    if row is not None:
        middle, height = row.center().y(), 1.5 * row.height()
    shade = QColor(ground)
    shade.setAlpha(_SHADE)
    painter.fillRect(QRectF(0, 0, shown.width(), middle - height), shade)
    painter.fillRect(QRectF(0, middle + height, shown.width(), shown.height()), shade)
