"""The worklist pane: pick the next chart, and say where the others stand."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.domain.worklist.queues import Queue
from app.domain.worklist.rows import WorklistRow
from app.domain.worklist.rules import RuleError
from app.ui.background import Background
from app.ui.desk.faults import line_of
from app.ui.fields.ask_line import AskLine
from app.ui.fields.bulk_line import BulkLine, StoppedError
from app.ui.fields.keys import pressed
from app.ui.fields.notice import Notice
from app.ui.worklist.bulk.doubt_line import DoubtLine
from app.ui.worklist.empty_page import EmptyPage, NonePage
from app.ui.worklist.next_chart import NextChart
from app.ui.worklist.queues.queue_maker import QueueMaker
from app.ui.worklist.rows.delegate import even_out
from app.ui.worklist.rows.found_rows import FoundRows
from app.ui.worklist.rows.model import ROW_ROLE, WorklistModel
from app.ui.worklist.worklist_bar import WorklistBar
from app.ui.worklist.worklist_deeds import WorklistDeeds
from app.ui.worklist.worklist_keys import acts_of
from app.ui.worklist.worklist_view import WorklistView
from app.worklist.worklist import Worklist

__all__ = ["WorklistPane"]

_EMPTY, _LIST, _NONE_FOUND = range(3)
# Heights in lines of text, below which rows need the room of what stands around them.
_ROOMY, _BRIEF = 26, 13


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
        self._all = FoundRows()
        self._shown: int | None = None
        self._read: set[int] = set()
        self._is_asked = False
        self._model = WorklistModel()
        self.bar = WorklistBar(self)
        self._notice = Notice(self)
        self._ask = AskLine(self)
        self._list = WorklistView(self._model, self)
        self._empty, self._none = EmptyPage(self), NonePage(self)
        self._stack = QStackedWidget(self)
        self._details = QLabel(self)
        changed = self.tr("Encounters changed: {0} of {1}")
        self.bulk, self.doubt = BulkLine(background, changed, self), DoubtLine(self)
        self.deeds = WorklistDeeds(worklist, self.bulk, self._ask, lambda: self.chosen_all, self)
        self.queues = QueueMaker(worklist, background, self)
        self._next = NextChart(worklist, background, lambda: self.rows, self)
        self._lay_out()
        self._connect()

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Return the rows that are shown."""
        return self._model.rows

    @property
    def every(self) -> tuple[WorklistRow, ...]:
        """Return the rows of all encounters."""
        return self._all.rows

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
        return self._notice.text or self.doubt.text

    def reload(self) -> None:
        """Read the worklist and its queues again."""
        # One change may ask several times, and one reading that has not begun answers all.
        if not self._is_asked:
            self._is_asked = True
            self._background.run(self._read_all, self._show)

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
        self.queues.open(self.bar.filter.text(), self.bar.queue_name, self._all)

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.bar.filter.setFocus()
        self.bar.filter.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if pressed(event) == "Esc" and self.bulk.is_busy:
            self.bulk.stop()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.set_brief(is_brief=self.height() < _BRIEF * self.fontMetrics().height())
        self._show_details()

    def _read_all(self) -> tuple[FoundRows, Sequence[Queue], Mapping[str, int]]:
        self._is_asked = False
        worklist = self._worklist
        rows, queues = FoundRows.of(worklist.listed(), worklist.today()), worklist.queues()
        return rows, queues, rows.counts(queues)

    def _show(self, read: tuple[FoundRows, Sequence[Queue], Mapping[str, int]]) -> None:
        self._all, queues, counts = read
        self.bar.show_queues(queues, counts)
        self.bar.setVisible(bool(self._all.rows))
        self._show_filtered()

    def _show_filtered(self) -> None:
        found, order = self._found(), self.bar.order
        kept, chosen = self.chosen, self.chosen_all
        has_focus = self.window().focusWidget() in (self._list, self._empty.new)
        items = self._all.items(found, order.by, order.grouping, is_reversed=order.is_reversed)
        even_out(self._list, items)
        self._model.show(items, self._all.today, order.by)
        has_rows = bool(self._all.rows)
        self._stack.setCurrentIndex(_EMPTY if not has_rows else _LIST if found else _NONE_FOUND)
        if has_focus:
            (self._list if has_rows else self._empty.new).setFocus()
        if kept is not None:
            self.choose(kept)
        elif not chosen:
            self._select_shown()
        self._list.choose_all(chosen)
        self._show_counts()
        self._show_details()

    def _order_anew(self) -> None:
        # Before the first reading the list has the keyboard, and would lose it to an empty page.
        if self._all.rows:
            self._show_filtered()

    def _found(self) -> list[WorklistRow]:
        self._none.words.setText(self.tr("No encounter is like this."))
        try:
            return self._all.found(self.bar.filter.text())
        except RuleError as error:
            self._none.words.setText(line_of(error))
            return []

    def _show_counts(self) -> None:
        self.bar.count.show_count(len(self.every), len(self.rows), len(self.chosen_all))

    def _show_details(self) -> None:
        row = self._list.currentIndex().data(ROW_ROLE)
        is_roomy = self.height() >= _ROOMY * self.fontMetrics().height()
        self._details.setText(self._model.words.details_of(row) if row is not None else "")
        self._details.setVisible(row is not None and is_roomy)

    def _select_shown(self) -> None:
        if self._shown is not None:
            self.choose(self._shown)

    def _open(self, index: QModelIndex) -> None:
        if (row := index.data(ROW_ROLE)) is not None:
            self.opened.emit(row.id)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, StoppedError):
            self._notice.info(line_of(error))
        else:
            self._notice.refuse(error)

    def _doubt(self, error: Exception, do_it: Callable[[], object]) -> None:
        self._notice.clear()
        self.doubt.ask(line_of(error), self.tr("Done all the same"), do_it)

    def _forget_doubt(self) -> None:
        # Who goes on in the list does not want what was asked about another row.
        if self._list.hasFocus():
            self.doubt.hide()

    def _tell_end(self) -> None:
        self._notice.info(self.tr("No further encounter of this list is new or in review."))

    def _take(self, change: Change) -> None:
        if change.said:
            self._notice.clear()
        if change.kinds:
            self.reload()
        self.changed.emit(change)

    def _connect(self) -> None:
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
        self._list.selectionModel().currentChanged.connect(self._show_details)
        self._list.selectionModel().currentChanged.connect(self._forget_doubt)
        self._list.selectionModel().selectionChanged.connect(self._show_counts)
        self.bar.narrowed.connect(self._show_filtered)
        order.ordered.connect(self._order_anew)
        self.bar.form_wanted.connect(self.make_queue)
        self.bar.keep_wanted.connect(self.keep_filter)
        self.bar.drop_wanted.connect(self.deeds.drop_queue)
        self.bar.filter.returnPressed.connect(self._list.setFocus)
        self._list.activated.connect(self._open)
        self._ask.closed.connect(self._list.setFocus)
        for line in (self._notice, self.doubt):
            line.closed.connect(self._list.setFocus)
        for doing in (self.deeds, self._next):
            doing.refused.connect(self._refuse)
            doing.doubted.connect(self._doubt)
        self._next.opened.connect(self.opened)
        self._next.ended.connect(self._tell_end)
        for source in (self.deeds, self.queues, self._next):
            source.changed.connect(self._take)
        self.queues.filtered.connect(self.narrow)
        self._empty.new.clicked.connect(self.new_wanted)
        self._empty.samples.clicked.connect(self.samples_wanted)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        self.setFocusProxy(self._list)
        self.bar.hide()
        self._details.setWordWrap(True)
        self._details.setProperty("tone", "muted")
        self._details.hide()
        for widget in (self._empty, self._list, self._none):
            self._stack.addWidget(widget)
        self._stack.setCurrentIndex(_LIST)
        # Else pages that are not shown would make the window higher than a small screen.
        policy = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        self._stack.setSizePolicy(*policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self._notice, self._ask, self.doubt, self.bulk):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        # Margins of a label itself are lost when the theme is put on anew.
        below = QVBoxLayout()
        below.setContentsMargins(10, 0, 10, 0)
        below.addWidget(self._details)
        column.addLayout(below)
