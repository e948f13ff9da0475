"""The painting of pages on the viewport, text and PDF alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from app.charts.plain.rows import Row
from app.ui.chart.marks.machine_tag import paint_tag
from app.ui.chart.marks.marks import Role, Tint
from app.ui.chart.page import steps
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.leaves import Leaves, Place
from app.ui.chart.page.page_pictures import PagePictures
from app.ui.chart.page.sheet_painter import SheetPainter, grid_font
from app.ui.chart.page.strip import turned

__all__ = ["PagePainter"]

TintsOf = Callable[[int, int], Sequence[Tint]]

_WHITE = "#ffffff"
_GREY = "#6b737a"
_PAD = 8


@dataclass(slots=True)
class PagePainter:
    """Paints the parts of pages that show."""

    leaves: Leaves
    pictures: PagePictures | None
    colours: ChartColours
    turns: int = 0

    def paint(
        self,
        painter: QPainter,
        number: int,
        place: QRectF,
        shown: QRectF,
        tints: TintsOf,
    ) -> None:
        """Paint a page that lies at ``place``; ``shown`` is the viewport, both in pixels.

        ``tints`` is asked for those between the first and the last character that show.
        """
        seen = place.intersected(shown)
        painter.save()
        place, shown = self._turn(painter, place, shown)
        paper = self.colours.paper if self.leaves.is_text else _WHITE
        visible = place.intersected(shown)
        painter.fillRect(visible, QColor(paper))
        if self.pictures is not None:
            self._paint_picture(painter, number, place)
        self._paint_words(painter, number, place, visible, tints)
        if self._is_picture(number):
            self._paint_band(painter, place)
        painter.setPen(QPen(QColor(self.colours.frame), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.intersected(shown.adjusted(-4, -4, 4, 4)))
        painter.restore()
        if self.leaves.page(number).machine_read:
            paint_tag(painter, seen, self.colours)

    def paint_caret(self, painter: QPainter, caret: Place, place: QRectF) -> None:
        """Paint the caret on a page that lies at ``place``."""
        painter.save()
        place, _ = self._turn(painter, place, place)
        scale = self._scale(caret.page, place)
        box = self.leaves.row(caret).box
        x = place.left() + steps.x_of(self.leaves, caret) * scale
        tints = self.colours.tints if self.leaves.is_text else self.colours.on_white
        top, height = place.top() + box.top * scale, (box.bottom - box.top) * scale
        painter.fillRect(QRectF(x - 1, top, 2, height), QColor(tints.caret))
        painter.restore()

    def _turn(self, painter: QPainter, place: QRectF, shown: QRectF) -> tuple[QRectF, QRectF]:
        """Turn the painter so that a page is painted upright; return both areas as it sees them."""
        if not self.turns:
            return place, shown
        turning = turned(place, self.turns)
        painter.setTransform(turning, combine=True)
        upright = turning.inverted()[0]
        return upright.mapRect(place), upright.mapRect(shown)

    def _paint_words(
        self,
        painter: QPainter,
        number: int,
        place: QRectF,
        visible: QRectF,
        tints_of: TintsOf,
    ) -> None:
        scale = self._scale(number, place)
        top = (visible.top() - place.top()) / scale
        rows: Sequence[Row] = ()
        if self.leaves.has_text(number):
            rows = self.leaves.rows(number).within(top, top + visible.height() / scale)
        first, end = (
            min((row.start for row in rows), default=0),
            max((row.end for row in rows), default=0),
        )
        tints = tints_of(first, end)
        if not rows and not tints:
            return
        colours = self.colours.tints if self.leaves.is_text else self.colours.on_white
        painter.save()
        painter.setClipRect(visible)
        painter.translate(place.left(), visible.top())
        painter.scale(scale, scale)
        sheet = SheetPainter(painter, self.leaves.page(number), rows, top, colours)
        if self.leaves.is_text:
            selection = [tint for tint in tints if tint.role is Role.SELECTION]
            sheet.lay_tints([tint for tint in tints if tint.role is not Role.SELECTION])
            sheet.write(grid_font(), self.colours.ink, self.colours.selected_ink, selection)
        else:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            sheet.lay_tints(tints)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet.draw_lines(tints, 1.2 / scale)
        painter.restore()

    def _is_picture(self, number: int) -> bool:
        is_print = self.leaves.is_whole and not self.leaves.is_text
        return is_print and not self.leaves.has_text(number)

    def _paint_picture(self, painter: QPainter, number: int, place: QRectF) -> None:
        image = self.pictures.image(number) if self.pictures else None
        if image is None:
            self._paint_placeholder(painter, number, place)
            return
        ratio = painter.device().devicePixelRatioF()
        if abs(image.width() - place.width() * ratio) <= 1:
            exact = QImage(image)
            exact.setDevicePixelRatio(ratio)
            # Drawn pixel for pixel: scaling by a fraction of a pixel would blur the print.
            painter.drawImage(place.topLeft(), exact)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, image)

    def _paint_placeholder(self, painter: QPainter, number: int, place: QRectF) -> None:
        refusal = self.pictures.refusal(number) if self.pictures else ""
        text = refusal or _tr("Page {0}").format(number + 1)
        painter.setPen(QColor(_GREY))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)

    def _paint_band(self, painter: QPainter, place: QRectF) -> None:
        text = _tr("No text layer: drag to select a part of the page (Alt+8)")
        metrics = QFontMetricsF(painter.font())
        band = QRectF(place.left(), place.top(), place.width(), metrics.height() + _PAD)
        painter.fillRect(band, QColor(self.colours.raised))
        painter.fillRect(
            QRectF(band.topLeft(), QPointF(band.left() + 3, band.bottom())),
            QColor(self.colours.tints.line),
        )
        painter.setPen(QColor(self.colours.text))
        room = band.adjusted(_PAD + 3, 0, -_PAD, 0)
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)

    def _scale(self, number: int, place: QRectF) -> float:
        return place.width() / self.leaves.page(number).width


def _tr(text: str) -> str:
    return QCoreApplication.translate("PagePainter", text)
