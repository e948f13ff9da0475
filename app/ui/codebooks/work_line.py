"""How far long work on the code books is, and the button that stops it."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.codebooks import Progress
from app.ui.background import Background

__all__ = ["StoppedError", "WorkLine"]

T = TypeVar("T")

_WHOLE = 1000


class StoppedError(Exception):
    """The user stopped the work; nothing was changed."""


class WorkLine(QWidget):
    """Runs one piece of work at a time on the worker; hidden while there is none."""

    began = Signal()
    ended = Signal()
    _told = Signal(str, int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._stopped = threading.Event()
        self._line = QLabel(self)
        self._bar = QProgressBar(self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._lay_out()
        self._told.connect(self._show_step)
        self._cancel.clicked.connect(self.stop)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Tell whether work is under way."""
        return not self.isHidden()

    @property
    def step(self) -> str:
        """Return what is being done, in words."""
        return self._line.text()

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        refused: Callable[[Exception], object],
    ) -> None:
        """Run work that tells its progress, unless other work is under way."""
        if self.is_busy:
            return
        self._stopped.clear()
        self._cancel.setEnabled(True)
        self._show_step(self.tr("Starting"), 0)
        self.show()
        self._cancel.setFocus()
        self.began.emit()
        self._background.run(lambda: work(self._tell), self._ending(done), self._ending(refused))

    def stop(self) -> None:
        """Stop the work at its next step."""
        if self.is_busy:
            self._stopped.set()
            self._cancel.setEnabled(False)
            self._line.setText(self.tr("Stopping…"))

    def end(self) -> None:
        """Take the line away, as when the work has ended."""
        if self.is_busy:
            self.hide()
            self.ended.emit()

    def _ending(self, then: Callable[[T], object]) -> Callable[[T], None]:
        def ending(outcome: T) -> None:
            self.end()
            then(outcome)

        return ending

    def _tell(self, step: str, done: int, total: int) -> None:
        if self._stopped.is_set():
            raise StoppedError("Stopped: the code books are as they were")
        self._told.emit(step, _WHOLE * done // max(total, 1))

    def _show_step(self, step: str, part: int) -> None:
        if not self._stopped.is_set():
            self._line.setText(step)
            # Without a known part the bar moves to and fro.
            self._bar.setRange(0, _WHOLE if part else 0)
            self._bar.setValue(part)

    def _lay_out(self) -> None:
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(12)
        grid.addWidget(self._line, 0, 0)
        grid.addWidget(self._bar, 1, 0)
        grid.addWidget(self._cancel, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)
