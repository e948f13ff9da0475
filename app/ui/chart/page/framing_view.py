"""A document in which a part of a page is selected where there are no words."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from app.domain.chart.documents import Box, Document
from app.domain.chart.spans import Area, Evidence
from app.ui.chart.page import areas
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.reading_view import ReadingView
from app.ui.fields.keys import pressed

__all__ = ["FramingView"]

_STEP, _FINE = 9.0, 1.0
_STEPS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


class FramingView(ReadingView):
    """Keeps a part of a page as the selection.

    Arrows move it, with Shift its lower right corner, with Ctrl by a point alone; Esc lets it go.
    """

    def __init__(
        self,
        document_id: int,
        document: Document,
        colours: ChartColours,
        *,
        is_whole: bool = True,
    ) -> None:
        self._area: Area | None = None
        super().__init__(document_id, document, colours, is_whole=is_whole)

    def can_frame(self) -> bool:
        """Tell whether parts of the pages can be selected: of print, once all of it is there."""
        return self._leaves.is_whole and not self._leaves.is_text

    def frame(self) -> None:
        """Select the middle of what shows of the page that is read."""
        number = self.page
        if self.can_frame():
            self.clear_selection()
            middle = areas.middle_of(self._leaves.page(number), self._shown_of(number))
            self._take(number, middle)
            self._settle.start()

    def frame_between(self, number: int, start: QPointF, stop: QPointF) -> None:
        """Select what lies between two points of the viewport on a page."""
        page = self._leaves.page(number)
        corners = (self.strip.on_page(number, self.to_strip(each)) for each in (start, stop))
        box = areas.between(page, *corners)
        if box is not None:
            self._take(number, box)

    def rect_of(self, area: Area) -> QRectF:
        """Return where a part of a page lies on the strip."""
        box, number = area.box, area.page
        corner = self.strip.on_strip(number, box.left, box.top)
        return QRectF(corner, self.strip.on_strip(number, box.right, box.bottom)).normalized()

    @property
    @override
    def has_selection(self) -> bool:
        return self._area is not None or super().has_selection

    @override
    def selection(self) -> tuple[Evidence, ...]:
        return super().selection() if self._area is None else (Evidence.of_area(self._area),)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        step = _STEPS.get(keys.removeprefix("Ctrl+").removeprefix("Shift+"))
        if self._area is None or step is None:
            super().keyPressEvent(event)
            return
        far = _FINE if "Ctrl+" in keys else _STEP
        change = areas.stretched if "Shift+" in keys else areas.moved
        page = self._leaves.page(self._area.page)
        self._take(self._area.page, change(self._area.box, page, far * step[0], far * step[1]))
        self._settle.start()

    @override
    def _changed(self, *, by_key: bool = False, follow: bool = True) -> None:
        self._area = None
        super()._changed(by_key=by_key, follow=follow)

    @override
    def _describe(self) -> None:
        if self._area is None:
            super()._describe()
            return
        box = self._area.box
        size = round(box.right - box.left), round(box.bottom - box.top)
        said = self.tr("selected: {0}; {1} by {2} points, {3} from the left, {4} from the top")
        self.setAccessibleDescription(
            said.format(self._area.quote, *size, round(box.left), round(box.top))
        )

    def _take(self, number: int, box: Box) -> None:
        self._reader.clear()
        self._area = Area(self.document_id, number, box)
        super()._changed(follow=False)
        self.show_place(self.rect_of(self._area))

    def _shown_of(self, number: int) -> QRectF:
        """Return what shows of a page, in points."""
        shown = QRectF(self.viewport().rect())
        corners = (
            self.strip.on_page(number, self.to_strip(each))
            for each in (shown.topLeft(), shown.bottomRight())
        )
        return QRectF(*corners).normalized()
