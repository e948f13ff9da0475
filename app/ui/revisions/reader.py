"""Reads on the worker what changed, for the pane that shows it."""

from PySide6.QtCore import QObject, Signal

from app.revisions.revisions import Revisions
from app.ui.background import Background
from app.ui.revisions.reading import Known, Pair, Reading, read

__all__ = ["Reader"]


class Reader(QObject):
    """Reads one pair of editions after the other; what arrives too late is dropped."""

    arrived = Signal(Reading)

    def __init__(self, revisions: Revisions, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._revisions = revisions
        self._background = background
        self._wished, self._known = Pair(), Known()
        self._asked = 0
        self._is_reading = False

    @property
    def is_reading(self) -> bool:
        """Tell whether something is still to arrive."""
        return self._is_reading

    def wish(self, pair: Pair) -> None:
        """Read two other editions."""
        self._wished = pair
        self.read()

    def read(self) -> None:
        """Tell the same editions anew; they are compared again only after `forget`."""
        self._asked += 1
        self._is_reading = True
        asked, revisions, known, wished = self._asked, self._revisions, self._known, self._wished
        self._background.run(lambda: (asked, read(revisions, wished, known)), self._take)

    def forget(self) -> None:
        """Let go of what was compared, and of what is still to arrive: the books are others."""
        self._asked += 1
        self._known = Known()
        self._is_reading = False

    def _take(self, told: tuple[int, Reading]) -> None:
        asked, reading = told
        if asked == self._asked:
            self._wished, self._is_reading = reading.pair, False
            self.arrived.emit(reading)
