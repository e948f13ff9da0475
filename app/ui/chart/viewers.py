"""The documents of an encounter, in one place, side by side, or in a window of their own."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Evidence
from app.ui.background import Background
from app.ui.chart.chart_window import ChartWindow
from app.ui.chart.document_tabs import DocumentTabs
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.document_view import DocumentView
from app.ui.chart.source import Shelf
from app.ui.chart.zoom_bar import ZoomBar

__all__ = ["Viewers"]


class Viewers(QSplitter):
    """Up to three sets of tabs; what has had the keyboard last is the active one.

    ``placed`` carries where the window of its own stood when it was closed, ``window_place`` is
    where it opens; without one, beside the desk.
    """

    selected = Signal(Evidence)
    selecting = Signal()
    unselected = Signal()
    mark_clicked = Signal(str)
    turned = Signal()
    shown = Signal(DocumentView)
    find_wanted = Signal()
    side_wanted = Signal()
    pressed = Signal(QKeyEvent)
    placed = Signal(QByteArray)

    def __init__(self, background: Background, colours: ChartColours) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._background = background
        self._colours = colours
        self._text_percent = 100
        self._heads: tuple[DocumentHead, ...] = ()
        self._shelf: Shelf | None = None
        self._second: DocumentTabs | None = None
        self._window: ChartWindow | None = None
        self.window_place: QByteArray | None = None
        self.setChildrenCollapsible(False)
        self.zoom_bar = ZoomBar()
        self.first = self._make_tabs(self.zoom_bar)
        self._active = self.first
        self.addWidget(self.first)
        QApplication.instance().focusChanged.connect(self._heed_focus)  # type: ignore[union-attr]

    @property
    def active(self) -> DocumentTabs:
        """Return the tabs that had the keyboard last."""
        return self._active

    @property
    def is_split(self) -> bool:
        """Tell whether two documents stand side by side."""
        return self._second is not None

    @property
    def window_of_its_own(self) -> ChartWindow | None:
        """Return the window on another screen."""
        return self._window

    def is_in_pane(self, tabs: DocumentTabs) -> bool:
        """Tell whether tabs stand in the pane and not in a window of their own."""
        return self._window is None or tabs is not self._window.tabs

    def all(self) -> list[DocumentTabs]:
        """Return the sets of tabs, those in the pane first."""
        window = self._window.tabs if self._window is not None else None
        return [tabs for tabs in (self.first, self._second, window) if tabs is not None]

    def views(self) -> Iterator[DocumentView]:
        """Yield every document that is shown or was turned to."""
        for tabs in self.all():
            for tab in tabs.tabs():
                if tab.view is not None:
                    yield tab.view

    def show_documents(self, heads: Sequence[DocumentHead], shelf: Shelf) -> None:
        """Show these documents everywhere."""
        self._heads, self._shelf = tuple(heads), shelf
        for tabs in self.all():
            tabs.show_documents(heads, shelf)

    def clear(self) -> None:
        """Take every document away."""
        for tabs in self.all():
            tabs.clear()

    def step(self, by: int) -> None:
        """Turn the active tabs to a neighbour, from the last to the first."""
        self._active.step(by)

    def split(self) -> None:
        """Show a second document beside the first, or only the first again."""
        if self._second is not None:
            tabs, self._second = self._second, None
            self._drop(tabs)
        elif self._shelf is not None and self._heads:
            self._second = self._fill(self._make_tabs(ZoomBar(is_first=False)))
            self.addWidget(self._second)
            self.setSizes([self.width() // 2] * 2)

    def pop_out(self) -> None:
        """Show the documents in a window of their own, or close it."""
        if self._window is not None:
            self._window.close()
        elif self._shelf is not None and self._heads:
            window = ChartWindow(self._make_tabs(ZoomBar()))
            window.closed.connect(self._forget_window)
            window.pressed.connect(self.pressed)
            self._window = window
            self._fill(window.tabs)
            if self.window_place is None:
                window.go_beside(self.screen())
            else:
                window.restoreGeometry(self.window_place)
            window.show()

    def close_others(self) -> None:
        """Leave nothing but the first tabs."""
        if self._second is not None:
            self.split()
        if self._window is not None:
            self._window.close()

    def dress(self, colours: ChartColours, text_percent: int) -> None:
        """Take other colours and another text size."""
        self._colours, self._text_percent = colours, text_percent
        for tabs in self.all():
            tabs.dress(colours, text_percent)

    def _fill(self, tabs: DocumentTabs) -> DocumentTabs:
        current = self.first.current
        if self._shelf is not None:
            tabs.dress(self._colours, self._text_percent)
            tabs.show_documents(self._heads, self._shelf)
        if current is not None:
            tabs.turn_to(current.head.id)
            tabs.step(1)
        return tabs

    def _make_tabs(self, bar: ZoomBar) -> DocumentTabs:
        tabs = DocumentTabs(self._background, self._colours, bar)
        tabs.selected.connect(self.selected)
        tabs.selecting.connect(self.selecting)
        tabs.unselected.connect(self.unselected)
        tabs.mark_clicked.connect(self.mark_clicked)
        tabs.turned.connect(self.turned)
        tabs.shown.connect(self.shown)
        for wanted, act in (
            (bar.made_larger, DocumentView.zoom_in),
            (bar.made_smaller, DocumentView.zoom_out),
            (bar.fitted, DocumentView.zoom_fit),
            (bar.made_actual, DocumentView.zoom_actual),
        ):
            wanted.connect(lambda act=act: act(tabs.view) if tabs.view is not None else None)
        bar.find_wanted.connect(self.find_wanted)
        bar.side_wanted.connect(self.side_wanted)
        bar.split_wanted.connect(self.split)
        bar.window_wanted.connect(self.pop_out)
        return tabs

    def _drop(self, tabs: DocumentTabs) -> None:
        if self._active is tabs:
            self._active = self.first
        tabs.clear()
        tabs.setParent(None)
        tabs.deleteLater()
        self.turned.emit()

    def _forget_window(self) -> None:
        window, self._window = self._window, None
        if window is not None:
            self.window_place = window.saveGeometry()
            self.placed.emit(self.window_place)
            self._drop(window.tabs)
            window.deleteLater()

    def _heed_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        for tabs in self.all():
            is_other = tabs is not self._active
            if is_other and new is not None and tabs.isAncestorOf(new):
                self._active = tabs
                self.turned.emit()
