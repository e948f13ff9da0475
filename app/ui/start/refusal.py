"""The window shown when the code books are there but cannot be opened."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.ui.fields.notice import Notice

__all__ = ["Refusal"]


class Refusal(QDialog):
    """Says in a line why the desk cannot start; there is nothing to do but to leave."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._heading = QLabel(self.tr("The code books cannot be opened"), self)
        self._notice = Notice(self)
        self._quit = QPushButton(self.tr("Quit"), self)
        self._lay_out()
        self._quit.clicked.connect(self.reject)
        self._notice.refuse(error)

    @property
    def line(self) -> str:
        """Return what is said."""
        return self._notice.text

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Coderdesk"))
        self._heading.setProperty("kind", "title")
        self._quit.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self._notice)
        column.addStretch()
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._quit)
        column.addLayout(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)
