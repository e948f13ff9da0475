"""The ways of a release into the code books, and the way back."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from app.domain.codes import System

__all__ = ["Doors"]


class Doors(QWidget):
    """A button for each: open a file, get from the publisher, roll back."""

    open_wanted = Signal()
    get_wanted = Signal(System)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = QPushButton(self.tr("&Open release file…"), self)
        self._systems = QComboBox(self)
        self._get = QPushButton(self.tr("&Get official code books"), self)
        self._back = QPushButton(self.tr("&Roll back…"), self)
        self._systems.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._systems.setAccessibleName(self.tr("Code set to get"))
        self._lay_out()
        self._open.clicked.connect(self.open_wanted)
        self._get.clicked.connect(self._want)
        self._back.clicked.connect(self.back_wanted)

    def show_ways(self, systems: Mapping[System, object], last_import: tuple[str, ...]) -> None:
        """Offer these code sets, and to take the last import back where there is one."""
        chosen = self._systems.currentText()
        self._systems.clear()
        self._systems.addItems([str(system) for system in systems])
        self._systems.setCurrentText(chosen)
        self._get.setEnabled(bool(systems))
        self._back.setEnabled(bool(last_import))
        self._back.setToolTip(", ".join(last_import))

    def _want(self) -> None:
        self.get_wanted.emit(System(self._systems.currentText()))

    def _lay_out(self) -> None:
        self._open.setProperty("role", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        for widget in (self._open, self._systems, self._get):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self._back)
