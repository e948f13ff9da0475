"""Reading put off until it can be seen: a pane behind another tab waits."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

__all__ = ["WhenSeen"]


class WhenSeen(QObject):
    """Does something for a pane at once when it is in sight, else when it is next painted."""

    def __init__(self, pane: QWidget, act: Callable[[], object]) -> None:
        super().__init__(pane)
        self._pane, self._act = pane, act
        self._is_due = True
        pane.installEventFilter(self)

    def ask(self) -> None:
        """Do it now or when it is seen."""
        # Qt calls a pane behind another tab visible.
        self._is_due = self._pane.visibleRegion().isEmpty()
        if not self._is_due:
            self._act()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_due and event.type() == QEvent.Type.Paint:
            self._is_due = False
            QTimer.singleShot(0, self, self._act)
        return False
