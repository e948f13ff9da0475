"""Searches under way, of which only the newest is answered."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.search import Found
from app.ui.background import Background
from app.ui.search.search_room import SearchRoom, Wish

__all__ = ["Outcome", "Searching"]

_LONG_MS = 400


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a search found; ``missing`` says which dates are loaded where no book covers the day."""

    wish: Wish
    found: Found
    missing: str


class Searching(QObject):
    """Searches on the worker; ``delayed`` tells that the answer takes long."""

    answered = Signal(Outcome)
    delayed = Signal()

    def __init__(self, room: SearchRoom, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._background = background
        self._newest = 0
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_LONG_MS)
        self._slow.timeout.connect(self.delayed)

    @property
    def is_under_way(self) -> bool:
        """Tell whether an answer is still awaited, and is not yet late."""
        return self._slow.isActive()

    def ask(self, wish: Wish) -> None:
        """Search; searches that were asked for before are no longer answered."""
        self._newest += 1
        if not self._slow.isActive():
            self._slow.start()
        self._background.run(partial(self._find, self._newest, wish), self._show)

    def stop(self) -> None:
        """Answer nothing that was asked for."""
        self._newest += 1
        self._slow.stop()

    def _find(self, number: int, wish: Wish) -> tuple[int, Outcome] | None:
        # On the worker: a search that was overtaken while it waited is not begun.
        if number != self._newest:
            return None
        found = self._room.find(wish)
        return number, Outcome(wish, found, self._room.missing(found, wish))

    def _show(self, outcome: tuple[int, Outcome] | None) -> None:
        if outcome is not None and outcome[0] == self._newest:
            self._slow.stop()
            self.answered.emit(outcome[1])
