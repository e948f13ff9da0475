"""The line and the letter under words of which the chart says something."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.ui.abstract.said_words import letter_of

__all__ = ["Stroke", "draw_stroke"]

_BELOW, _THIN = 1.1, 0.75
_FOOT = 2.5
_WAVE, _SWING = 3.0, 0.8
# In points of the page, but never smaller on the screen than can be read.
_LETTER, _LEAST_PIXELS = 6.0, 7.0
# What is small stands in the upper part of its row, where the words beside it are thin.
_BASE, _BEHIND = 0.62, 0.5
_SIGN = 1.3
# Corners around the beginning of the line: a triangle, a square and a lozenge.
_SHAPES: dict[MentionKind, list[tuple[float, float]]] = {
    MentionKind.PROCEDURE: [(0, -1), (2, 0), (0, 1)],
    MentionKind.DEVICE: [(0, -0.8), (1.6, -0.8), (1.6, 0.8), (0, 0.8)],
    MentionKind.TEST: [(0, 0), (1.1, -1.1), (2.2, 0), (1.1, 1.1)],
}
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

    What is no condition has a sign of its kind where the line begins: two letters would not fit
    between words.
    """

    assertion: Assertion
    kind: MentionKind = MentionKind.CONDITION

    @property
    def letter(self) -> str:
        """Return what is written behind the words."""
        return letter_of(self.assertion)


def draw_stroke(
    painter: QPainter,
    places: Sequence[QRectF],
    stroke: Stroke,
    room: float = math.inf,
    *,
    is_dark: bool,
) -> None:
    """Draw the line under each row of the words, and the letter behind the last; in points.

    ``room`` is how far away the next word begins.
    """
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
    painter.setPen(QPen(ink, _THIN))
    painter.setBrush(ink)
    _sign(painter, places, stroke.kind)
    _write(painter, places[-1], stroke.letter, room)
    painter.restore()


def _sign(painter: QPainter, places: Sequence[QRectF], kind: MentionKind) -> None:
    """Draw the sign of a kind: feet, or a small shape where the line begins."""
    begin, end = places[0].bottomLeft() + QPointF(0, _BELOW), places[-1].bottomRight()
    foot = QPointF(0, _FOOT)
    if kind is MentionKind.MEDICATION:
        for at in (begin, end + QPointF(0, _BELOW)):
            painter.drawLine(at, at - foot)
    elif kind is MentionKind.VALUE:
        for at in (begin, end + QPointF(0, _BELOW)):
            painter.drawLine(at - foot / 2, at + foot / 2)
    elif kind is MentionKind.SYMPTOM:
        painter.drawLine(begin, begin - foot)
    elif kind in _SHAPES:
        painter.drawPolygon([begin + QPointF(x, y) * _SIGN for x, y in _SHAPES[kind]])


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


def _write(painter: QPainter, place: QRectF, letter: str, room: float) -> None:
    scale = painter.worldTransform().m11() or 1.0
    size = max(_LETTER, _LEAST_PIXELS / scale)
    font = _font(round(size))
    painter.setFont(font)
    # Where words stand close together, it takes as much of the one as of the other.
    behind = min(_BEHIND, (room - _width(round(size), letter)) / 2)
    painter.drawText(place.topRight() + QPointF(behind, _BASE * size), letter)


@lru_cache(maxsize=16)
def _font(size: int) -> QFont:
    font = QFont("IBM Plex Sans")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.Bold)
    return font


@lru_cache(maxsize=128)
def _width(size: int, letter: str) -> float:
    return QFontMetricsF(_font(size)).horizontalAdvance(letter)
