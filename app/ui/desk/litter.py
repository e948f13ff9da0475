"""Python's garbage, collected on the GUI thread only."""

import gc
import time
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

__all__ = ["Litter"]

# What a worker makes is looked through as well: as long as one is at work, less at a time.
_EVERY_MS, _BUSY_MS = 250, 50
_PAUSE_S, _REST_S = 1.0, 5.0
# The middle generation is taken three times as often as Python does: less of it at once.
_SHARES = (1, 3, 1)
_OLDEST = 2


class Litter(QObject):
    """Collects now and then, as long as one is open, in place of Python.

    Python collects on whichever thread makes the next object. A dialog that was left would be
    destroyed on a worker while Qt still brings it events on the GUI thread, and the program ends
    with a segmentation fault.
    """

    ALL_EVERY_S: ClassVar[float] = 600.0
    _open: ClassVar[list["Litter"]] = []
    _all_at: ClassVar[float] = 0.0
    _works: ClassVar[int] = 0
    _typed_at: ClassVar[float] = -_REST_S

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_closed = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._sweep_for_all)
        self._timer.start(_EVERY_MS)
        if not Litter._open:
            Litter._all_at = time.monotonic()
        Litter._open.append(self)
        gc.disable()

    @classmethod
    def heed_work(cls, works: int) -> None:
        """Know that so many works more, or fewer, are under way beside the window."""
        cls._works += works
        if cls._works and cls._open:
            cls._open[0].look_every(_BUSY_MS)

    @classmethod
    def put_off(cls) -> None:
        """Collect in the next pause: it is felt while somebody types."""
        cls._typed_at = time.monotonic()

    def look_every(self, ms: int) -> None:
        """Look whether something is due at other intervals."""
        # To set the same once more would begin the waiting anew.
        if self._timer.interval() != ms:
            self._timer.setInterval(ms)

    def sweep(self) -> None:
        """Collect the oldest generation that is due, with the younger ones, unless put off.

        The values of a long chart hold no garbage, and to look through them holds the window up.
        So all is looked through seldom, and only at rest.
        """
        now = time.monotonic()
        pause = now - self._typed_at
        if pause < _PAUSE_S:
            return
        due = zip(gc.get_count(), gc.get_threshold(), _SHARES, strict=True)
        generations = [at for at, (count, limit, of) in enumerate(due) if count > limit // of > 0]
        is_at_rest = pause >= _REST_S and not self._works
        if is_at_rest and now - self._all_at >= self.ALL_EVERY_S and _OLDEST in generations:
            gc.collect()
            Litter._all_at = time.monotonic()
        elif generations:
            gc.collect(min(generations[-1], _OLDEST - 1))

    def close(self) -> None:
        """Leave it to Python again, once no other one is open."""
        if self._is_closed:
            return
        self._is_closed = True
        self._timer.stop()
        Litter._open.remove(self)
        if not Litter._open:
            Litter._typed_at = -_REST_S
            gc.enable()

    def _sweep_for_all(self) -> None:
        # One at a time: two sweeps in a row are felt as one.
        if self is not Litter._open[0]:
            return
        if not Litter._works:
            self.look_every(_EVERY_MS)
        self.sweep()
