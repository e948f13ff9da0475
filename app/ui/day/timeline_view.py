"""The timeline of an encounter: everything that happened, by kind."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.timeline import Event, EventKind
from app.ui.day.day_words import event_kind_word
from app.ui.tables.wrapped import WrappedLines

__all__ = ["TimelineView"]


class TimelineView(QWidget):
    """Lists what happened, the latest first; a kind and words narrow it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._events: tuple[Event, ...] = ()
        self.kind = QComboBox(self)
        self.filter = QLineEdit(self)
        self.list = QListWidget(self)
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._show_filtered)
        self.filter.textChanged.connect(self._show_filtered)

    @property
    def lines(self) -> list[str]:
        """Return the lines that are shown."""
        return [self.list.item(place).text() for place in range(self.list.count())]

    def show_events(self, events: Sequence[Event]) -> None:
        """Show what happened."""
        self._events = tuple(events)
        self._show_filtered()

    def _show_filtered(self) -> None:
        kind, words = self.kind.currentData(), self.filter.text().casefold().split()
        self.list.clear()
        for event in self._events:
            act = event.entry.act
            when = act.at.astimezone().strftime("%Y-%m-%d %H:%M")
            line = f"{when}  {event.words}"
            if kind in (None, event.kind.value) and all(w in line.casefold() for w in words):
                item = QListWidgetItem(line, self.list)
                item.setToolTip(f"{line}\n{act.who}")

    def _lay_out(self) -> None:
        self.kind.addItem(self.tr("Everything"), None)
        for kind in EventKind:
            self.kind.addItem(event_kind_word(kind), kind.value)
        self.kind.setAccessibleName(self.tr("What the timeline shows"))
        self.filter.setAccessibleName(self.tr("Filter the timeline"))
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("Timeline"))
        self.list.setItemDelegate(WrappedLines(self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(4)
        for widget in (self.kind, self.filter, self.list):
            column.addWidget(widget)
