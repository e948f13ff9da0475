"""How far long work is, in words and as a bar, and the button that stops it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

__all__ = ["ProgressLine", "StoppedError"]

T = TypeVar("T")


class StoppedError(Exception):
    """The user stopped the work; nothing was changed."""


class ProgressLine(QWidget):
    """Hidden while there is no work; each kind of it lays its parts out as it has room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.bar = QLabel(self), QProgressBar(self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel.clicked.connect(self.stop)
        self.hide()

    @property
    def said(self) -> str:
        """Return what is being done, or how far it is, in words."""
        return self.line.text()

    @property
    def is_busy(self) -> bool:
        """Tell whether work is under way."""
        raise NotImplementedError

    def stop(self) -> None:
        """Stop the work at its next step."""
        if self.is_busy:
            self._heed_stop()
            self.cancel.setEnabled(False)
            self.line.setText(self.tr("Stopping…"))

    def show_part(self, words: str, done: int, total: int) -> None:
        """Say the words, and show how many of how many.

        Without a total the bar moves to and fro.
        """
        self.line.setText(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def ending(self, then: Callable[[T], object]) -> Callable[[T], None]:
        """Return what ends the work, and then does what follows it."""

        def end(outcome: T) -> None:
            self._end_one()
            then(outcome)

        return end

    def _heed_stop(self) -> None:
        """Have the work find, on its worker, that it was stopped."""
        raise NotImplementedError

    def _end_one(self) -> None:
        """Take notice that a piece of work has ended."""
        raise NotImplementedError
