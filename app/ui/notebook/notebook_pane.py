"""The notebook: what is kept of codes, sets of them, those given lately, and own words."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.coding.coding import Coding
from app.domain.change import Change
from app.domain.notebook.kept import SystemCode
from app.notebook.notebook import Notebook
from app.ui.background import Background
from app.ui.fields.keys import pressed
from app.ui.fields.notice import Notice
from app.ui.notebook.codes.kept_rows import KeptRow
from app.ui.notebook.lists.kept_list import KeptList
from app.ui.notebook.lists.kept_lists import FAVOURITES, RECENT, SETS, make_lists
from app.ui.notebook.lists.list_acts import Act, Acts
from app.ui.notebook.lists.list_hands import ListHands
from app.ui.notebook.lists.list_reading import read_lists, read_recent
from app.ui.notebook.lists.list_row import ListRow
from app.ui.notebook.notebook_bar import NotebookBar
from app.ui.notebook.sets.set_rows import SetRow

__all__ = ["NotebookPane"]


class NotebookPane(QWidget):
    """Lists; Enter opens the code in the book, Ctrl+Enter gives it, F2 changes what is kept.

    Codes are read for the date of the open encounter, without one for today. What is wanted of
    other panes the ``hands`` tell.
    """

    noted = Signal(Change)

    def __init__(self, notebook: Notebook, coding: Coding, background: Background) -> None:
        super().__init__()
        self._notebook = notebook
        self._background = background
        self._on: date | None = None
        self.hands = ListHands(notebook, coding, background, self)
        self._notice = Notice(self)
        self._lists = make_lists(self)
        self._bar = NotebookBar(self)
        self._stack = QStackedWidget(self)
        self._acts = self.hands.acts()
        # The keyboard came to a list before its rows were read.
        self._awaits_rows = False
        # Codes were given while another list was in front.
        self._is_behind = False
        self._keys: dict[str, Callable[[], object]] = {
            "Ctrl+Z": self.hands.kept.undo,
            "Ctrl+Y": self.hands.kept.redo,
            "Ctrl+Shift+Z": self.hands.kept.redo,
        }
        self._lay_out()
        self._connect()
        self._count()
        self._turn(FAVOURITES)
        self.reload()

    @property
    def on(self) -> date:
        """Return the date for which codes are read."""
        return self._on or datetime.now(UTC).astimezone().date()

    @property
    def shown(self) -> KeptList:
        """Return the list that is in front."""
        return self._lists[self._stack.currentIndex()]

    def set_date(self, on: date) -> None:
        """Read the codes for another date."""
        self._on = on
        self.reload()

    def show_encounter(self, encounter_id: int, on: date) -> None:
        """Turn to an encounter, to which sets are given, and to its date."""
        self._notice.clear()
        self.hands.encounter_id = encounter_id
        self.set_date(on)

    def reload(self) -> None:
        """Read the notebook again."""
        notebook, on = self._notebook, self.on
        self._background.run(lambda: read_lists(notebook, on), self._show, self._notice.refuse)

    def reload_recent(self) -> None:
        """Read again which codes were given, now or when their list comes to the front."""
        self._is_behind = self.shown is not self._lists[RECENT]
        if self._is_behind:
            return
        notebook, on = self._notebook, self.on
        self._background.run(lambda: read_recent(notebook, on), self._show_recent)

    def turn_to(self, place: int) -> None:
        """Bring a list to the front, all of it, and go there."""
        self._bar.filter.clear()
        self._bar.tabs.setCurrentIndex(place)
        self._enter_list()

    def ask_import(self) -> None:
        """Ask for a file of own words or sets of codes."""
        self.hands.files.ask_import(self.on)

    def ask_rule(self, code: SystemCode) -> None:
        """Ask for a new payer rule of a code."""
        self.hands.kept.ask_new_rule(code, self.on)

    def undo(self) -> None:
        """Undo what was done to the notebook last."""
        self.hands.kept.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self.hands.kept.redo()

    @override
    def event(self, event: QEvent) -> bool:
        # Else the window would take these keys for the coding sheet.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(pressed(event) in self._keys)
            return event.isAccepted()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        if keys in self._keys:
            self._keys[keys]()
        elif keys in ("Down", "Return") and self._bar.filter.hasFocus():
            self._enter_list()
        elif keys == "Ins":
            self._add()
        else:
            super().keyPressEvent(event)

    def _show(self, read: Sequence[Sequence[ListRow]]) -> None:
        for kept_list, rows in zip(self._lists, read, strict=True):
            kept_list.take(rows)
        self._count()

    def _show_recent(self, rows: Sequence[ListRow]) -> None:
        self._lists[RECENT].take(rows)
        self._count()

    def _count(self) -> None:
        changed = {
            row.code
            for each in self._lists
            for row in each.all_rows
            if row.code is not None and row.is_changed
        }
        counts: list[int | None] = [each.total for each in self._lists]
        # Of the sets the headings count, not the codes below them.
        counts[SETS] = sum(row.code is None for row in self._lists[SETS].all_rows)
        # How many were given lately says nothing, and is known only when they are looked at.
        counts[RECENT] = None
        self._bar.show_counts(counts, len(changed))
        self._narrow()
        if self._awaits_rows and self._bar.tabs.hasFocus():
            self._enter_list()

    def _narrow(self) -> None:
        focus = QApplication.focusWidget()
        is_inside = focus is not None and self.isAncestorOf(focus)
        # The lists behind it are narrowed when they come to the front.
        self.shown.narrow(self._bar.words, only_changed=self._bar.only_changed)
        if is_inside and focus is self.shown.table and not self.shown.has_rows:
            # The keys of the pane must not go to another one with the last row.
            self._bar.tabs.setFocus()
        self._enable()

    def _enable(self) -> None:
        row = self.shown.row
        is_due = isinstance(row, KeptRow) and row.is_due
        self._bar.enable(self._now, has_row=row is not None, is_changed=is_due)

    def _turn(self, place: int) -> None:
        # With the arrow keys in the tabs themselves the coder is still choosing.
        is_choosing = self._bar.tabs.hasFocus() and not self._awaits_rows
        self._stack.setCurrentIndex(place)
        self._narrow()
        if self._is_behind:
            self.reload_recent()
        self.setFocusProxy(self.shown.table)
        if self.isVisible() and not is_choosing:
            self._enter_list()

    def _enter_list(self) -> None:
        self._awaits_rows = not self.shown.has_rows
        (self._bar.tabs if self._awaits_rows else self.shown.table).setFocus()

    def _type(self, letter: str) -> None:
        self._bar.filter.setFocus()
        self._bar.filter.setText(self._bar.filter.text() + letter)

    def _open(self) -> None:
        self._with_row(self._now.open)

    def _change(self) -> None:
        self._with_row(self._now.change)

    def _remove(self) -> None:
        self._with_row(self._now.remove)

    def _give(self) -> None:
        self._with_row(self._now.give)

    def _add(self) -> None:
        acts = self._now
        if acts.add is not None and not acts.adds_row:
            acts.add(self.shown.row)
        else:
            self._with_row(acts.add)

    def _confirm(self) -> None:
        self._with_row(self.hands.see)

    def _move(self, by: int) -> None:
        table, row = self.shown.table, self.shown.row
        if self._bar.words:
            self._notice.info(self.tr("Empty the filter first: then codes can be moved."))
        elif isinstance(row, SetRow) and row.member and row.has_neighbour(by):
            self.hands.sets.move(row.kept.name, row.member.code, by)
            table.choose(table.row + by)

    def _with_row(self, act: Act | None) -> None:
        if act is not None and (row := self.shown.row) is not None:
            self._notice.clear()
            act(row)

    def _edit_cell(self, column: int) -> None:
        table = self.shown.table
        table.choose(table.row, column)
        table.edit(table.currentIndex())

    def _regroup(self, place: int, _column: int, group: str) -> None:
        self.hands.kept.regroup(self._row_at(FAVOURITES, place), group)

    def _note_in_set(self, place: int, _column: int, note: str) -> None:
        row = self._row_at(SETS, place)
        self.hands.sets.note(row.kept.name, row.code, note)

    def _row_at(self, kept_list: int, place: int) -> Any:
        return self._lists[kept_list].rows[place]

    def _tell(self, change: Change) -> None:
        self.noted.emit(change)
        undo = self.tr("Undo") if change.kinds else ""
        self._notice.info(f"{change.said}.", undo, self.hands.kept.undo)

    def _tell_written(self, path: Path) -> None:
        self._notice.info(self.tr("Written to {0}").format(path))

    @property
    def _now(self) -> Acts:
        return self._acts[self._stack.currentIndex()]

    def _connect(self) -> None:
        hands = self.hands
        hands.noted.connect(self.noted)
        hands.told.connect(self._tell)
        hands.cell_wanted.connect(self._edit_cell)
        hands.hinted.connect(self._notice.info)
        hands.refused.connect(self._notice.refuse)
        hands.files.written.connect(self._tell_written)
        hands.files.list_wanted.connect(self._bar.tabs.setCurrentIndex)
        self._connect_bar()
        self._lists[FAVOURITES].edited.connect(self._regroup)
        self._lists[SETS].edited.connect(self._note_in_set)
        for each in self._lists:
            each.activated.connect(self._open)
            each.table.row_changed.connect(self._enable)
            each.table.letter_typed.connect(self._type)
            each.table.keys = {
                "Return": self._open,
                "Ctrl+Return": self._give,
                "Ins": self._add,
                "F2": self._change,
                "Del": self._remove,
                "Space": self._confirm,
            }
        moves = {"Alt+Up": lambda: self._move(-1), "Alt+Down": lambda: self._move(+1)}
        self._lists[SETS].table.keys |= moves

    def _connect_bar(self) -> None:
        bar = self._bar
        bar.turned.connect(self._turn)
        bar.narrowed.connect(self._narrow)
        bar.give_wanted.connect(self._give)
        bar.add_wanted.connect(self._add)
        bar.edit_wanted.connect(self._change)
        bar.remove_wanted.connect(self._remove)
        bar.seen_wanted.connect(self._confirm)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        for each in self._lists:
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
