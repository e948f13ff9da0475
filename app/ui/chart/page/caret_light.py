"""The blinking of a caret, as fast as the system says."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

__all__ = ["CaretLight"]

_FASTEST = 200


class CaretLight:
    """Is on and off in turn while the keyboard is in a view, whose pages it has painted again."""

    def __init__(self, view: QWidget) -> None:
        self._view = view
        self.is_on = False
        self._timer = QTimer(view)
        self._timer.setInterval(max(_FASTEST, QApplication.cursorFlashTime() // 2))
        self._timer.timeout.connect(self.turn)

    def start(self) -> None:
        """Come on, and blink where the system has carets blink."""
        self.is_on = True
        if QApplication.cursorFlashTime() > 0:
            self._timer.start()
        self._view.update()

    def stop(self) -> None:
        """Go out."""
        self.is_on = False
        # A view that is taken away loses the keyboard when its pages are gone already.
        if isValid(self._view):
            self._timer.stop()
            self._view.update()

    def turn(self) -> None:
        """Come on or go out."""
        self.is_on = not self.is_on
        self._view.update()
