"""A choice among named values that becomes plain text where it can only be read."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget, QWidget
from typing_extensions import override

__all__ = ["Choice"]


class Choice(QStackedWidget):
    """A list to choose from; frozen it shows the words in full contrast, to be read only."""

    chosen = Signal()

    def __init__(self, names: Mapping[Any, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QComboBox(self)
        self._words = QLineEdit(self)
        self._words.setReadOnly(True)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(12)
        for value, name in names.items():
            self._box.addItem(name, value)
        self.addWidget(self._box)
        self.addWidget(self._words)
        self.setFocusProxy(self._box)
        self._words.setText(self._box.currentText())
        self._box.currentIndexChanged.connect(self._tell)

    @property
    def value(self) -> Any:
        """Return the value that is chosen."""
        return self._box.currentData()

    def choose(self, value: Any) -> None:
        """Choose a value; one that is not in the list is added under its own name."""
        at = self._box.findData(value)
        if at < 0:
            self._box.addItem(str(value), value)
            at = self._box.count() - 1
        self._box.setCurrentIndex(at)

    def freeze(self, *, is_frozen: bool) -> None:
        """Let the choice be changed, or only be read."""
        shown = self._words if is_frozen else self._box
        self.setCurrentWidget(shown)
        self.setFocusProxy(shown)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for widget in (self._box, self._words):
            widget.setAccessibleName(name)

    def _tell(self) -> None:
        self._words.setText(self._box.currentText())
        self.chosen.emit()
