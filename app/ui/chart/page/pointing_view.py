"""A document in which words are pointed at with the mouse."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from app.domain.chart.documents import Document
from app.ui.chart.page import steps
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.framing_view import FramingView
from app.ui.chart.page.grip import Grip, Unit
from app.ui.chart.page.leaves import Place

__all__ = ["PointingView"]

_AUTOSCROLL_EVERY = 40


class PointingView(FramingView):
    """Selects by dragging, a word by a double click, a row by a triple click, and on from there.

    Where a page has no words, a part of it is selected by dragging.
    """

    def __init__(
        self,
        document_id: int,
        document: Document,
        colours: ChartColours,
        *,
        is_whole: bool = True,
    ) -> None:
        super().__init__(document_id, document, colours, is_whole=is_whole)
        self._pressed_at: QPoint | None = None
        self._second_click_at: QPoint | None = None
        self._framed_from: tuple[int, QPointF] | None = None
        self._grip: Grip | None = None
        self._autoscroll = self.timer(_AUTOSCROLL_EVERY, self._scroll_along)
        self._second_click = self.timer(QApplication.doubleClickInterval(), self._forget_clicks)
        self._second_click.setSingleShot(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def clicked(self, position: QPointF) -> None:
        """Called for a click that selected nothing."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if place is None:
            self._press_on_picture(event.position())
            return
        position = event.position().toPoint()
        self._pressed_at = position
        if self._is_third_click(position):
            self._take_hold(place, steps.row_around)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._reader.move_to(place, extend=extend)
        self._changed(follow=False)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._point_at(event.position())
            return
        if self._framed_from is not None:
            self.frame_between(*self._framed_from, event.position())
            return
        if self._pressed_at is None:
            return
        self._drag_to(event.position())
        is_outside = not self.viewport().rect().contains(event.position().toPoint())
        if is_outside and not self._autoscroll.isActive():
            self._autoscroll.start()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._autoscroll.stop()
        was_pressed = self._pressed_at is not None or self._framed_from is not None
        self._pressed_at = self._framed_from = self._grip = None
        if self.has_selection:
            self._tell()
        elif was_pressed:
            self.clicked(event.position())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._pressed_at = self._second_click_at = event.position().toPoint()
            self._take_hold(place, steps.word_around)
            self._second_click.start()

    def _take_hold(self, place: Place, unit: Unit) -> None:
        self._grip = Grip.at(self._leaves, place, unit)
        self._reader.select(self._grip.held)
        self._changed(follow=False)

    def _press_on_picture(self, position: QPointF) -> None:
        self.clear_selection()
        if self._is_picture(position):
            self._framed_from = self.strip.page_at(self.to_strip(position).y()), position

    def _point_at(self, position: QPointF) -> None:
        is_picture = self._is_picture(position)
        shape = Qt.CursorShape.CrossCursor if is_picture else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _is_picture(self, position: QPointF) -> bool:
        number = self.strip.page_at(self.to_strip(position).y())
        return self.can_frame() and not self._leaves.has_text(number)

    def _drag_to(self, position: QPointF) -> None:
        place = self.place_at(position)
        if place is None:
            return
        if self._grip is not None:
            self._reader.select(self._grip.reaching(self._leaves, place))
        else:
            self._reader.move_to(place, extend=True)
        self._changed(follow=False)

    def _scroll_along(self) -> None:
        position = self.viewport().mapFromGlobal(self.cursor().pos())
        rect = self.viewport().rect()
        beyond = min(0, position.y()) + max(0, position.y() - rect.bottom())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + beyond)
        self._drag_to(QPointF(position))

    def _is_third_click(self, position: QPoint) -> bool:
        second = self._second_click_at
        near = QApplication.startDragDistance()
        return second is not None and (second - position).manhattanLength() < near

    def _forget_clicks(self) -> None:
        self._second_click_at = None
