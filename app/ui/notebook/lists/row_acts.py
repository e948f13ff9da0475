"""What keys and buttons do with the row under the cursor."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from app.ui.fields.notice import Notice
from app.ui.notebook.codes.kept_rows import KeptRow
from app.ui.notebook.lists.kept_lists import FAVOURITES, SETS
from app.ui.notebook.lists.list_acts import Act, Acts
from app.ui.notebook.lists.list_hands import ListHands
from app.ui.notebook.lists.list_pages import ListPages
from app.ui.notebook.notebook_bar import NotebookBar
from app.ui.notebook.sets.set_rows import SetRow

__all__ = ["RowActs"]


class RowActs(QObject):
    """Does what the list in front does on a key, and enables the buttons that have an act."""

    def __init__(
        self, hands: ListHands, pages: ListPages, bar: NotebookBar, notice: Notice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._hands, self._pages, self._bar, self._notice = hands, pages, bar, notice
        self._acts = hands.acts()
        pages.chosen.connect(self._enable)
        self._take_keys()
        self._connect_bar()

    def open(self) -> None:
        """Open the row."""
        self._with_row(self._now.open)

    def change(self) -> None:
        """Change what is kept."""
        self._with_row(self._now.change)

    def remove(self) -> None:
        """Take the row away."""
        self._with_row(self._now.remove)

    def give(self) -> None:
        """Give what the row holds to the encounter."""
        self._with_row(self._now.give)

    def add(self) -> None:
        """Put the code into a set, or make something new where a list has that."""
        acts = self._now
        if acts.add is not None and not acts.adds_row:
            acts.add(self._pages.shown.row)
        else:
            self._with_row(acts.add)

    def confirm(self) -> None:
        """Take a changed code as it is now."""
        self._with_row(self._hands.see)

    @property
    def _now(self) -> Acts:
        return self._acts[self._pages.currentIndex()]

    def _with_row(self, act: Act | None) -> None:
        if act is not None and (row := self._pages.shown.row) is not None:
            self._notice.clear()
            act(row)

    def _move(self, by: int) -> None:
        table, row = self._pages.shown.table, self._pages.shown.row
        if self._bar.words:
            self._notice.info(self.tr("Empty the filter first: then codes can be moved."))
        elif isinstance(row, SetRow) and row.member and row.has_neighbour(by):
            self._hands.sets.move(row.kept.name, row.member.code, by)
            table.choose(table.row + by)

    def _regroup(self, place: int, _column: int, group: str) -> None:
        self._hands.kept.regroup(self._row_at(FAVOURITES, place), group)

    def _note_in_set(self, place: int, _column: int, note: str) -> None:
        row = self._row_at(SETS, place)
        self._hands.sets.note(row.kept.name, row.code, note)

    def _row_at(self, kept_list: int, place: int) -> Any:
        return self._pages.lists[kept_list].rows[place]

    def _enable(self) -> None:
        row = self._pages.shown.row
        is_due = isinstance(row, KeptRow) and row.is_due
        self._bar.enable(self._now, has_row=row is not None, is_changed=is_due)

    def _take_keys(self) -> None:
        lists = self._pages.lists
        for each in lists:
            each.activated.connect(self.open)
            each.table.keys = self._keys()
        moves = {"Alt+Up": partial(self._move, -1), "Alt+Down": partial(self._move, +1)}
        lists[SETS].table.keys |= moves
        lists[FAVOURITES].edited.connect(self._regroup)
        lists[SETS].edited.connect(self._note_in_set)

    def _keys(self) -> dict[str, Callable[[], object]]:
        return {
            "Return": self.open,
            "Ctrl+Return": self.give,
            "Ins": self.add,
            "F2": self.change,
            "Del": self.remove,
            "Space": self.confirm,
        }

    def _connect_bar(self) -> None:
        bar = self._bar
        bar.give_wanted.connect(self.give)
        bar.add_wanted.connect(self.add)
        bar.edit_wanted.connect(self.change)
        bar.remove_wanted.connect(self.remove)
        bar.seen_wanted.connect(self.confirm)
