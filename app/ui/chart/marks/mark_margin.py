"""The margin beside the pages: the code of each mark at the height of its words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from app.domain.chart.highlights import Category
from app.ui.chart.marks.marks import Mark, Role
from app.ui.chart.page.colours import ChartColours

__all__ = ["Label", "MarkMargin", "spread"]

_SAMPLE = "W00.00XA"
_PAD = 4.0


@dataclass(frozen=True, slots=True)
class Label:
    """A code in the margin: ``at`` is the height of its words, ``top`` where it is written."""

    text: str
    at: float
    top: float
    kind: str
    highlight: int = 0
    tip: str = ""


def spread(wanted: Iterable[tuple[float, Mark]], height: float) -> list[Label]:
    """Return labels from the top down, each at its height or below the one before."""
    labels: list[Label] = []
    once = {(at, mark.label, mark.kind, mark.highlight): mark.tip for at, mark in wanted}
    for (at, text, kind, highlight), tip in sorted(once.items()):
        top = max(at, labels[-1].top + height) if labels else at
        labels.append(Label(text, at, top, kind, highlight, tip))
    return labels


class MarkMargin(QWidget):
    """Writes the codes, one below the other where their words stand close together."""

    clicked = Signal(str)
    highlight_clicked = Signal(int)

    def __init__(self, colours: ChartColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._labels: list[Label] = []
        self._scroll = 0.0
        self._hand = ""
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Codes and highlights beside the chart"))

    def wanted_width(self) -> int:
        """Return the width for the longest code, in pixels."""
        return round(QFontMetricsF(self._font()).horizontalAdvance(_SAMPLE) + 5 * _PAD)

    def label_height(self) -> float:
        """Return the height of a label with the room below it, in pixels."""
        return QFontMetricsF(self._font()).height() + _PAD

    def labels(self) -> tuple[Label, ...]:
        """Return what is written, from the top of the strip down."""
        return tuple(self._labels)

    def show_marks(self, marks: Sequence[tuple[float, Mark]], hand: str) -> None:
        """Write the codes of marks at their heights on the strip; ``hand`` is set off."""
        self._labels = spread(marks, self.label_height())
        self._hand = hand
        said = ", ".join(dict.fromkeys(label.text for label in self._labels))
        self.setAccessibleDescription(said)
        self.update()

    def tip_at(self, position: QPointF) -> str:
        """Return what is said when the mouse rests at a point."""
        label = self._at(position)
        if label is None or label.highlight:
            return label.tip if label else ""
        return self.tr("{0}: click to show the code").format(label.text)

    def scroll_to(self, offset: float) -> None:
        """Show the strip from a height on."""
        self._scroll = offset
        self.update()

    def dress(self, colours: ChartColours) -> None:
        """Take other colours."""
        self._colours = colours
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._colours.ground))
        painter.setFont(self._font())
        for label in self._visible():
            self._paint_label(painter, label)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_over = self._at(event.position()) is not None
        cursor = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
        self.setCursor(cursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        label = self._at(event.position())
        if label is not None and event.button() == Qt.MouseButton.LeftButton:
            self._tell(label)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _tell(self, label: Label) -> None:
        if label.highlight:
            self.highlight_clicked.emit(label.highlight)
        else:
            self.clicked.emit(label.text)

    def _visible(self) -> list[Label]:
        height = self.label_height()
        first = bisect_left(self._labels, self._scroll - height, key=lambda label: label.top)
        end = bisect_right(self._labels, self._scroll + self.height(), key=lambda label: label.top)
        return self._labels[first:end]

    def _place(self, label: Label) -> QRectF:
        height = self.label_height() - _PAD
        return QRectF(2 * _PAD, label.top - self._scroll, self.width() - 3 * _PAD, height)

    def _at(self, position: QPointF) -> Label | None:
        return next((x for x in self._visible() if self._place(x).contains(position)), None)

    def _paint_label(self, painter: QPainter, label: Label) -> None:
        place = self._place(label)
        tints = self._colours.tints
        wash = tints.wash(Category(label.kind)) if label.highlight else None
        line = wash.line if wash else QColor(tints.line)
        # A bent line ties a label that had to give way to the height of its words.
        middle, words = place.center().y(), label.at - self._scroll + place.height() / 2
        painter.setPen(QPen(line, 1))
        painter.drawLine(QPointF(0, words), QPointF(_PAD, words))
        painter.drawLine(QPointF(_PAD, words), QPointF(place.left(), middle))
        is_in_hand = label.text == self._hand and not wash
        role = Role.MARK_IN_HAND if is_in_hand else Role.MARK
        painter.setBrush(wash.fill if wash else tints.colour(role))
        painter.setPen(QPen(line, 1.5 if is_in_hand else 0.5))
        painter.drawRoundedRect(place, 3, 3)
        if wash:
            painter.setBrush(wash.pattern)
            painter.drawRoundedRect(place, 3, 3)
        painter.setPen(QColor(self._colours.text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label.text)

    def _font(self) -> QFont:
        font = QFont("IBM Plex Mono")
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPixelSize(max(9, QFontInfo(self.font()).pixelSize() - 2))
        return font
