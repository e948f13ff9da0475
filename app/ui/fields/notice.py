"""One line in a pane: what is wrong or done, and what to do about it."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from app.ui.desk.faults import line_of
from app.ui.looks.icons import dress, picture

__all__ = ["Notice", "Severity"]


class Severity(StrEnum):
    """How much a notice weighs; said by icon and word, never by colour alone."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


_ICONS = {
    Severity.ERROR: "circle-x",
    Severity.WARNING: "triangle-alert",
    Severity.INFO: "info",
}


class Notice(QFrame):
    """A line that can be closed; hidden while there is nothing to say, never modal."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity = Severity.INFO
        self._act: Callable[[], object] | None = None
        self._picture = QLabel(self)
        self._word = QLabel(self)
        self._line = QLabel(self)
        self._mend = QPushButton(self)
        self._close = QToolButton(self)
        self._dress_children()
        self._lay_out()
        self._mend.clicked.connect(self._mend_it)
        self._close.clicked.connect(self.close_notice)
        self.hide()

    @property
    def text(self) -> str:
        """Return the line, empty while nothing is said."""
        return self._line.text() if not self.isHidden() else ""

    @property
    def severity(self) -> Severity:
        """Return the weight of what was said last."""
        return self._severity

    def error(self, line: str, mend: str = "", act: Callable[[], object] | None = None) -> None:
        """Say that something was refused or is wrong; ``mend`` names a button that acts."""
        self._say(Severity.ERROR, line, mend, act)

    def warning(self, line: str, mend: str = "", act: Callable[[], object] | None = None) -> None:
        """Say what to look at."""
        self._say(Severity.WARNING, line, mend, act)

    def info(self, line: str, mend: str = "", act: Callable[[], object] | None = None) -> None:
        """Say what was done."""
        self._say(Severity.INFO, line, mend, act)

    def refuse(self, error: Exception) -> None:
        """Say an error of the user's world, as `Background.run` hands it over."""
        self.error(line_of(error))

    def focus_mend(self) -> None:
        """Put the keyboard on the button that acts, when there is one."""
        if not self._mend.isHidden():
            self._mend.setFocus()

    def clear(self) -> None:
        """Say nothing."""
        self._act = None
        self.hide()

    def close_notice(self) -> None:
        """Close the line as its button does."""
        self.clear()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and not self.isHidden():
            # The word takes its new colour only after this.
            QTimer.singleShot(0, self, self._draw)

    def _say(
        self, severity: Severity, line: str, mend: str, act: Callable[[], object] | None
    ) -> None:
        self._severity, self._act = severity, act
        words = {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.INFO: self.tr("Note"),
        }
        self.setProperty("severity", severity.value)
        self._word.setText(words[severity])
        self._word.setProperty("tone", severity.value)
        self._line.setText(line)
        self._mend.setText(mend)
        self._mend.setVisible(bool(mend))
        self.setAccessibleName(f"{words[severity]}: {line}")
        for widget in (self, self._word):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._draw()
        self.show()

    def _draw(self) -> None:
        self._word.ensurePolished()
        colour = self._word.palette().color(QPalette.ColorRole.WindowText)
        ratio = self.devicePixelRatioF()
        size = self.fontMetrics().height()
        self._picture.setPixmap(picture(_ICONS[self._severity], colour, size, ratio))
        self._close.setIconSize(QSize(size, size))

    def _mend_it(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()

    def _dress_children(self) -> None:
        self.setProperty("role", "notice")
        self._word.setProperty("kind", "strong")
        self._line.setWordWrap(True)
        self._line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._mend.setProperty("role", "link")
        self._mend.setAccessibleName(self.tr("Mend"))
        self._close.setAccessibleName(self.tr("Close this line"))
        self._close.setToolTip(self.tr("Close this line (Esc)"))
        dress(self._close, "x")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(8)
        for widget in (self._picture, self._word):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._line, 1)
        row.addWidget(self._mend)
        row.addWidget(self._close)
