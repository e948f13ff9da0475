"""A form of the notebook that stays open until what it asks for is kept."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.ui.background import Background
from app.ui.fields.keys import pressed
from app.ui.fields.notice import Notice

__all__ = ["KeepDialog"]


class KeepDialog(QDialog):
    """Runs what was asked for on the worker; a line says what is wrong with it."""

    kept = Signal(Change)

    def __init__(
        self, background: Background, title: str, save: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._notice = Notice(self)
        self._save = QPushButton(save, self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self.setWindowTitle(title)
        self._save.setProperty("role", "primary")
        self._save.setDefault(True)
        self._save.setToolTip(f"{save} (Ctrl+Enter)")
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.reject)

    @property
    def notice(self) -> str:
        """Return the line that is shown, empty when there is none."""
        return self._notice.text

    def work(self) -> Callable[[], Change] | None:
        """Return what is to be done, None where nothing can be; each form has its own."""

    def save(self) -> None:
        """Do what was asked for, or say what is wrong."""
        self._notice.clear()
        work = self.work()
        if work is not None:
            self._save.setEnabled(False)
            self._background.run(work, self._done, self._refused)

    def lay_out(self, parts: Sequence[QWidget], width: int) -> None:
        """Put the parts one below the other; the last one grows. ``width`` is in characters."""
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._notice)
        for part in parts:
            column.addWidget(part, 1 if part is parts[-1] else 0)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        column.addLayout(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * width, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if pressed(event) == "Ctrl+Return":
            self.save()
        else:
            super().keyPressEvent(event)

    def _done(self, change: Change) -> None:
        self.kept.emit(change)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._save.setEnabled(True)
        self._notice.refuse(error)
