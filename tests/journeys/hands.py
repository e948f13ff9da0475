"""The hands of a coder: keys pressed and words typed wherever the focus is."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

__all__ = ["Hands"]

_PATIENCE_MS = 8_000


class Hands:
    """Works a window by keyboard only, and waits for what a coder would wait to see."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot

    @property
    def focus(self) -> QWidget:
        """Return the widget that gets the next key, once a window that was opened is active."""
        self.see(lambda: QApplication.focusWidget() is not None)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as ``Ctrl+K`` or ``Return``."""
        for key in keys:
            QTest.keySequence(self.focus, QKeySequence(key))
            # An editor takes what was typed on the turn after the key.
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type text; the first letter may open an editor, which gets the rest."""
        for letter in text:
            QTest.keyClicks(self.focus, letter)

    def fill(self, *fields: str) -> None:
        """Type into one field after the other, going on with Tab; an empty text leaves a field."""
        for text in fields:
            if text:
                self.type(text)
            self.press("Tab")

    def see(self, condition: Callable[[], object]) -> None:
        """Wait until something is seen."""
        self._qtbot.waitUntil(lambda: self._holds(condition), timeout=_PATIENCE_MS)

    def stand_in(self, name: str) -> None:
        """Make sure that the focus is in the widget of this accessible name."""
        for _ in range(_PATIENCE_MS // 50):
            if QApplication.focusWidget() is not None and self._is_in(name):
                return
            self._qtbot.wait(50)
        raise AssertionError(f"the keyboard is in “{self.focus.accessibleName()}”, not in “{name}”")

    def meet_dialog(self) -> None:
        """Wait for a dialog to open and have the keyboard."""
        self.see(lambda: QApplication.activeModalWidget() is not None)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.activateWindow()
        self.see(dialog.isActiveWindow)

    @staticmethod
    def _holds(condition: Callable[[], object]) -> bool:
        # Without a window manager nobody gives the keyboard back when a dialog closes.
        if QApplication.activeWindow() is None:
            for window in QApplication.topLevelWidgets():
                if window.isVisible() and window.isWindow():
                    window.activateWindow()
        return bool(condition())

    def _is_in(self, name: str) -> bool:
        widget: QWidget | None = self.focus
        while widget is not None:
            if widget.accessibleName().startswith(name):
                return True
            widget = widget.parentWidget()
        return False
