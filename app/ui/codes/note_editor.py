"""The box above a page of the book where the coder writes what to remember of the code."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.ui.fields.keys import pressed

__all__ = ["NoteEditor"]

_LINES = 5


class NoteEditor(QFrame):
    """Takes a note in place; Ctrl+Enter keeps it, Esc leaves it as it was.

    ``left`` carries what was written and not kept, so that it can be taken up again.
    """

    kept = Signal(str)
    left = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self._name = QLabel(self)
        self._text = QPlainTextEdit(self)
        self._leave = QPushButton(self.tr("Leave"), self)
        self._keep = QPushButton(self.tr("Keep note"), self)
        self._lay_out()
        self._keep.clicked.connect(self.keep)
        self._leave.clicked.connect(self.leave)
        self.setFocusProxy(self._text)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Tell whether a note is being written."""
        return not self.isHidden()

    def open_on(self, code: str, note: str, draft: str | None = None) -> None:
        """Write on the note of a code; ``draft`` is what was written before and left."""
        self._before = note
        self._name.setText(self.tr("Note on {code}").format(code=code))
        self._text.setAccessibleName(self._name.text())
        self._text.setPlainText(note if draft is None else draft)
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        self._text.setFixedHeight(_LINES * self._text.fontMetrics().lineSpacing())
        self.show()
        self._text.setFocus()

    def keep(self) -> None:
        """Hand over what is written."""
        self.hide()
        self.kept.emit(self._text.toPlainText())

    def leave(self) -> None:
        """Leave the note as it was."""
        written = self._text.toPlainText()
        self.hide()
        self.left.emit("" if written.strip() == self._before.strip() else written)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The panes around would give the code, or go back to the search.
        match pressed(event):
            case "Ctrl+Return":
                self.keep()
            case "Esc":
                self.leave()
            case _:
                super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setProperty("role", "bar")
        self._name.setProperty("kind", "strong")
        self._text.setTabChangesFocus(True)
        self._text.setPlaceholderText(self.tr("What you want to remember of this code"))
        self._keep.setProperty("role", "primary")
        self._keep.setToolTip(self.tr("Keep note (Ctrl+Enter)"))
        self._leave.setToolTip(self.tr("Leave the note as it was (Esc)"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self._leave)
        row.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._text)
