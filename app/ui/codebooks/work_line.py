"""How far long work on the code books is, and the button that stops it."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from app.codebooks import Progress
from app.ui.background import Background
from app.ui.fields.progress_line import ProgressLine, StoppedError

__all__ = ["WorkLine"]

T = TypeVar("T")

_WHOLE = 1000


class WorkLine(ProgressLine):
    """Runs one piece of work at a time on the worker; hidden while there is none."""

    began = Signal()
    ended = Signal()
    _told = Signal(str, int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._stopped = threading.Event()
        self._lay_out()
        self._told.connect(self._show_step)

    @property
    @override
    def is_busy(self) -> bool:
        return not self.isHidden()

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
        self.cancel.setEnabled(True)
        self._show_step(self.tr("Starting"), 0)
        self.show()
        self.cancel.setFocus()
        self.began.emit()
        self._background.run(lambda: work(self._tell), self.ending(done), self.ending(refused))

    def end(self) -> None:
        """Take the line away, as when the work has ended."""
        if self.is_busy:
            self.hide()
            self.ended.emit()

    @override
    def _heed_stop(self) -> None:
        self._stopped.set()

    @override
    def _end_one(self) -> None:
        self.end()

    def _tell(self, step: str, done: int, total: int) -> None:
        if self._stopped.is_set():
            raise StoppedError("Stopped: the code books are as they were")
        self._told.emit(step, _WHOLE * done // max(total, 1))

    def _show_step(self, step: str, part: int) -> None:
        if not self._stopped.is_set():
            self.show_part(step, part, _WHOLE if part else 0)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.line, 0, 0)
        grid.addWidget(self.bar, 1, 0)
        grid.addWidget(self.cancel, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)
