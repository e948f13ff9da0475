"""The list of encounters, worked by keyboard; several can be chosen."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget
from typing_extensions import override

from app.ui.fields.keys import pressed
from app.ui.worklist.rows.delegate import WorklistDelegate
from app.ui.worklist.rows.model import ROW_ROLE, WorklistModel

__all__ = ["WorklistView", "runs"]


class WorklistView(QListView):
    """Shows the worklist; ``keys`` are what the pane does on a key, by the key’s name."""

    def __init__(self, model: WorklistModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: dict[str, Callable[[], object]] = {}
        self.acts: tuple[tuple[str, Callable[[], object]], ...] = ()
        self._shown = model
        self.setModel(model)
        self.setItemDelegate(WorklistDelegate(model, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Worklist"))

    @property
    def chosen(self) -> tuple[int, ...]:
        """Return the encounters that are selected, else the one under the cursor."""
        parts = [(part.top(), part.bottom()) for part in self.selectionModel().selection().toList()]
        if not parts and self.current is not None:
            return (self.current,)
        # In the order in which they were selected.
        places = (place for top, bottom in parts for place in range(top, bottom + 1))
        return tuple(row.id for row in self._shown.rows_in(places))

    @property
    def current(self) -> int | None:
        """Return the encounter under the cursor."""
        row = self.currentIndex().data(ROW_ROLE) if self.currentIndex().isValid() else None
        return row.id if row is not None else None

    def choose(self, encounter_id: int) -> None:
        """Put the cursor on an encounter, and select it alone."""
        if (place := self._shown.place_of(encounter_id)) >= 0:
            self.setCurrentIndex(self._shown.index(place))

    def choose_all(self, encounter_ids: tuple[int, ...]) -> None:
        """Select encounters again, those that are still there."""
        chosen = QItemSelection()
        for first, last in runs(self._shown.places_of(frozenset(encounter_ids))):
            chosen.select(self._shown.index(first), self._shown.index(last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)

    @override
    def event(self, event: QEvent) -> bool:
        # Else the window would take these keys for the coding sheet.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(pressed(event) in self.keys)
            return event.isAccepted()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (act := self.keys.get(pressed(event))) is not None:
            act()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return what can be done to the chosen encounters."""
        menu = QMenu(self)
        for words, act in self.acts:
            action = QAction(words, menu)
            action.triggered.connect(act)
            menu.addAction(action)
        return menu


def runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Return places in ascending order as first and last of each unbroken run."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found
