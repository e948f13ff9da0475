"""The documents of an encounter, one tab each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Evidence
from app.ui.background import Background
from app.ui.chart.document_bar import DocumentBar
from app.ui.chart.document_tab import DocumentTab
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.document_view import DocumentView
from app.ui.chart.source import Shelf
from app.ui.chart.zoom_bar import ZoomBar

__all__ = ["DocumentTabs"]

_SIZED = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class DocumentTabs(QWidget):
    """Shows one document at a time; each keeps its place, its zoom and its selection."""

    selected = Signal(Evidence)
    selecting = Signal()
    unselected = Signal()
    mark_clicked = Signal(str)
    turned = Signal()
    shown = Signal(DocumentView)

    def __init__(self, background: Background, colours: ChartColours, zoom_bar: ZoomBar) -> None:
        super().__init__()
        self._background = background
        self._colours = colours
        self._text_percent = 100
        self._zoom_bar = zoom_bar
        self._shelf: Shelf | None = None
        self._made: dict[int, DocumentTab] = {}
        self._bar = DocumentBar(self)
        self._stack = QStackedWidget(self)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._bar, 1)
        row.addWidget(zoom_bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self._bar.currentChanged.connect(self._turn)

    def tabs(self) -> list[DocumentTab]:
        """Return the tabs that were turned to."""
        return list(self._made.values())

    @property
    def current(self) -> DocumentTab | None:
        """Return the tab that shows."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, DocumentTab) else None

    @property
    def view(self) -> DocumentView | None:
        """Return the pages that show, None until they are there."""
        return self.current.view if self.current is not None else None

    def show_documents(self, heads: Sequence[DocumentHead], shelf: Shelf) -> None:
        """Show these documents; tabs that stay keep their place, a new one is turned to."""
        self._shelf = shelf
        self._bar.show_heads(heads)
        shown = self.current.head if self.current is not None else None
        for tab in self.tabs():
            if tab.head not in heads:
                self._remove(tab)
        if self._bar.current not in (None, shown):
            self._turn(self._bar.currentIndex())

    def clear(self) -> None:
        """Take every document away."""
        self._bar.show_heads(())
        for tab in self.tabs():
            self._remove(tab)

    def turn_to(self, document_id: int) -> DocumentTab | None:
        """Show a document; None when it is not one of these."""
        place = self._bar.place_of(document_id)
        if place < 0:
            return None
        self._bar.setCurrentIndex(place)
        return self.current

    def step(self, by: int) -> None:
        """Turn to a neighbour, from the last to the first."""
        if self._bar.count():
            self._bar.setCurrentIndex((self._bar.currentIndex() + by) % self._bar.count())

    def dress(self, colours: ChartColours, text_percent: int) -> None:
        """Take other colours and another text size."""
        self._colours, self._text_percent = colours, text_percent
        for tab in self.tabs():
            if tab.view is not None:
                tab.view.dress(colours, text_percent)

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._bar.minimumSizeHint().width() + self._zoom_bar.least
        return QSize(least, super().minimumSizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in _SIZED:
            self._zoom_bar.fit_into(self.width() - self._bar.minimumSizeHint().width())
            self._bar.name_tabs()
        return super().event(event)

    def _tab_of(self, head: DocumentHead, shelf: Shelf) -> DocumentTab:
        """Return the tab of a document, made when it is turned to for the first time."""
        if head.id in self._made:
            return self._made[head.id]
        tab = DocumentTab(head, shelf, self._background)
        tab.selected.connect(self.selected)
        tab.selecting.connect(self.selecting)
        tab.unselected.connect(self.unselected)
        tab.mark_clicked.connect(self.mark_clicked)
        tab.zoomed.connect(self._show_zoom)
        tab.opened.connect(self.turned)
        tab.shown.connect(self.shown)
        self._made[head.id] = tab
        self._stack.addWidget(tab)
        return tab

    def _remove(self, tab: DocumentTab) -> None:
        del self._made[tab.head.id]
        tab.close_file()
        self._stack.removeWidget(tab)
        tab.deleteLater()

    def _turn(self, position: int) -> None:
        if self._shelf is None or not 0 <= position < len(self._bar.heads):
            return
        tab = self._tab_of(self._bar.heads[position], self._shelf)
        self._stack.setCurrentWidget(tab)
        tab.fetch(self._colours, self._text_percent)
        self._show_zoom()
        self.turned.emit()

    def _show_zoom(self) -> None:
        if self.view is not None:
            self._zoom_bar.show_percent(self.view.percent)
