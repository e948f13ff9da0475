"""The worklist pane: pick the next chart, and say where the others stand."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.change import Change
from app.domain.queues import Queue, RuleError, Wanted, wanted
from app.domain.work import Priority, WorkStatus
from app.domain.worklist import WorklistRow
from app.domain.worklist_order import Grouping, grouped, ordered
from app.ui.background import Background
from app.ui.faults import line_of
from app.ui.notice import Notice
from app.ui.worklist.ask_line import AskLine
from app.ui.worklist.model import ROW_ROLE, GroupHead, WorklistModel
from app.ui.worklist.words import group_word
from app.ui.worklist.worklist_bar import WorklistBar
from app.ui.worklist.worklist_deeds import WorklistDeeds
from app.ui.worklist.worklist_view import WorklistView
from app.worklist.worklist import Worklist

__all__ = ["WorklistPane"]

_EMPTY, _LIST, _NONE_FOUND = range(3)


class WorklistPane(QWidget):
    """Lists the encounters; Enter or a double click opens one, Ctrl and Shift choose several."""

    opened = Signal(int)
    new_wanted = Signal()
    samples_wanted = Signal()
    changed = Signal(Change)

    def __init__(self, worklist: Worklist, background: Background) -> None:
        super().__init__()
        self._worklist = worklist
        self._background = background
        self._rows: tuple[WorklistRow, ...] = ()
        self._today = date.min
        self._shown: int | None = None
        self._read: set[int] = set()
        self._model = WorklistModel()
        self.bar = WorklistBar(self)
        self._notice = Notice(self)
        self._ask = AskLine(self)
        self._list = WorklistView(self._model, self)
        self._none_found = QLabel(self)
        self._stack = QStackedWidget(self)
        self.deeds = WorklistDeeds(worklist, background, self._ask, lambda: self.chosen_all, self)
        self._lay_out()
        self._connect()

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Return the rows that are shown."""
        return self._model.rows

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
        """Return what was refused, empty when nothing was."""
        return self._notice.text

    def reload(self) -> None:
        """Read the worklist and its queues again."""
        worklist = self._worklist
        self._background.run(
            lambda: (worklist.listed(), worklist.queues(), worklist.today()), self._show
        )

    def mark_open(self, encounter_id: int) -> None:
        """Put the cursor on the encounter that is open."""
        self._shown = encounter_id
        self._select_shown()

    def choose(self, encounter_id: int) -> None:
        """Put the cursor on an encounter."""
        self._list.choose(encounter_id)

    def open_chosen(self) -> None:
        """Open the encounter under the cursor, if there is one."""
        if (encounter_id := self.chosen) is not None:
            self.opened.emit(encounter_id)

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

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.bar.filter.setFocus()
        self.bar.filter.selectAll()

    def _show(self, read: tuple[Sequence[WorklistRow], Sequence[Queue], date]) -> None:
        rows, queues, self._today = read
        self._rows = tuple(rows)
        self.bar.show_queues(queues)
        self.bar.setVisible(bool(rows))
        self._show_filtered()

    def _show_filtered(self) -> None:
        found = self._found()
        kept, chosen = self.chosen, self.chosen_all
        has_focus = self.window().focusWidget() in (self._list, self._new)
        self._model.show(self._items(found), self._today)
        self._stack.setCurrentIndex(_EMPTY if not self._rows else _LIST if found else _NONE_FOUND)
        if has_focus:
            (self._list if self._rows else self._new).setFocus()
        if kept is not None:
            self.choose(kept)
            self._list.choose_all(chosen)
        else:
            self._select_shown()

    def _found(self) -> list[WorklistRow]:
        try:
            asked = wanted(self.bar.filter.text())
        except RuleError as error:
            self._none_found.setText(line_of(error))
            return []
        self._none_found.setText(self.tr("No encounter is like this."))
        return [row for row in self._rows if self._is_found(row, asked)]

    def _is_found(self, row: WorklistRow, asked: Wanted) -> bool:
        if not asked.takes(row, self._today):
            return False
        if not asked.words:
            return True
        parts = (row.service_from.isoformat(), self._model.name(row), self._model.details(row))
        text = " ".join((*parts, row.hold, row.provider)).casefold()
        return all(word in text for word in asked.words)

    def _items(self, found: Sequence[WorklistRow]) -> list[WorklistRow | GroupHead]:
        by = self.bar.grouping
        rows = ordered(found, self.bar.by, is_reversed=self.bar.is_reversed)
        items: list[WorklistRow | GroupHead] = []
        for name, part in grouped(rows, by, self._today):
            if by is not Grouping.NONE:
                items.append(GroupHead(group_word(by, name), len(part)))
            items.extend(part)
        return items

    def _show_ordered(self) -> None:
        # Headings are lower than rows: only without them are all alike.
        self._list.setUniformItemSizes(self.bar.grouping is Grouping.NONE)
        self._show_filtered()

    def _select_shown(self) -> None:
        if self._shown is not None:
            self.choose(self._shown)

    def _open(self, index: QModelIndex) -> None:
        if (row := index.data(ROW_ROLE)) is not None:
            self.opened.emit(row.id)

    def _take(self, change: Change) -> None:
        if change.said:
            self._notice.clear()
        if change.kinds:
            self.reload()
        self.changed.emit(change)

    def _acts(self) -> dict[str, tuple[str, Callable[[], object]]]:
        deeds, status = self.deeds, self.deeds.set_status
        return {
            "H": (self.tr("Hold…"), deeds.ask_hold),
            "R": (self.tr("Release"), deeds.release),
            "D": (self.tr("Due…"), deeds.ask_due),
            "+": (self.tr("High priority"), partial(deeds.set_priority, Priority.HIGH)),
            "0": (self.tr("Normal priority"), partial(deeds.set_priority, Priority.NORMAL)),
            "-": (self.tr("Low priority"), partial(deeds.set_priority, Priority.LOW)),
            "N": (self.tr("New"), partial(status, WorkStatus.NEW)),
            "I": (self.tr("In review"), partial(status, WorkStatus.IN_REVIEW)),
            "Q": (self.tr("Query open"), partial(status, WorkStatus.QUERY_OPEN)),
            "A": (self.tr("Ready to audit"), partial(status, WorkStatus.READY)),
            "X": (self.tr("Done"), partial(status, WorkStatus.DONE)),
            "Ctrl+Z": (self.tr("Undo in the worklist"), deeds.undo),
            "Ctrl+Y": (self.tr("Redo in the worklist"), deeds.redo),
        }

    def _connect(self) -> None:
        acts = self._acts()
        self._list.keys = {keys: act for keys, (_, act) in acts.items()} | {
            "Ctrl+Shift+Z": self.deeds.redo,
            "/": self.focus_filter,
        }
        self._list.acts = tuple((f"{words}\t{keys}", act) for keys, (words, act) in acts.items())
        self.bar.narrowed.connect(self._show_filtered)
        self.bar.ordered.connect(self._show_ordered)
        self.bar.keep_wanted.connect(self.keep_filter)
        self.bar.drop_wanted.connect(self.deeds.drop_queue)
        self.bar.filter.returnPressed.connect(self._list.setFocus)
        self._list.activated.connect(self._open)
        self._ask.closed.connect(self._list.setFocus)
        self.deeds.changed.connect(self._take)
        self.deeds.refused.connect(self._notice.refuse)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        self.setFocusProxy(self._list)
        self.bar.hide()
        self._list.setUniformItemSizes(True)
        self._none_found.setProperty("tone", "muted")
        self._none_found.setWordWrap(True)
        for widget in (self._empty(), self._list, _at_top(self._none_found)):
            self._stack.addWidget(widget)
        self._stack.setCurrentIndex(_LIST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self._notice, self._ask):
            column.addWidget(part)
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
