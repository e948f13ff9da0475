"""The mark on every page whose words a machine read and nobody has verified."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from app.charts.scans.machine import UNVERIFIED
from app.ui.chart.page.colours import ChartColours

__all__ = ["machine_read", "paint_tag"]

_PAD, _EDGE = 8, 3


def machine_read() -> str:
    """Return the words of the mark."""
    return QCoreApplication.translate("MachineRead", UNVERIFIED)


def paint_tag(painter: QPainter, visible: QRectF, colours: ChartColours) -> None:
    """Paint the mark into the upper right corner of what shows of a page, wherever it scrolls."""
    text = machine_read()
    metrics = QFontMetricsF(painter.font())
    width = min(metrics.horizontalAdvance(text) + 2 * _PAD + _EDGE, visible.width())
    height = metrics.height() + _PAD
    if visible.height() < height:
        return
    tag = QRectF(visible.right() - width, visible.top(), width, height)
    painter.fillRect(tag, QColor(colours.raised))
    edge = QRectF(tag.left(), tag.top(), _EDGE, height)
    painter.fillRect(edge, QColor(colours.tints.line))
    painter.setPen(QColor(colours.text))
    room = tag.adjusted(_PAD + _EDGE, 0, -_PAD, 0)
    said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)
