"""The documents in a window of their own, for another screen."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.chart.document_tabs import DocumentTabs

__all__ = ["ChartWindow", "other_than"]

_INSET = QPoint(40, 40)


def other_than(here: QRect, screens: Sequence[QRect]) -> QRect | None:
    """Return the screen to go to from one, None where there is no other."""
    others = [screen for screen in screens if screen != here]
    return max(others, key=lambda screen: screen.width() * screen.height(), default=None)


class ChartWindow(QWidget):
    """Shows the tabs; there is no patient in its title."""

    closed = Signal()
    pressed = Signal(QKeyEvent)

    def __init__(self, tabs: DocumentTabs) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.tabs = tabs
        self.setWindowTitle(self.tr("Coderdesk – Chart"))
        self.setAccessibleName(self.tr("Chart in a window of its own"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tabs)
        self.resize(900, 1000)

    def go_beside(self, here: QScreen) -> None:
        """Fill another screen; where there is only one, stay on it."""
        screens = [screen.geometry() for screen in here.virtualSiblings()]
        self.fill(other_than(here.geometry(), screens))

    def fill(self, screen: QRect | None) -> None:
        """Fill a screen, if there is one."""
        if screen is not None:
            self.move(screen.topLeft() + _INSET)
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.pressed.emit(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
