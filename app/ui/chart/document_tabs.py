"""The documents of an encounter, one tab each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Evidence
from app.ui.background import Background
from app.ui.chart.document_tab import DocumentTab
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.document_view import DocumentView
from app.ui.chart.source import Shelf
from app.ui.chart.zoom_bar import ZoomBar
from app.ui.tables.cut import cut_in_the_middle

__all__ = ["DocumentTabs"]

_LONGEST, _LEAST = 24, 6
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
        self._bar = QTabBar(self)
        self._stack = QStackedWidget(self)
        self._bar.setDocumentMode(True)
        self._bar.setProperty("role", "documents")
        self._bar.setExpanding(False)
        self._bar.setElideMode(Qt.TextElideMode.ElideNone)
        self._bar.setUsesScrollButtons(True)
        self._bar.setAccessibleName(self.tr("Documents of the encounter"))
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
        """Return the tabs from left to right."""
        widgets = [self._stack.widget(i) for i in range(self._stack.count())]
        return [widget for widget in widgets if isinstance(widget, DocumentTab)]

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
        for tab in self.tabs():
            if tab.head not in heads:
                self._remove(tab)
        shown = [tab.head for tab in self.tabs()]
        new = [head for head in heads if head not in shown]
        for head in new:
            self._add(head, shelf)
        if new and shown:
            self._bar.setCurrentIndex(self._bar.count() - 1)
        elif new:
            self._bar.setCurrentIndex(0)
            self._turn(0)

    def clear(self) -> None:
        """Take every document away."""
        for tab in self.tabs():
            self._remove(tab)

    def turn_to(self, document_id: int) -> DocumentTab | None:
        """Show a document; None when it is not one of these."""
        for position, tab in enumerate(self.tabs()):
            if tab.head.id == document_id:
                self._bar.setCurrentIndex(position)
                return tab
        return None

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
            self._name_tabs()
        return super().event(event)

    def _add(self, head: DocumentHead, shelf: Shelf) -> None:
        tab = DocumentTab(head, shelf, self._background)
        tab.selected.connect(self.selected)
        tab.selecting.connect(self.selecting)
        tab.unselected.connect(self.unselected)
        tab.mark_clicked.connect(self.mark_clicked)
        tab.zoomed.connect(self._show_zoom)
        tab.opened.connect(self.turned)
        tab.shown.connect(self.shown)
        self._stack.addWidget(tab)
        position = self._bar.addTab("")
        self._name_tabs()
        self._bar.setTabToolTip(position, self._tip(head))

    def _name_tabs(self) -> None:
        """Write the titles, none longer than the bar, which would show its end alone."""
        metrics = self._bar.fontMetrics()
        room = max(_LEAST * metrics.averageCharWidth(), self._bar.width() - 5 * metrics.height())
        for position, tab in enumerate(self.tabs()):
            name = cut_in_the_middle(tab.head.title or tab.head.name, _LONGEST)
            title = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room)
            # An ampersand in a title is no keyboard mnemonic.
            title = title.replace("&", "&&")
            if self._bar.tabText(position) != title:
                self._bar.setTabText(position, title)

    def _remove(self, tab: DocumentTab) -> None:
        position = self._stack.indexOf(tab)
        tab.close_file()
        self._stack.removeWidget(tab)
        self._bar.removeTab(position)
        tab.deleteLater()

    def _turn(self, position: int) -> None:
        tab = self.tabs()[position] if 0 <= position < self._stack.count() else None
        if tab is None:
            return
        self._stack.setCurrentWidget(tab)
        tab.fetch(self._colours, self._text_percent)
        self._show_zoom()
        self.turned.emit()

    def _show_zoom(self) -> None:
        if self.view is not None:
            self._zoom_bar.show_percent(self.view.percent)

    def _tip(self, head: DocumentHead) -> str:
        pages = self.tr("%n page(s)", "", head.pages)
        day = head.date.isoformat() if head.date else ""
        return " · ".join(part for part in (head.title or head.name, head.kind, day, pages) if part)
