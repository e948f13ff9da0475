"""The pages of one document in a column that is scrolled and magnified."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from app.domain.chart.documents import Page
from app.ui.chart.marks.mark_bar import MarkBar
from app.ui.chart.marks.mark_margin import MarkMargin
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.strip import GAP, SIDE, Strip, fitting, fitting_whole
from app.ui.chart.page.zoom import LARGEST, larger, smaller

__all__ = ["PageStrip"]

_FIT_UP_TO = 150
_LEGIBLE = 80
_STEP = 3
_MARGINS = 3


class PageStrip(QAbstractScrollArea):
    """Lays pages out and keeps the reading position when their size changes."""

    zoomed = Signal(int)

    def __init__(self, colours: ChartColours) -> None:
        super().__init__()
        self._percent: float | None = None
        self._text_percent = 100
        self._turns = 0
        self._is_whole = False
        self.margin = MarkMargin(colours, self)
        self.marks = MarkBar()
        self.setVerticalScrollBar(self.marks)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        # A bar that comes and goes would change the width that the pages are fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # Without one the style paints a corner of its own between the bars.
        self.setCornerWidget(QWidget(self))
        self._strip = Strip.lay(self.pages(), 1.0, 1.0)
        self._reserve_margin()

    @property
    def strip(self) -> Strip:
        """Return where the pages lie now."""
        return self._strip

    @property
    def percent(self) -> int:
        """Return the magnification; at 100 a point is as large as the screen says."""
        return round(self._strip.scale / self._unit() * 100)

    @property
    def is_fitted(self) -> bool:
        """Tell whether the pages follow the width of the pane."""
        return self._percent is None

    @property
    def page(self) -> int:
        """Return the number of the page in the upper part of the viewport."""
        offset = self._offset().y()
        return self._strip.page_at(offset + self.viewport().height() / 3)

    def zoom_in(self) -> None:
        """Magnify by a step."""
        self.zoom_to(larger(self.percent))

    def zoom_out(self) -> None:
        """Make smaller by a step."""
        self.zoom_to(smaller(self.percent))

    def zoom_fit(self) -> None:
        """Make the widest page as wide as the pane, now and when the pane changes."""
        self._percent, self._is_whole = None, False
        self._lay(0)

    def zoom_whole(self) -> None:
        """Make the page that is read as large as the pane, now and when the pane changes.

        A text is as wide as the pane: it has no pages to be seen whole.
        """
        number = self.page
        self._percent, self._is_whole = None, not self.follows_text_size()
        self._lay(0)
        if self._is_whole:
            self.verticalScrollBar().setValue(round(self._strip.tops[number]) - GAP)

    def zoom_actual(self) -> None:
        """Turn to 100 %."""
        self.zoom_to(100)

    def turn(self) -> None:
        """Turn pages of print by a quarter to the right; a text stays upright."""
        if not self.follows_text_size():
            number = self.page
            self._turns = (self._turns + 1) % 4
            self._lay(0)
            self.verticalScrollBar().setValue(round(self._strip.tops[number]) - GAP)

    def zoom_to(self, percent: float, held: float = 0) -> None:
        """Magnify to a percentage; what stands ``held`` pixels from the top stays there."""
        self._percent = min(percent, LARGEST)
        self._lay(held)

    def set_text_percent(self, percent: int) -> None:
        """Follow the text size of the desk."""
        self._text_percent = percent
        self._reserve_margin()
        self._lay(0)

    def to_strip(self, position: QPointF) -> QPointF:
        """Return a point of the viewport in pixels of the strip."""
        return position + self._offset()

    def place_of(self, number: int) -> QRectF:
        """Return where a page lies on the viewport."""
        return self._strip.places[number].translated(-self._offset())

    def visible_pages(self) -> range:
        """Return the numbers of the pages that show."""
        top = self._offset().y()
        return self._strip.visible(top, top + self.viewport().height())

    def show_place(self, area: QRectF, *, at: float | None = None) -> None:
        """Scroll until an area of the strip shows, ``at`` that part of the height if given."""
        margin = min(3 * GAP, self.viewport().height() / 4)
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        height, width = self.viewport().height(), self.viewport().width()
        if at is not None:
            vertical.setValue(round(area.top() - at * height))
        elif area.top() < vertical.value() + margin:
            vertical.setValue(round(area.top() - margin))
        elif area.bottom() > vertical.value() + height - margin:
            vertical.setValue(round(area.bottom() - height + margin))
        if area.left() < horizontal.value() + GAP or area.right() > horizontal.value() + width:
            horizontal.setValue(round(area.left() - GAP))

    def pages(self) -> Sequence[Page]:
        """Return the pages to lay out, at least one."""
        raise NotImplementedError

    def reflowed(self, room: float, number: int, reading: QPointF) -> QPointF:  # noqa: ARG002
        """Called before the pages are laid out, so that text may fit ``room`` points.

        Returns where the words at ``reading``, on a page, stand then.
        """
        return reading

    def follows_text_size(self) -> bool:
        """Tell whether 100 % stands for the text size of the desk."""
        return False

    def relaid(self) -> None:
        """Called after the pages have been laid out again."""

    def scrolled(self) -> None:
        """Called after another part of the pages has come into view."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve_margin()
        area = self.viewport().geometry()
        self.margin.setGeometry(
            area.right() + 1, area.top(), self.margin.wanted_width(), area.height()
        )
        self._lay(0)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.margin.scroll_to(self._offset().y())
        self.viewport().update()
        self.scrolled()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            held = event.position().y()
            step = larger if event.angleDelta().y() > 0 else smaller
            self.zoom_to(step(self.percent), held)
            event.accept()
        else:
            super().wheelEvent(event)

    def _lay(self, held: float) -> None:
        before, offset = self._strip, self._offset()
        point = QPointF(offset.x() + self.viewport().width() / 2, offset.y() + held)
        number = before.page_at(point.y())
        room = self.viewport().width()
        least = self._unit() * (self._percent or _LEGIBLE) / 100
        # What lies above the first page is as high at every magnification.
        above = QPointF(0, min(0.0, point.y() - before.tops[number]))
        reading = before.on_page(number, point - above)
        reading = self.reflowed((room - 2 * SIDE) / least, number, reading)
        self._strip = Strip.lay(self.pages(), self._scale(), room, self._turns)
        self._set_ranges()
        after = self._strip.on_strip(number, reading.x(), reading.y()) + above
        self.verticalScrollBar().setValue(round(after.y() - held))
        self.horizontalScrollBar().setValue(round(after.x() - self.viewport().width() / 2))
        self.margin.scroll_to(self._offset().y())
        self.viewport().update()
        self.relaid()
        self.zoomed.emit(self.percent)

    def _scale(self) -> float:
        if self._percent is not None:
            return self._unit() * self._percent / 100
        largest = self._unit() * _FIT_UP_TO / 100
        if self._is_whole:
            page = self.pages()[self.page]
            return min(largest, fitting_whole(page, QSizeF(self.viewport().size()), self._turns))
        return min(largest, fitting(self.pages(), self.viewport().width(), self._turns))

    def _set_ranges(self) -> None:
        size = self.viewport().size()
        line = round(_STEP * GAP * self._text_percent / 100)
        for bar, length, room in (
            (self.verticalScrollBar(), self._strip.height, size.height()),
            (self.horizontalScrollBar(), self._strip.width, size.width()),
        ):
            bar.setRange(0, max(0, round(length) - room))
            bar.setPageStep(room)
            bar.setSingleStep(line)

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _unit(self) -> float:
        percent = self._text_percent if self.follows_text_size() else 100
        return self.logicalDpiX() / 72 * percent / 100

    def _reserve_margin(self) -> None:
        wanted = self.margin.wanted_width()
        # In a strip beside another the pages need the room more: the scroll bar has the marks too.
        has_room = self.width() >= _MARGINS * wanted
        self.setViewportMargins(0, 0, wanted if has_room else 0, 0)
        self.margin.setVisible(has_room)
