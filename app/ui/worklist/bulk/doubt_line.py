"""What is asked before something is done that may have been forgotten about."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.fields.keys import pressed

__all__ = ["DoubtLine"]


class DoubtLine(QFrame):
    """Hidden until something is doubted; Enter does it all the same, Esc leaves it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None
        self._line = QLabel(self)
        self.do_it, self.leave = QPushButton(self), QPushButton(self.tr("Leave it (Esc)"), self)
        self._line.setWordWrap(True)
        # The theme frames it as it does what is to be looked at.
        self.setProperty("role", "notice")
        self.setProperty("severity", "warning")
        for button in (self.do_it, self.leave):
            button.setAutoDefault(True)
        self._lay_out()
        self.do_it.clicked.connect(self._do)
        self.leave.clicked.connect(self.shut)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is asked, empty while nothing is."""
        return "" if self.isHidden() else self._line.text()

    def ask(self, line: str, words: str, act: Callable[[], object]) -> None:
        """Ask, with the keyboard on the button of these words, which acts."""
        self._act = act
        self._line.setText(line)
        self.do_it.setText(words)
        self.do_it.setAccessibleDescription(line)
        self.show()
        self.do_it.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Ask no more."""
        self._act = None
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if pressed(event) == "Esc":
            self.shut()
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        act = self._act
        self.shut()
        if act is not None:
            act()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.do_it)
        row.addWidget(self.leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._line)
        column.addLayout(row)
