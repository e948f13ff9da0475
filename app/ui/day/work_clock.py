"""The clock of the open chart: runs while the window is used, for the coder’s own use."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from typing_extensions import override

__all__ = ["IDLE", "WorkClock"]

IDLE = timedelta(minutes=5)
_LEAST_S = 5
_TICK_MS = 15_000
_USED = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)


class WorkClock(QObject):
    """Counts the time on one encounter, without the minutes in which nothing was done.

    A spell goes to ``spend`` when the encounter is left, the clock paused, or the coder idle.
    """

    turned = Signal()

    def __init__(
        self,
        spend: Callable[[int, int], object],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._spend, self._now = spend, now
        self._encounter_id: int | None = None
        self._began: datetime | None = None
        self._used = now()
        self._is_paused = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)

    @property
    def encounter_id(self) -> int | None:
        """Return the encounter that time is counted for."""
        return self._encounter_id

    @property
    def is_paused(self) -> bool:
        """Tell whether the coder stopped the clock."""
        return self._is_paused

    @property
    def is_running(self) -> bool:
        """Tell whether time is counted."""
        return self._began is not None

    @property
    def seconds(self) -> int:
        """Return how long the spell has lasted."""
        return self._seconds_until(self._now()) if self._began else 0

    def open(self, encounter_id: int) -> None:
        """Count for another encounter."""
        if encounter_id != self._encounter_id:
            self.stop()
            self._encounter_id = encounter_id
        self.use()

    def pause(self) -> None:
        """Stop the clock, or let it go on."""
        self._is_paused = not self._is_paused
        if self._is_paused:
            self.stop()
        else:
            self.use()
        self.turned.emit()

    def use(self) -> None:
        """Take notice that the window is used."""
        self.look()
        self._used = self._now()
        if self._began is None and self._encounter_id is not None and not self._is_paused:
            self._began = self._used
            self.turned.emit()

    def tick(self) -> None:
        """Look, and tell that the spell has become longer."""
        self.look()
        if self._began is not None:
            self.turned.emit()

    def look(self) -> None:
        """Stop when nothing was done for some minutes; these do not count."""
        if self._began is not None and self._now() - self._used >= IDLE:
            self._end(self._used)
            self.turned.emit()

    def stop(self) -> None:
        """End the spell now, as before the desk closes."""
        self.look()
        if self._began is not None:
            self._end(self._now())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _USED:
            self.use()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
            self.use()

    def _end(self, at: datetime) -> None:
        seconds = self._seconds_until(at)
        self._began = None
        if seconds >= _LEAST_S and self._encounter_id is not None:
            self._spend(self._encounter_id, seconds)

    def _seconds_until(self, at: datetime) -> int:
        return int((at - self._began).total_seconds()) if self._began else 0
