"""What of a file cannot be kept, before anything of it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

__all__ = ["RefusedDialog"]

_WIDTH, _ROWS = 84, 10


class RefusedDialog(QDialog):
    """Shows a line for each refused row, and asks whether the other rows are wanted."""

    wanted = Signal()

    def __init__(self, name: str, lines: Sequence[str], rows: int, parent: QWidget) -> None:
        super().__init__(parent)
        one = self.tr("A row of {name} cannot be kept. Nothing has been imported yet.")
        more = self.tr("{count} rows of {name} cannot be kept. Nothing has been imported yet.")
        said = one if len(lines) == 1 else more
        self._said = QLabel(said.format(count=len(lines), name=name), self)
        self.lines = QListWidget(self)
        self.lines.addItems(list(lines))
        others = (
            self.tr("Import the other row") if rows == 1 else self.tr("Import the other {0} rows")
        )
        self.others = QPushButton(others.format(rows), self)
        self.nothing = QPushButton(self.tr("Import nothing"), self)
        self.setWindowTitle(self.tr("Rows that are refused"))
        self._lay_out()
        self.others.setEnabled(rows > 0)
        self.others.clicked.connect(self._want)
        self.nothing.clicked.connect(self.reject)
        self.lines.setFocus()

    def _want(self) -> None:
        self.wanted.emit()
        self.accept()

    def _lay_out(self) -> None:
        self._said.setWordWrap(True)
        self.lines.setAccessibleName(self.tr("Refused rows"))
        self.lines.setWordWrap(True)
        self.lines.setCurrentRow(0)
        self.lines.setMinimumHeight(_ROWS * self.fontMetrics().lineSpacing())
        self.nothing.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        for button in (self.others, self.nothing):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._said)
        column.addWidget(self.lines, 1)
        column.addLayout(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * _WIDTH, self.sizeHint().height())
