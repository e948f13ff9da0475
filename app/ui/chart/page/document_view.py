"""One document of the chart, painted."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from app.domain.chart.documents import Document
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.page_painter import PagePainter
from app.ui.chart.page.page_pictures import PagePictures
from app.ui.chart.page.reading_ruler import paint_ruler
from app.ui.chart.page.revealing_view import RevealingView

__all__ = ["DocumentView"]


class DocumentView(RevealingView):
    """Paints the pages with all that is marked on them, large here and small elsewhere."""

    def __init__(
        self,
        document_id: int,
        document: Document,
        pictures: PagePictures | None,
        colours: ChartColours,
        *,
        is_whole: bool = True,
    ) -> None:
        super().__init__(document_id, document, colours, is_whole=is_whole)
        self._pictures = pictures
        self.thumbs = pictures.beside() if pictures is not None else None
        self._has_ruler = False
        self._painter = PagePainter(self._leaves, pictures, colours)
        if pictures is not None:
            pictures.arrived.connect(self._show_picture)

    @property
    def page_count(self) -> int:
        """Return how many pages there are."""
        return len(self._leaves)

    def set_ruler(self, *, is_on: bool) -> None:
        """Leave only the lines around the caret bright, or all of them."""
        self._has_ruler = is_on
        self.viewport().update()

    def want_small(self, pages: Sequence[int], width: float) -> None:
        """Have small pictures of pages drawn, where they are not painted from their words."""
        if self.thumbs is not None and pages:
            widest = max(self._leaves.page(number).width for number in pages)
            self.thumbs.want(pages, width / widest * self.devicePixelRatioF())

    def paint_small(self, painter: QPainter, number: int, place: QRectF, scale: float) -> None:
        """Paint a page, or its upper part, at a place elsewhere."""
        if self.thumbs is None:
            page = self._leaves.page(number)
            whole = QRectF(place.topLeft(), QSizeF(page.width, page.height) * scale)
            self._painter.paint(painter, number, whole, place, lambda _first, _end: ())
            return
        image = self.thumbs.image(number)
        painter.fillRect(place, QColor("white"))
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, image)

    def dress(self, colours: ChartColours, text_percent: int) -> None:
        """Take other colours and another text size."""
        self._colours = self._painter.colours = colours
        self.margin.dress(colours)
        self.set_text_percent(text_percent)

    def close_file(self) -> None:
        """Let go of the PDF behind the pages."""
        for pictures in (self.thumbs, self._pictures):
            if pictures is not None:
                pictures.close()

    @override
    def relaid(self) -> None:
        self._painter.turns = self.strip.turns
        super().relaid()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.tip_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        shown = QRectF(self.viewport().rect())
        painter.fillRect(shown, QColor(self._colours.ground))
        for number in self.visible_pages():
            tints = partial(self._tints, number)
            self._painter.paint(painter, number, self.place_of(number), shown, tints)
        caret = self._reader.caret
        if caret is not None and self.caret_light.is_on:
            self._painter.paint_caret(painter, caret, self.place_of(caret.page))
        if self._has_ruler:
            row = None if caret is None else self.area_of(caret).translated(-self._offset())
            paint_ruler(painter, shown, row, self._colours.ground)
        painter.end()
        self._want_pictures()

    def _want_pictures(self) -> None:
        if self._pictures is None:
            return
        shown = self.visible_pages()
        around = [page for page in (shown.stop, shown.start - 1) if 0 <= page < len(self._leaves)]
        self._pictures.want([*shown, *around], self.strip.scale * self.devicePixelRatioF())

    def _show_picture(self, page: int) -> None:
        if page in self.visible_pages():
            self.viewport().update()
