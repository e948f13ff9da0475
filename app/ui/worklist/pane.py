"""The worklist pane: pick the next chart."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.worklist import WorklistRow
from app.encounters.encounters import Encounters
from app.ui.background import Background
from app.ui.worklist.delegate import WorklistDelegate
from app.ui.worklist.model import ROW_ROLE, WorklistModel

__all__ = ["WorklistPane"]


class WorklistPane(QWidget):
    """Lists the encounters; Enter or a double click opens one."""

    opened = Signal(int)
    new_wanted = Signal()
    samples_wanted = Signal()

    def __init__(self, encounters: Encounters, background: Background) -> None:
        super().__init__()
        self._encounters = encounters
        self._background = background
        self._rows: tuple[WorklistRow, ...] = ()
        self._shown: int | None = None
        self._model = WorklistModel()
        self._filter = QLineEdit(self)
        self._list = QListView(self)
        self._none_found = QLabel(self.tr("No encounter has these words."))
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._filter.textChanged.connect(self._show_filtered)
        self._list.activated.connect(self._open)

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Return the rows that are shown."""
        return self._model.rows

    @property
    def chosen(self) -> int | None:
        """Return the id of the encounter under the cursor."""
        index = self._list.currentIndex()
        return index.data(ROW_ROLE).id if index.isValid() else None

    def reload(self) -> None:
        """Read the worklist again."""
        self._background.run(self._encounters.listed, self._show)

    def mark_open(self, encounter_id: int) -> None:
        """Put the cursor on the encounter that is open."""
        self._shown = encounter_id
        self._select_shown()

    def choose(self, encounter_id: int) -> None:
        """Put the cursor on an encounter."""
        for place, row in enumerate(self._model.rows):
            if row.id == encounter_id:
                self._list.setCurrentIndex(self._model.index(place))

    def open_chosen(self) -> None:
        """Open the encounter under the cursor, if there is one."""
        if (encounter_id := self.chosen) is not None:
            self.opened.emit(encounter_id)

    def _show(self, rows: Sequence[WorklistRow]) -> None:
        self._rows = tuple(rows)
        self._filter.setVisible(bool(rows))
        self._show_filtered()

    def _show_filtered(self) -> None:
        words = self._filter.text().casefold().split()
        found = [row for row in self._rows if all(word in self._text(row) for word in words)]
        kept = self.chosen
        self._model.show(found)
        place = 0 if not self._rows else 1 if found else 2
        has_focus = self.window().focusWidget() in (self._list, self._new)
        self._stack.setCurrentIndex(place)
        if has_focus:
            (self._list if self._rows else self._new).setFocus()
        if kept is not None:
            self.choose(kept)
        else:
            self._select_shown()

    def _text(self, row: WorklistRow) -> str:
        parts = (row.service_from.isoformat(), self._model.name(row), self._model.details(row))
        return " ".join(parts).casefold()

    def _select_shown(self) -> None:
        if self._shown is not None:
            self.choose(self._shown)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW_ROLE).id)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        self.setFocusProxy(self._list)
        self._filter.setPlaceholderText(self.tr("Filter"))
        self._filter.setAccessibleName(self.tr("Filter the worklist"))
        self._filter.setClearButtonEnabled(True)
        self._filter.hide()
        self._list.setAccessibleName(self.tr("Worklist"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(WorklistDelegate(self._model))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._none_found.setProperty("tone", "muted")
        for widget in (self._empty(), self._list, _at_top(self._none_found)):
            self._stack.addWidget(widget)
        self._stack.setCurrentIndex(1)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 8, 8, 8)
        bar.addWidget(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _empty(self) -> QWidget:
        words = QLabel(self.tr("There are no encounters yet."))
        words.setWordWrap(True)
        words.setProperty("tone", "muted")
        self._new = QPushButton(self.tr("New encounter"))
        self._new.setProperty("role", "primary")
        self._new.clicked.connect(self.new_wanted)
        self._samples = QPushButton(self.tr("Open samples"))
        self._samples.clicked.connect(self.samples_wanted)
        return _at_top(words, self._new, self._samples)


def _at_top(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(12, 12, 12, 12)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch()
    return page
