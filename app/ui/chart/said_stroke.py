"""The line and the letter under words of which the chart says something."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from app.domain.assertions import Assertion
from app.ui.abstract.said_words import letter_of

__all__ = ["Stroke", "draw_stroke"]

_BELOW, _THIN = 1.1, 0.75
_WAVE, _SWING = 3.0, 0.8
_LETTER, _RAISED = 5.5, 1.0
_LIGHT, _DARK = 0, 1
_INKS = {
    Assertion.PRESENT: ("#1a6e30", "#56d364"),
    Assertion.ABSENT: ("#a40e26", "#ff8f86"),
    Assertion.UNCERTAIN: ("#855300", "#e8b84a"),
    Assertion.HISTORICAL: ("#0a4fa8", "#86c5ff"),
    Assertion.HYPOTHETICAL: ("#7340c8", "#d6b4ff"),
    Assertion.FAMILY: ("#136a72", "#4bd0da"),
    Assertion.OTHER: ("#50585f", "#bcc4cc"),
}
# Dashes and gaps in widths of the pen; none is a whole line. A wave and two lines come beside.
_DASHES: dict[Assertion, list[float]] = {
    Assertion.ABSENT: [4, 3],
    Assertion.HISTORICAL: [6, 2, 1, 2],
    Assertion.HYPOTHETICAL: [1, 2],
    Assertion.OTHER: [2, 4],
}


@dataclass(frozen=True, slots=True)
class Stroke:
    """How words are marked: each assertion has a pattern and a letter of its own.

    The letter of a medicine stands behind ``Rx``.
    """

    assertion: Assertion
    is_medicine: bool = False

    @property
    def letter(self) -> str:
        """Return what is written beside the words."""
        return ("Rx" if self.is_medicine else "") + letter_of(self.assertion)


def draw_stroke(
    painter: QPainter, places: Sequence[QRectF], stroke: Stroke, *, is_dark: bool
) -> None:
    """Draw the line under each row of the words, and the letter behind the last; in points."""
    if not places:
        return
    painter.save()
    ink = QColor(_INKS[stroke.assertion][_DARK if is_dark else _LIGHT])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(ink, _THIN)
    if dashes := _DASHES.get(stroke.assertion):
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    for place in places:
        _underline(painter, place, stroke.assertion)
    _write(painter, places[-1], stroke.letter, ink)
    painter.restore()


def _underline(painter: QPainter, place: QRectF, assertion: Assertion) -> None:
    left, right, below = place.left(), place.right(), place.bottom() + _BELOW
    if assertion is Assertion.UNCERTAIN:
        painter.drawPath(_wave(left, right, below))
        return
    painter.drawLine(QPointF(left, below), QPointF(right, below))
    if assertion is Assertion.FAMILY:
        painter.drawLine(QPointF(left, below + 2 * _THIN), QPointF(right, below + 2 * _THIN))


def _wave(left: float, right: float, middle: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, middle))
    for number in range(max(1, math.ceil((right - left) / _WAVE))):
        x, swing = left + number * _WAVE, _SWING if number % 2 else -_SWING
        path.quadTo(x + _WAVE / 2, middle + 2 * swing, min(x + _WAVE, right), middle)
    return path


def _write(painter: QPainter, place: QRectF, letter: str, ink: QColor) -> None:
    font = QFont("IBM Plex Sans")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSizeF(_LETTER)
    # On a page the unit is a point, not a pixel of the screen.
    font.setPixelSize(round(_LETTER))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(place.right() + 0.5, place.top() + _LETTER - _RAISED), letter)
