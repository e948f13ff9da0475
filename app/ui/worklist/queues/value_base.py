"""What every field of a rule’s value has."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

__all__ = ["ValueField"]

_WHOLE = Qt.AlignmentFlag(0)


class ValueField(QWidget):
    """A field whose ``value`` is written as in a rule."""

    changed = Signal()

    def __init__(self, within: QWidget, side: Qt.AlignmentFlag = _WHOLE) -> None:
        super().__init__()
        self.setFocusProxy(within)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(within, 0, side)
        self.within = within

    def name(self, name: str) -> None:
        """Say what the field is for."""
        self.within.setAccessibleName(name)
