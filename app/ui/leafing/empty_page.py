"""What stands in a book that is not loaded: a line, and the way to load it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

__all__ = ["EmptyPage"]


class EmptyPage(QWidget):
    """Says what is missing; its button leads to the Code books window."""

    books_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLabel(self)
        self._button = QPushButton(self.tr("Code books…"), self)
        self._line.setWordWrap(True)
        self._line.setProperty("tone", "muted")
        self._button.setToolTip(self.tr("Show what is loaded and open release files (Ctrl+B)"))
        self._button.clicked.connect(self.books_wanted)
        self.setFocusProxy(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._line)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    @property
    def line(self) -> str:
        """Return what is said."""
        return self._line.text()

    def say(self, line: str) -> None:
        """Say what is missing."""
        self._line.setText(line)
        self._button.setAccessibleDescription(line)
