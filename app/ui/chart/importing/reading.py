"""The reading of charts that come in, told while it lasts and stopped by a key."""

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.charts.opening import Watch
from app.encounters.arrivals import Arrivals
from app.ui.background import Background

__all__ = ["ImportReading", "ReadingDialog", "StoppedError"]

_PATIENCE_MS = 300
_BETWEEN_S = 0.05
_WIDTH = 60


class StoppedError(Exception):
    """The coder stopped the reading; nothing was kept."""


class ReadingDialog(QDialog):
    """Tells what is being read; Esc or the button stops it."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reading"))
        heading = QLabel(self.tr("Reading what came in…"), self)
        heading.setProperty("kind", "heading")
        self._line = QLabel(self)
        self._line.setWordWrap(True)
        self._line.setProperty("tone", "muted")
        self._stop = QPushButton(self.tr("&Stop"), self)
        bar = QProgressBar(self)
        # How many pages there will be is known only when they are read.
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for part in (heading, self._line, bar):
            column.addWidget(part)
        column.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignRight)
        self._stop.clicked.connect(self.reject)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)

    @property
    def step(self) -> str:
        """Return what is being read, in words."""
        return self._line.text()

    def show_step(self, step: str) -> None:
        """Tell what is being read now."""
        if self._stop.isEnabled():
            self._line.setText(step)

    @override
    def reject(self) -> None:
        # It goes when the reading has ended, which may take to the end of a page.
        self._stop.setEnabled(False)
        self._line.setText(self.tr("Stopping…"))
        self.stopped.emit()


class ImportReading(QObject):
    """Has charts read on the worker, one import at a time; a long one opens a dialog."""

    read = Signal(Arrivals)
    refused = Signal(Exception)
    _told = Signal(str)

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._background = background
        self._stopped = threading.Event()
        self._dialog: ReadingDialog | None = None
        self._is_busy = False
        self._last = 0.0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._open)
        self._told.connect(self._show_step)

    @property
    def is_busy(self) -> bool:
        """Tell whether charts are being read."""
        return self._is_busy

    @property
    def dialog(self) -> ReadingDialog | None:
        """Return the dialog, None while none is open."""
        return self._dialog

    def run(self, look: Callable[[Watch], Arrivals]) -> None:
        """Read; what came of it is told."""
        self._is_busy = True
        self._stopped.clear()
        self._patience.start()
        self._background.run(lambda: look(self._watch), self._end, self._refuse)

    def stop(self) -> None:
        """Stop the reading before the next file or page."""
        self._stopped.set()

    def _watch(self, step: str) -> None:
        if self._stopped.is_set():
            raise StoppedError("Stopped: nothing was kept")
        now = time.monotonic()
        # An archive of thousands of files would flood the window with their names.
        if now - self._last >= _BETWEEN_S:
            self._last = now
            self._told.emit(step)

    def _open(self) -> None:
        self._dialog = ReadingDialog(self._window)
        self._dialog.stopped.connect(self.stop)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.open()

    def _show_step(self, step: str) -> None:
        if self._dialog is not None:
            self._dialog.show_step(step)

    def _close(self) -> None:
        self._is_busy = False
        self._patience.stop()
        if self._dialog is not None:
            self._dialog.accept()
            self._dialog = None

    def _end(self, arrivals: Arrivals) -> None:
        self._close()
        self.read.emit(arrivals)

    def _refuse(self, error: Exception) -> None:
        self._close()
        self.refused.emit(error)
