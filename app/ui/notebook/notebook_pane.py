"""The notebook: favourites, notes and payer rules, and what became of their codes."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.domain.notebook import SystemCode
from app.notebook.notebook import Notebook
from app.ui.background import Background
from app.ui.keys import pressed
from app.ui.notebook.kept_list import KeptList
from app.ui.notebook.kept_lists import FAVOURITES, NOTES, RULES, make_lists
from app.ui.notebook.kept_models import FavouriteCell
from app.ui.notebook.kept_rows import KeptRow, rows_of
from app.ui.notebook.notebook_bar import NotebookBar
from app.ui.notebook.notebook_deeds import NotebookDeeds
from app.ui.notice import Notice

__all__ = ["NotebookPane"]


class NotebookPane(QWidget):
    """Three lists; Enter opens the code in the book, F2 changes what is kept, Del takes it away.

    Codes are read for the date of the open encounter, without one for today.
    """

    noted = Signal(Change)
    code_wanted = Signal(str)
    note_wanted = Signal(str)

    def __init__(self, notebook: Notebook, background: Background) -> None:
        super().__init__()
        self._notebook = notebook
        self._background = background
        self._on: date | None = None
        self._deeds = NotebookDeeds(notebook, background, self)
        self._notice = Notice(self)
        self._lists = make_lists(self)
        self._bar = NotebookBar(self)
        self._stack = QStackedWidget(self)
        self._keys: dict[str, Callable[[], object]] = {
            "Ctrl+Z": self._deeds.undo,
            "Ctrl+Y": self._deeds.redo,
            "Ctrl+Shift+Z": self._deeds.redo,
        }
        self._lay_out()
        self._connect()
        self._bar.show_counts([0, 0, 0], 0)
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

    def reload(self) -> None:
        """Read the notebook again."""
        notebook, on = self._notebook, self.on
        self._background.run(
            lambda: rows_of(notebook.pages(on), on), self._show, self._notice.refuse
        )

    def ask_rule(self, code: SystemCode) -> None:
        """Ask for a new payer rule of a code."""
        self._deeds.ask_new_rule(code, self.on)

    def undo(self) -> None:
        """Undo what was done to the notebook last."""
        self._deeds.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self._deeds.redo()

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
        else:
            super().keyPressEvent(event)

    def _show(self, read: Sequence[Sequence[KeptRow]]) -> None:
        for kept_list, rows in zip(self._lists, read, strict=True):
            kept_list.take(rows)
        changed = {row.kept.page.code for rows in read for row in rows if row.kept.is_changed}
        self._bar.show_counts([each.total for each in self._lists], len(changed))
        self._narrow()

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
        self._bar.enable(has_row=row is not None, is_changed=row is not None and row.is_due)

    def _turn(self, place: int) -> None:
        # With the arrow keys in the tabs themselves the coder is still choosing.
        is_choosing = self._bar.tabs.hasFocus()
        self._stack.setCurrentIndex(place)
        self._narrow()
        self.setFocusProxy(self.shown.table)
        if self.isVisible() and not is_choosing:
            self._enter_list()

    def _enter_list(self) -> None:
        (self.shown.table if self.shown.has_rows else self._bar.tabs).setFocus()

    def _type(self, letter: str) -> None:
        self._bar.filter.setFocus()
        self._bar.filter.setText(self._bar.filter.text() + letter)

    def _open(self) -> None:
        self._with_row(lambda row: self.code_wanted.emit(row.kept.page.code.code))

    def _change(self) -> None:
        acts = {FAVOURITES: self._edit_group, NOTES: self._want_note, RULES: self._deeds.ask_rule}
        self._with_row(acts[self._stack.currentIndex()])

    def _remove(self) -> None:
        deeds = self._deeds
        acts = {FAVOURITES: deeds.unstar, NOTES: deeds.remove_note, RULES: deeds.remove_rule}
        self._with_row(acts[self._stack.currentIndex()])

    def _confirm(self) -> None:
        self._with_row(self._see)

    def _with_row(self, act: Callable[[KeptRow], object]) -> None:
        if (row := self.shown.row) is not None:
            self._notice.clear()
            act(row)

    def _see(self, row: KeptRow) -> None:
        if row.is_due:
            self._deeds.confirm(row)
        elif row.kept.is_changed:
            self._notice.info(self.tr("This change is still to come: it is told until then."))

    def _edit_group(self, _row: KeptRow) -> None:
        table = self.shown.table
        table.choose(table.row, FavouriteCell.GROUP)
        table.edit(table.currentIndex())

    def _want_note(self, row: KeptRow) -> None:
        self.note_wanted.emit(row.kept.page.code.code)

    def _regroup(self, place: int, _column: int, group: str) -> None:
        self._deeds.regroup(self._lists[FAVOURITES].rows[place], group)

    def _tell_removed(self, change: Change) -> None:
        self.noted.emit(change)
        self._notice.info(f"{change.said}.", self.tr("Undo"), self._deeds.undo)

    def _connect(self) -> None:
        self._deeds.noted.connect(self.noted)
        self._deeds.removed.connect(self._tell_removed)
        self._deeds.refused.connect(self._notice.refuse)
        self._bar.turned.connect(self._turn)
        self._bar.narrowed.connect(self._narrow)
        self._bar.edit_wanted.connect(self._change)
        self._bar.remove_wanted.connect(self._remove)
        self._bar.seen_wanted.connect(self._confirm)
        self._lists[FAVOURITES].edited.connect(self._regroup)
        for each in self._lists:
            each.activated.connect(self._open)
            each.table.row_changed.connect(self._enable)
            each.table.letter_typed.connect(self._type)
            each.table.keys = {
                "Return": self._open,
                "F2": self._change,
                "Del": self._remove,
                "Space": self._confirm,
            }

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
