"""The page of the open encounter: its history, what came before, whether its chart is whole."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.coding.carrying import Carrying, EarlierEncounter
from app.domain.change import Change
from app.domain.chart.completeness import Completeness
from app.domain.notebook.kept import SystemCode
from app.domain.timeline import Event
from app.ui.background import Background
from app.ui.day.checklist_view import ChecklistView
from app.ui.day.earlier_view import EarlierView
from app.ui.day.timeline_view import TimelineView
from app.ui.day.when_seen import WhenSeen
from app.ui.fields.keys import hear
from app.ui.fields.notice import Notice
from app.worklist.history import History

__all__ = ["EncounterPage"]

Read = tuple[int, tuple[Event, ...], tuple[EarlierEncounter, ...], dict[str, int], frozenset[int]]
Looked = tuple[int, tuple[Completeness, ...]]


class EncounterPage(QWidget):
    """Timeline, earlier encounters and checklist, each under its tab."""

    changed = Signal(Change)
    encounter_wanted = Signal(int)

    def __init__(self, history: History, carrying: Carrying, background: Background) -> None:
        super().__init__()
        self._history = history
        self._carrying = carrying
        self._background = background
        self._id: int | None = None
        self._notice = Notice(self)
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.tr("Parts of the encounter"))
        self.timeline, self.earlier = TimelineView(self), EarlierView(self)
        self.checklist = ChecklistView(self)
        self._reading = WhenSeen(self.tabs, self._read)
        self._looking = WhenSeen(self.checklist, self._look)
        self._lay_out()
        self.tabs.currentChanged.connect(self._turn)
        for keys, step in (("Alt+Right", 1), ("Alt+Left", -1)):
            hear(self, keys, partial(self._step, step))
        self.earlier.carry_wanted.connect(self._ask_carry)
        self.earlier.opened.connect(self.encounter_wanted)

    def show_encounter(self, encounter_id: int) -> None:
        """Turn to an encounter."""
        if encounter_id != self._id:
            self.earlier.show_reading()
            self.checklist.show_reading()
        self._id = encounter_id
        self._notice.clear()
        self.reload()
        self.reload_documents()

    def reload(self) -> None:
        """Read again what happened and what came before, at once or when it is next seen."""
        self._reading.ask()

    def reload_documents(self) -> None:
        """Look through the documents again, at once or when the checklist is next seen."""
        self._looking.ask()

    def _read(self) -> None:
        number, history, carrying = self._id, self._history, self._carrying
        if number is None:
            return

        def read() -> Read:
            earlier, carried = carrying.earlier(number), carrying.carried(number)
            return number, history.events(number), earlier, carried, history.unread(number)

        self._background.run(read, self._show, self._notice.refuse)

    def _look(self) -> None:
        number, history = self._id, self._history
        if number is not None:
            self._background.run(
                lambda: (number, history.completeness(number)),
                self._show_found,
                self._notice.refuse,
            )

    def _show(self, read: Read) -> None:
        number, events, earlier, carried, unread = read
        if number == self._id:
            self.checklist.mark_unread(unread)
            self.timeline.show_events(events)
            self.earlier.show_earlier(earlier, carried)

    def _show_found(self, looked: Looked) -> None:
        number, found = looked
        if number == self._id:
            self.checklist.show_found(found)

    def _step(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def _turn(self) -> None:
        views = (self.timeline.list, self.earlier.tree, self.checklist.tree)
        view = views[self.tabs.currentIndex()]
        self.setFocusProxy(view)
        # The arrow keys go on along the tabs.
        if not self.tabs.tabBar().hasFocus():
            view.setFocus()

    def _ask_carry(self, source_id: int, codes: tuple[SystemCode, ...]) -> None:
        named = ", ".join(code.code for code in codes)
        self._notice.warning(
            self.tr("Carry {0} over? The evidence has to come from this chart.").format(named),
            self.tr("Carry over"),
            lambda: self._carry(source_id, codes),
        )
        self._notice.focus_mend()

    def _carry(self, source_id: int, codes: tuple[SystemCode, ...]) -> None:
        number = self._id
        if number is not None:
            self._background.run(
                lambda: self._carrying.carry(number, source_id, codes),
                self._carried,
                self._notice.refuse,
            )

    def _carried(self, change: Change) -> None:
        self._notice.clear()
        self.earlier.tree.setFocus()
        self.changed.emit(change)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.timeline, self.tr("History"))
        self.tabs.addTab(self.earlier, self.tr("Earlier"))
        self.tabs.addTab(self.checklist, self.tr("Checklist"))
        self.tabs.tabBar().setAccessibleName(self.tr("What is known around the encounter"))
        self.setFocusProxy(self.timeline.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self.tabs)
