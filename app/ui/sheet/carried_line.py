"""What is said of a code that was carried over, with the way to confirm it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.domain.carried import CarriedFrom
from app.ui.sheet.sheet_words import carried_line

__all__ = ["CarriedLine"]


class CarriedLine(QWidget):
    """Hidden unless the current diagnosis is marked as carried."""

    confirm_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.confirm = QPushButton(self.tr("Confirm (C)"), self)
        self._lay_out()
        self.confirm.clicked.connect(self.confirm_wanted)
        self.hide()

    def show_mark(self, carried: CarriedFrom | None) -> None:
        """Say where the code is from, nothing without a mark."""
        said = carried_line(carried) if carried else ""
        self.words.setText(said[:1].upper() + said[1:])
        self.setVisible(carried is not None)

    def _lay_out(self) -> None:
        self.words.setWordWrap(True)
        self.words.setProperty("tone", "warning")
        self.confirm.setAccessibleName(self.tr("Confirm the code that was carried over"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.confirm)
