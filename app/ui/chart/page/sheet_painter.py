"""The painting of one page: paper, tints, words, caret."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from app.charts.plain.rows import Row, runs
from app.domain.chart.documents import Box, Page
from app.domain.chart.grid import COLUMN, ROW
from app.ui.chart.marks.categories import Wash
from app.ui.chart.marks.letter_room import room_behind
from app.ui.chart.marks.marks import Tint
from app.ui.chart.marks.said_stroke import Stroke, draw_stroke
from app.ui.chart.page.colours import Tints

__all__ = ["SheetPainter", "grid_font"]

_FONT_SIZE = 10
_LEGIBLE = str.maketrans(dict.fromkeys((*range(32), 127), " "))


def grid_font() -> QFont:
    """Return the font whose characters fill the cells of the grid."""
    font = QFont("IBM Plex Mono")
    font.setPixelSize(_FONT_SIZE)
    font.setStyleHint(QFont.StyleHint.Monospace)
    # Without hinting a character is exactly as wide as its cell at every zoom.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@dataclass(frozen=True, slots=True)
class SheetPainter:
    """Paints the visible rows of a page; the painter's units are points, its top is ``top``.

    A long page is far taller than Qt can count in pixels, so nothing is painted from its
    real top.
    """

    painter: QPainter
    page: Page
    rows: Sequence[Row]
    top: float
    tints: Tints

    def lay_tints(self, tints: Sequence[Tint]) -> None:
        """Lay colour on words."""
        for tint in tints:
            if tint.category is not None:
                self._lay_wash(tint, self.tints.wash(tint.category))
            if tint.role is None:
                continue
            colour = self.tints.colour(tint.role)
            for box in self._boxes(tint):
                self.painter.fillRect(self._place(box), colour)

    def draw_lines(self, tints: Sequence[Tint], width: float) -> None:
        """Draw the lines under words and around them, ``width`` points wide."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for tint in tints:
            if tint.said is not None:
                self._draw_said(tint, tint.said)
                continue
            for box in self._boxes(tint):
                place = self._place(box)
                if tint.line is not Qt.PenStyle.NoPen:
                    self.painter.setPen(QPen(QColor(self.tints.line), width, tint.line))
                    self._draw_line(place, is_around=tint.box is not None)
                if tint.is_outlined:
                    self.painter.setPen(QPen(QColor(self.tints.outline), 1.5 * width))
                    self.painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), 2, 2)

    def write(self, font: QFont, ink: str, selected_ink: str, selected: Sequence[Tint]) -> None:
        """Write the words of a text page, those that are selected in their own ink."""
        self.painter.setFont(font)
        metrics = QFontMetricsF(font)
        base = (ROW - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        fits = abs(metrics.horizontalAdvance("0" * 100) - 100 * COLUMN) < 1
        self._write_rows(QColor(ink), base, fits=fits)
        for tint in selected:
            self.painter.save()
            for box in runs(self.page, self.rows, tint.start, tint.end):
                place = self._place(box)
                self.painter.setClipRect(place)
                # Covers what is written there: twice over itself it would look bold.
                self.painter.fillRect(place, QColor(self.tints.selection))
                self._write_rows(QColor(selected_ink), base, fits=fits, only=box)
            self.painter.restore()

    def _draw_said(self, tint: Tint, stroke: Stroke) -> None:
        boxes = runs(self.page, self.rows, tint.start, tint.end)
        places = [self._place(box) for box in boxes]
        room = room_behind(self.page, tint.end)
        draw_stroke(self.painter, places, stroke, room, is_dark=self.tints.is_dark)

    def _lay_wash(self, tint: Tint, wash: Wash) -> None:
        for box in self._boxes(tint):
            self.painter.fillRect(self._place(box), wash.fill)
            self.painter.fillRect(self._place(box), wash.pattern)

    def _write_rows(self, ink: QColor, base: float, *, fits: bool, only: Box | None = None) -> None:
        self.painter.setPen(ink)
        for row in self.rows:
            if only is not None and row.box.top != only.top:
                continue
            y = row.box.top - self.top + base
            text = self.page.text[row.start : row.end]
            if fits and text.isascii() and "\t" not in text:
                self.painter.drawText(QPointF(row.box.left, y), text.translate(_LEGIBLE))
            else:
                self._write_cells(row, text, y)

    def _write_cells(self, row: Row, text: str, y: float) -> None:
        lefts = self.page.boxes.run(row.start, row.end)[0::4]
        at = 0
        while at < len(text):
            end = at + 1
            # Characters that share the cell of their base are written together with it.
            while end < len(text) and lefts[end] == lefts[at]:
                end += 1
            if not text[at:end].isspace():
                self.painter.drawText(QPointF(lefts[at], y), text[at:end].translate(_LEGIBLE))
            at = end

    def _boxes(self, tint: Tint) -> Iterable[Box]:
        if tint.box is not None:
            return (tint.box,)
        return runs(self.page, self.rows, tint.start, tint.end)

    def _draw_line(self, place: QRectF, *, is_around: bool) -> None:
        if is_around:
            self.painter.drawRect(place)
        else:
            self.painter.drawLine(place.bottomLeft(), place.bottomRight())

    def _place(self, box: Box) -> QRectF:
        return QRectF(box.left, box.top - self.top, box.right - box.left, box.bottom - box.top)
