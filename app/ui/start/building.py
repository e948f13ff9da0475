"""The window shown while the code books are made ready for the first time."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout
from typing_extensions import override

from app.ui.background import Background
from app.ui.desk.faults import is_plain
from app.ui.fields.notice import Notice

__all__ = ["BuildingDialog", "Progress", "StoppedError"]

T = TypeVar("T")
Progress = Callable[[str, int, int], None]


class StoppedError(Exception):
    """The user cancelled; what was there before is as it was."""


class BuildingDialog(QDialog, Generic[T]):
    """Runs long work on the worker, says how far it is, and can stop it.

    ``work`` gets a function to call with what is done now, how many of how many; calling it
    after Cancel raises `StoppedError` inside the work, which lets go of what it has made.
    ``outcome`` is the result, None when it was stopped or failed.
    """

    _told = Signal(str, int, int)

    def __init__(self, background: Background, work: Callable[[Progress], T]) -> None:
        super().__init__()
        self.outcome: T | None = None
        self.bug: Exception | None = None
        self._stopped = threading.Event()
        self._heading = QLabel(self.tr("Preparing the code books"), self)
        self._line = QLabel(self.tr("Looking at what is there"), self)
        self._bar = QProgressBar(self)
        self._notice = Notice(self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._lay_out()
        self._told.connect(self._show_step)
        self._cancel.clicked.connect(self.reject)
        self._work = work
        background.run(self._outcome_of_work, self._arrived)

    @override
    def reject(self) -> None:
        """Stop the work; the window closes once it has let go."""
        if self._stopped.is_set() or not self._notice.isHidden():
            super().reject()
            return
        self._stopped.set()
        self._cancel.setEnabled(False)
        self._line.setText(self.tr("Stopping…"))

    def _outcome_of_work(self) -> T | Exception:
        try:
            return self._work(self._tell)
        except Exception as error:  # noqa: BLE001 - the window tells refusals from bugs
            return error

    def _tell(self, step: str, done: int, total: int) -> None:
        if self._stopped.is_set():
            raise StoppedError
        self._told.emit(step, done, total)

    def _show_step(self, step: str, done: int, total: int) -> None:
        if self._stopped.is_set():
            return
        self._line.setText(step)
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _arrived(self, outcome: T | Exception) -> None:
        if not isinstance(outcome, Exception):
            self.outcome = outcome
            self.accept()
        elif isinstance(outcome, StoppedError):
            super().reject()
        elif is_plain(outcome):
            self._bar.hide()
            self._line.hide()
            self._notice.refuse(outcome)
            self._cancel.setText(self.tr("Quit"))
            self._cancel.setEnabled(True)
        else:
            self.bug = outcome
            super().reject()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Coderdesk"))
        self._heading.setProperty("kind", "title")
        self._line.setProperty("tone", "muted")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        for widget in (self._heading, self._notice, self._line, self._bar):
            column.addWidget(widget)
        column.addWidget(self._explanation())
        column.addStretch()
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        column.addLayout(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)

    def _explanation(self) -> QLabel:
        words = QLabel(
            self.tr("This is done once, and again when there are new releases. It stays here."),
            self,
        )
        words.setWordWrap(True)
        words.setProperty("tone", "muted")
        return words
