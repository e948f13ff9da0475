"""The panes around the chart: docked, movable, remembered."""

from PySide6.QtCore import QByteArray, QChildEvent, QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QTabBar,
    QTabWidget,
    QWidget,
)
from typing_extensions import override

__all__ = ["Docks"]

_STATE = "window/panes"
# Another number for other docks: Qt would hide one that a remembered arrangement does not know.
_LAYOUT = 9


class Docks(QMainWindow):
    """Holds the chart in the centre and the other panes as docks, by name."""

    def __init__(self, centre: QWidget, centre_name: str) -> None:
        super().__init__()
        # A main window inside the window: the header above it then spans all panes.
        self.setWindowFlags(Qt.WindowType.Widget)
        # Grouped dragging lets a tab be dragged out: tabbed docks have no title of their own.
        self.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks
            | QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.GroupedDragging
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setCentralWidget(centre)
        self._panes: dict[str, QWidget] = {}
        self._docks: dict[str, QDockWidget] = {}
        self._centre_name, self._centre = centre_name, centre
        self._first = QByteArray()
        # Once for all docks that come to stand elsewhere together.
        self._titling = QTimer(self, singleShot=True, interval=0)
        self._titling.timeout.connect(self._title)
        self._sizes: dict[str, tuple[Qt.Orientation, int]] = {}

    def add(self, name: str, title: str, pane: QWidget, area: Qt.DockWidgetArea) -> None:
        """Dock a pane; a further one in the same area becomes a tab there."""
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(pane)
        pane.setProperty("role", "pane")
        pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dock.topLevelChanged.connect(self._title_later)
        dock.dockLocationChanged.connect(self._title_later)
        beside = [d for d in self._docks.values() if self.dockWidgetArea(d) == area]
        self.addDockWidget(area, dock)
        if beside:
            self.tabifyDockWidget(beside[0], dock)
            beside[0].raise_()
        self._docks[name], self._panes[name] = dock, pane

    def arrange(self, sizes: dict[str, tuple[Qt.Orientation, int]]) -> None:
        """Set the sizes of docks in points, and keep this as the first arrangement."""
        self._sizes = sizes
        self._take_sizes()
        self._hide_former_tabs()
        # Before the docks show: after that, each title taken away lays all of them out anew.
        self._title()
        self._first = self.saveState(_LAYOUT)

    def reset(self) -> None:
        """Go back to the first arrangement."""
        self.restoreState(self._first, _LAYOUT)
        for dock in self._docks.values():
            dock.show()

    def raise_pane(self, name: str) -> None:
        """Bring a pane to the front; the focus stays where it is."""
        if (dock := self._docks.get(name)) is not None:
            dock.show()
            dock.raise_()

    def show_pane(self, name: str) -> None:
        """Bring a pane to the front and give it the focus."""
        self.raise_pane(name)
        _focus(self._pane(name))

    def heighten(self, name: str, share: float) -> None:
        """Give a docked pane this share of the height, unless it has more."""
        dock = self._docks[name]
        wanted = round(self.height() * share)
        if not dock.isFloating() and dock.height() < wanted:
            self.resizeDocks([dock], [wanted], Qt.Orientation.Vertical)

    def next_pane(self, step: int = 1) -> None:
        """Give the focus to the next pane that can be seen, or to the one before it."""
        names = self._in_sight()
        here = self._focused()
        place = names.index(here) + step if here in names else 0
        _focus(self._pane(names[place % len(names)]))

    def is_in_sight(self, name: str) -> bool:
        """Tell whether a pane can be seen."""
        return name in self._in_sight()

    def keep(self, settings: QSettings) -> None:
        """Remember the arrangement."""
        settings.setValue(_STATE, self.saveState(_LAYOUT))

    def restore(self, settings: QSettings) -> None:
        """Take up the arrangement that was remembered, if there is one."""
        state = settings.value(_STATE)
        if isinstance(state, QByteArray):
            self._sizes = {}
            self.restoreState(state, _LAYOUT)
            self._title()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._sizes:
            # Before there is a window, Qt gives the panes their shares of another one.
            self._take_sizes()
            self._first = self.saveState(_LAYOUT)
            self._sizes = {}

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        start = last = QApplication.focusWidget()
        while super().focusNextPrevChild(next):
            here, now = self._focused(), QApplication.focusWidget()
            if not here or self.is_in_sight(here) or now is start:
                return True
            if now is last:
                # A pane behind a tab hands the focus to a part of it that is hidden.
                self.next_pane(1 if next else -1)
                return True
            last = now
        return False

    @override
    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        bar = event.child()
        if event.type() == QEvent.Type.ChildPolished and isinstance(bar, QTabBar):
            # Qt makes the tabs of docks itself, and would cut their words before it scrolls.
            bar.setAccessibleName(self.tr("Panes"))
            bar.setElideMode(Qt.TextElideMode.ElideNone)
            bar.setUsesScrollButtons(True)

    def _take_sizes(self) -> None:
        for name, (orientation, size) in self._sizes.items():
            self.resizeDocks([self._docks[name]], [size], orientation)

    def _hide_former_tabs(self) -> None:
        # Qt makes tabs anew for the third dock of an area and would show those of two as well.
        bars = self.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        titles = [{bar.tabText(place) for place in range(bar.count())} for bar in bars]
        for place, bar in enumerate(bars):
            if any(titles[place] <= later for later in titles[place + 1 :]):
                bar.hide()

    def _title_later(self) -> None:
        self._titling.start()

    def _title(self) -> None:
        for dock in self._docks.values():
            is_tab = bool(self.tabifiedDockWidgets(dock)) and not dock.isFloating()
            has_none = dock.titleBarWidget() is not None
            if is_tab and not has_none:
                dock.setTitleBarWidget(QWidget(dock))
            elif has_none and not is_tab:
                bare = dock.titleBarWidget()
                dock.setTitleBarWidget(None)  # type: ignore[arg-type]
                bare.deleteLater()

    def _pane(self, name: str) -> QWidget:
        return self._centre if name == self._centre_name else self._panes[name]

    def _in_sight(self) -> list[str]:
        names = list(self._panes)
        names.insert(1, self._centre_name)
        # A dock behind another tab is “visible” to Qt, but nothing of it can be seen.
        return [name for name in names if not self._pane(name).visibleRegion().isEmpty()]

    def _focused(self) -> str:
        focus = QApplication.focusWidget()
        for name in (self._centre_name, *self._panes):
            pane = self._pane(name)
            if focus is not None and (focus is pane or pane.isAncestorOf(focus)):
                return name
        return ""


def _focus(pane: QWidget) -> None:
    reason = Qt.FocusReason.ShortcutFocusReason
    for widget in (pane, *pane.findChildren(QWidget)):
        target = widget
        while (proxy := target.focusProxy()) is not None:
            target = proxy
        takes = bool(target.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and target.isVisibleTo(pane) and target.isEnabled():
            target.setFocus(reason)
            return
