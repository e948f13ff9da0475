"""The wrap-up: what is unfinished, and what is due tomorrow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.worklist.day import Day
from app.domain.worklist.rows import WorklistRow
from app.ui.day.day_words import wrap_up_line
from app.ui.worklist.rows.delegate import WorklistDelegate, even_out
from app.ui.worklist.rows.model import ROW_ROLE, GroupHead, WorklistModel

__all__ = ["WrapUpPage"]


class WrapUpPage(QWidget):
    """Lists what is left; Enter opens an encounter, and W goes back to the day."""

    opened = Signal(int)
    left_behind = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = WorklistModel()
        self.list = _LeftList(self)
        self.summary = QLabel(self.tr("Reading the day…"), self)
        self.back = QPushButton(self.tr("Back (W)"), self)
        self._lay_out()
        self.list.activated.connect(lambda index: self.open(index.data(ROW_ROLE)))
        self.back.clicked.connect(self.left_behind)

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Return what is listed, also what is in both parts twice."""
        return self._model.rows

    def show_day(self, day: Day) -> None:
        """List what is left of a day; the cursor stays where it was."""
        items = self._items(day)
        cursor = self.list.currentIndex().row()
        even_out(self.list, items)
        self._model.show(items, day.today)
        self.summary.setText(wrap_up_line(day.wrap_up))
        self.list.setAccessibleDescription(self.summary.text())
        # The headings of the list say the same.
        self.summary.setVisible(not items)
        self.list.setVisible(bool(items))
        if items:
            is_row = 0 <= cursor < len(items) and isinstance(items[cursor], WorklistRow)
            self.list.setCurrentIndex(self._model.index(cursor if is_row else 1))

    def take_focus(self) -> None:
        """Put the keyboard on the list, or, without one, on the way back."""
        (self.list if self.rows else self.back).setFocus()

    def open(self, row: WorklistRow | None) -> None:
        """Ask for an encounter; a heading is none."""
        if row is not None:
            self.opened.emit(row.id)

    def _items(self, day: Day) -> list[WorklistRow | GroupHead]:
        left = day.wrap_up
        items: list[WorklistRow | GroupHead] = []
        for title, rows in (
            (self.tr("Unfinished"), left.unfinished),
            (self.tr("Due tomorrow"), left.tomorrow),
        ):
            if rows:
                items.append(GroupHead(title, len(rows)))
                items.extend(rows)
        return items

    def _lay_out(self) -> None:
        self.back.setAccessibleName(self.tr("Back to the day"))
        self.summary.setWordWrap(True)
        self.list.setModel(self._model)
        self.list.setItemDelegate(WorklistDelegate(self._model, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What is left today"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(_inset(self.summary))
        column.addWidget(self.list, 1)
        column.addStretch()
        column.addLayout(_inset(self.back))
        self.list.hide()


def _inset(widget: QWidget) -> QVBoxLayout:
    # Margins of a label itself are lost when the theme is put on anew.
    around = QVBoxLayout()
    around.setContentsMargins(8, 0, 8, 8)
    around.addWidget(widget)
    return around


class _LeftList(QListView):
    """Leaves letters and digits to the pane, which acts on them."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)
