"""A document that is read and selected from by keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from typing_extensions import override

from app.charts.plain.rows import caret_at
from app.domain.chart.documents import Document, Page
from app.domain.chart.grid import COLUMN, COLUMNS, MARGIN
from app.domain.chart.spans import Evidence
from app.ui.chart.page import steps
from app.ui.chart.page.caret_light import CaretLight
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.leaves import Leaves, Place
from app.ui.chart.page.page_strip import PageStrip
from app.ui.chart.page.reader import Reader
from app.ui.chart.page.spoken_place import spoken
from app.ui.fields.keys import pressed

__all__ = ["ReadingView"]

_SETTLED_AFTER = 150
_FEWEST_COLUMNS = 28


class ReadingView(PageStrip):
    """Keeps a caret and a selection, and tells when a selection is finished.

    ``selected`` carries the first piece of a selection that runs over several pages;
    `selection` returns all of them. ``selecting`` tells at once that there is a selection,
    perhaps still growing, ``unselected`` that there is none any more. ``copied`` carries how many
    characters went to the clipboard, ``moved`` tells that another place is read.
    """

    selected = Signal(Evidence)
    selecting = Signal()
    unselected = Signal()
    copied = Signal(int)
    moved = Signal()

    def __init__(
        self,
        document_id: int,
        document: Document,
        colours: ChartColours,
        *,
        is_whole: bool = True,
    ) -> None:
        self._leaves = Leaves(document, is_whole=is_whole)
        super().__init__(colours)
        self._id = document_id
        self._reader = Reader(self._leaves)
        self._is_told = True
        self._has_selection = False
        self.caret_light = CaretLight(self.viewport())
        self._settle = self.timer(_SETTLED_AFTER, self._tell)
        self._settle.setSingleShot(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Chart: {0}").format(document.title))
        self._describe()

    @property
    def document_id(self) -> int:
        """Return which document is shown."""
        return self._id

    @property
    def caret(self) -> Place | None:
        """Return where the caret stands, None in a document without text."""
        return self._reader.caret

    @property
    def is_whole(self) -> bool:
        """Tell whether all of the document is there."""
        return self._leaves.is_whole

    def complete(self, document: Document) -> None:
        """Take the whole of a document that was begun; what is read stays where it is."""
        caret = self._reader.caret
        self._leaves.complete(document)
        if caret is None:
            self._reader = Reader(self._leaves)
        self._lay(0)
        self._describe()
        self.moved.emit()

    @property
    def has_selection(self) -> bool:
        """Tell whether something is selected."""
        return self._reader.selection is not None

    def selection(self) -> tuple[Evidence, ...]:
        """Return the words selected, one piece a page."""
        selection = self._reader.selection
        return () if selection is None else self._leaves.evidence(selection, self._id)

    @property
    def selected_text(self) -> str:
        """Return what is selected as it stands on the pages, an empty text without a selection."""
        selection = self._reader.selection
        return "" if selection is None else self._leaves.text(selection)

    def copy(self) -> None:
        """Copy what is selected as plain text."""
        text = self.selected_text
        if text:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(len(text))

    def select_all(self) -> None:
        """Select the whole document."""
        self._reader.select_all()
        self._changed(by_key=True, follow=False)

    def clear_selection(self) -> None:
        """Select nothing."""
        self._reader.clear()
        self._changed(follow=False)

    def place_at(self, position: QPointF) -> Place | None:
        """Return the place next to a point of the viewport, None on a page without text."""
        point = self.to_strip(position)
        number = self.strip.page_at(point.y())
        if not self._leaves.has_text(number):
            return None
        inside = self.strip.on_page(number, point)
        page, rows = self._leaves.page(number), self._leaves.rows(number)
        return Place(number, caret_at(page, rows, inside.x(), inside.y()))

    def area_of(self, place: Place) -> QRectF:
        """Return where a caret at a place stands on the strip."""
        box = self._leaves.row(place).box
        x = steps.x_of(self._leaves, place)
        top = self.strip.on_strip(place.page, x, box.top)
        bottom = self.strip.on_strip(place.page, x, box.bottom)
        return QRectF(top, bottom).normalized()

    def timer(self, interval: int, then: Callable[[], None]) -> QTimer:
        """Return a timer in milliseconds that is not running yet."""
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(then)
        return timer

    @override
    def pages(self) -> Sequence[Page]:
        return self._leaves.pages

    @override
    def follows_text_size(self) -> bool:
        return self._leaves.is_text

    @override
    def reflowed(self, room: float, number: int, reading: QPointF) -> QPointF:
        columns = min(COLUMNS, max(_FEWEST_COLUMNS, int((room - 2 * MARGIN) // COLUMN)))
        if columns == self._leaves.columns or not self._leaves.can_reflow:
            return reading
        has_text = self._leaves.has_text(number)
        row = self._leaves.rows(number).nearest(0, reading.y()) if has_text else None
        self._leaves.reflow(columns)
        if row is None:
            return reading
        top = self._leaves.rows(number).at(row.start).box.top
        return QPointF(reading.x(), top + reading.y() - row.box.top)

    @override
    def scrolled(self) -> None:
        self.moved.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        extend = "Shift+" in keys
        step = keys.replace("Shift+", "")
        if keys == "Ctrl+C":
            self.copy()
        elif keys == "Ctrl+A":
            self.select_all()
        elif keys == "Esc" and self.has_selection:
            self.clear_selection()
        elif step in {"PgUp", "PgDown"}:
            self._turn_page(1 if step == "PgDown" else -1, extend=extend)
        elif self._reader.press(step, extend=extend):
            self._changed(by_key=True)
        else:
            event.ignore()

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Shift:
            self._tell()
        super().keyReleaseEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.caret_light.start()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.caret_light.stop()

    def _changed(self, *, by_key: bool = False, follow: bool = True) -> None:
        self._is_told = False
        self.caret_light.is_on = self.hasFocus()
        if by_key:
            self._settle.start()
        if follow and self._reader.caret is not None:
            self.show_place(self.area_of(self._reader.caret))
        self._describe()
        self._heed_selection()
        self.moved.emit()
        self.viewport().update()

    def _heed_selection(self) -> None:
        had, self._has_selection = self._has_selection, self.has_selection
        if had != self._has_selection:
            (self.selecting if self._has_selection else self.unselected).emit()

    def _tell(self) -> None:
        self._settle.stop()
        pieces = self.selection()
        if pieces and not self._is_told:
            self._is_told = True
            self.selected.emit(pieces[0])

    def _turn_page(self, direction: int, *, extend: bool) -> None:
        caret, bar = self._reader.caret, self.verticalScrollBar()
        if caret is None:
            bar.setValue(bar.value() + direction * bar.pageStep())
            return
        area = self.area_of(caret)
        column = self.strip.on_strip(caret.page, self._reader.column(), 0).x()
        height = self.viewport().height() * 0.9
        target = QPointF(column - self.horizontalScrollBar().value(), 0)
        target.setY(area.center().y() - bar.value() + direction * height)
        place = self.place_at(target)
        bar.setValue(round(bar.value() + direction * height))
        if place is not None:
            self._reader.jump_to(place, extend=extend)
            self._changed(by_key=True)

    def _describe(self) -> None:
        self.setAccessibleDescription(spoken(self._leaves, self._reader.caret, self.selection()))
