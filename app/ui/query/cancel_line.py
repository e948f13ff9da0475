"""Closing a query without an answer, with the reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

__all__ = ["CancelLine"]


class CancelLine(QWidget):
    """A query is never deleted: it is cancelled, and the reason stays with it."""

    cancelled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = QLineEdit(self)
        self._button = QPushButton(self.tr("Cancel query"), self)
        self._reason.setAccessibleName(self.tr("Reason to cancel the query"))
        self._reason.setPlaceholderText(self.tr("Reason to cancel the query"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 12)
        row.setSpacing(8)
        row.addWidget(self._reason, 1)
        row.addWidget(self._button)
        self._button.clicked.connect(self._cancel)
        self._reason.returnPressed.connect(self._cancel)

    def clear(self) -> None:
        """Begin with an empty reason."""
        self._reason.clear()

    def _cancel(self) -> None:
        self.cancelled.emit(self._reason.text())
