"""The line in which a note on a highlight is written."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit
from typing_extensions import override

from app.domain.chart.highlights import Highlight
from app.ui.chart.keyboard import give_keyboard
from app.ui.chart.marks.categories import name_of
from app.ui.fields.keys import pressed

__all__ = ["NoteBar"]

_QUOTED = 24


class NoteBar(QFrame):
    """Enter keeps the note, Esc leaves it as it was."""

    kept = Signal(Highlight, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._on: Highlight | None = None
        self._said = QLabel(self)
        self._edit = QLineEdit(self)
        self.setProperty("role", "bar")
        self._edit.setPlaceholderText(self.tr("Note: Enter keeps it, Esc leaves it"))
        self._edit.setAccessibleName(self.tr("Note on the highlight"))
        self._said.setProperty("tone", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._said)
        row.addWidget(self._edit, 1)
        self.hide()

    def open(self, highlight: Highlight) -> None:
        """Show the note of a highlight, with the keyboard in it."""
        self._on = highlight
        words = highlight.quote
        words = words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1].rstrip()}…"
        name = name_of(highlight.category)
        self._said.setText(f"{name} “{words}”" if words else name)
        self._edit.setText(highlight.note)
        self.show()
        give_keyboard(self._edit)
        self._edit.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        if keys not in {"Return", "Esc"}:
            super().keyPressEvent(event)
            return
        if keys == "Return" and self._on is not None:
            self.kept.emit(self._on, self._edit.text())
        # First, or Qt would hand the keyboard to whatever stands next.
        self.closed.emit()
        self.hide()
