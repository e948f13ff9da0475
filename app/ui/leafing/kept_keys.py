"""Keys that were pressed before what they go to has come: they are done when it comes."""

import time
from collections.abc import Callable

from PySide6.QtGui import QKeyEvent

__all__ = ["KeptKeys"]

# What has not come by then may never come, and the keys must not be dead.
_PATIENCE_S = 2.0


class KeptKeys:
    """Holds keys back while something is awaited; ``press`` does one of them."""

    def __init__(self, press: Callable[[QKeyEvent], object]) -> None:
        self._press = press
        self._kept: list[QKeyEvent] = []
        self._holds = 0
        self._held_at = 0.0
        self._is_pressing = False

    @property
    def is_held(self) -> bool:
        """Tell whether keys are held back."""
        return self._holds > 0 and time.monotonic() - self._held_at < _PATIENCE_S

    def hold(self) -> None:
        """Hold keys back, until `release` was called as often."""
        self._holds += 1
        self._held_at = time.monotonic()

    def release(self) -> None:
        """Do the keys that were kept, unless something else is awaited."""
        self._holds = max(0, self._holds - 1)
        while self._kept and not self.is_held:
            self._is_pressing = True
            self._press(self._kept.pop(0))
            self._is_pressing = False

    def keep(self, event: QKeyEvent) -> bool:
        """Keep a key for later, where keys are held back."""
        is_held = self.is_held
        if is_held:
            self._kept.append(event.clone())
        elif not self._is_pressing:
            self._kept.clear()
        return is_held

    def forget(self) -> None:
        """Let go of the keys, because the coder went elsewhere."""
        if not self._is_pressing:
            self._kept.clear()
