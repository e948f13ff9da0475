"""The worklist pane: pick the next chart, and say where the others stand."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.domain.worklist.rows import WorklistRow
from app.ui.background import Background
from app.ui.fields.keys import pressed
from app.ui.worklist.next_chart import NextChart
from app.ui.worklist.queues.queue_maker import QueueMaker
from app.ui.worklist.rows.model import WorklistModel
from app.ui.worklist.shown.face import WorklistFace
from app.ui.worklist.shown.reading import WorklistReader
from app.ui.worklist.worklist_deeds import WorklistDeeds
from app.ui.worklist.worklist_keys import acts_of
from app.worklist.worklist import Worklist

__all__ = ["WorklistPane"]


class WorklistPane(QWidget):
    """Lists the encounters; Enter or a double click opens one, Ctrl and Shift choose several."""

    opened = Signal(int)
    new_wanted = Signal()
    samples_wanted = Signal()
    changed = Signal(Change)

    def __init__(self, worklist: Worklist, background: Background) -> None:
        super().__init__()
        self._worklist = worklist
        self._read: set[int] = set()
        self._model = WorklistModel()
        self._face = WorklistFace(self._model, background, self)
        self._list, self.bar = self._face.pages.list, self._face.bar
        self._reader = WorklistReader(worklist, background, self)
        bulk, ask = self._face.bulk, self._face.ask
        self.deeds = WorklistDeeds(worklist, bulk, ask, lambda: self.chosen_all, self)
        self.queues = QueueMaker(worklist, background, self)
        self._next = NextChart(worklist, background, lambda: self.rows, self)
        self._lay_out()
        self._connect()

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Return the rows that are shown."""
        return self._face.rows

    @property
    def every(self) -> tuple[WorklistRow, ...]:
        """Return the rows of all encounters."""
        return self._face.every.rows

    @property
    def chosen(self) -> int | None:
        """Return the id of the encounter under the cursor."""
        return self._list.current

    @property
    def chosen_all(self) -> tuple[int, ...]:
        """Return the encounters that something is done to."""
        return self._list.chosen

    @property
    def said(self) -> str:
        """Return what was refused or is asked, empty when nothing is."""
        return self._face.answers.text

    def reload(self) -> None:
        """Read the worklist and its queues again."""
        self._reader.ask()

    def mark_open(self, encounter_id: int) -> None:
        """Put the cursor on the encounter that is open."""
        self._face.pages.mark_open(encounter_id)

    def choose(self, encounter_id: int) -> None:
        """Put the cursor on an encounter."""
        self._list.choose(encounter_id)

    def open_chosen(self) -> None:
        """Open the encounter under the cursor, if there is one."""
        if (encounter_id := self.chosen) is not None:
            self.opened.emit(encounter_id)

    def finish_chosen(self) -> None:
        """Call the encounter under the cursor done, and open the next in the list."""
        self._next.finish(self.chosen)

    def open_next(self) -> None:
        """Open the next encounter in the list that can be worked on."""
        self._next.leave(self.chosen)

    def narrow(self, rules: str) -> None:
        """Show a queue."""
        self.bar.filter.setText(rules)
        self._list.setFocus()

    def read(self, document_id: int) -> None:
        """Take a document for read."""
        if document_id not in self._read:
            self._read.add(document_id)
            self.deeds.run(lambda: self._worklist.read(document_id))

    def keep_filter(self) -> None:
        """Keep the filter as a queue, under a name that is asked for."""
        if rules := self.bar.filter.text().strip():
            self.deeds.ask_queue(rules)

    def make_queue(self) -> None:
        """Open the form for queues, with the rules of the filter."""
        self.queues.open(self.bar.filter.text(), self.bar.queue_name, self._face.every)

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.bar.filter.setFocus()
        self.bar.filter.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if pressed(event) == "Esc" and self._face.bulk.is_busy:
            self._face.bulk.stop()
        else:
            super().keyPressEvent(event)

    def _take(self, change: Change) -> None:
        if change.said:
            self._face.answers.clear()
        if change.kinds:
            self.reload()
        self.changed.emit(change)

    def _give_keys(self) -> None:
        acts, order = acts_of(self.deeds), self.bar.order
        self._list.keys = {keys: act for keys, (_, act) in acts.items()} | {
            "Ctrl+Shift+Z": self.deeds.redo,
            "/": self.focus_filter,
            "F": self.make_queue,
            "S": order.open_menu,
            "G": self.open_next,
            "Shift+X": self.finish_chosen,
            "Shift+S": order.reverse,
        }
        self._list.acts = tuple((f"{words}\t{keys}", act) for keys, (words, act) in acts.items())

    def _connect(self) -> None:
        self._give_keys()
        pages, answers = self._face.pages, self._face.answers
        self._reader.read.connect(self._face.show_read)
        self.bar.form_wanted.connect(self.make_queue)
        self.bar.keep_wanted.connect(self.keep_filter)
        self.bar.drop_wanted.connect(self.deeds.drop_queue)
        pages.opened.connect(self.opened)
        pages.empty.new.clicked.connect(self.new_wanted)
        pages.empty.samples.clicked.connect(self.samples_wanted)
        for doing in (self.deeds, self._next):
            doing.refused.connect(answers.refuse)
            doing.doubted.connect(answers.doubt)
        self._next.opened.connect(self.opened)
        self._next.ended.connect(answers.tell_end)
        for source in (self.deeds, self.queues, self._next):
            source.changed.connect(self._take)
        self.queues.filtered.connect(self.narrow)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        self.setFocusProxy(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._face)
