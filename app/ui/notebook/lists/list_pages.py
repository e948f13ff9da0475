"""The lists of the notebook one behind the other, as the line above them asks for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.ui.notebook.lists.kept_list import KeptList
from app.ui.notebook.lists.kept_lists import RECENT, SETS
from app.ui.notebook.notebook_bar import NotebookBar

__all__ = ["ListPages"]


class ListPages(QStackedWidget):
    """Shows one list, narrowed by the filter, and says in the tabs how much is in each.

    ``turned`` tells that another list is in front, ``chosen`` that another row may be chosen.
    """

    turned = Signal()
    chosen = Signal()

    def __init__(self, lists: Sequence[KeptList], bar: NotebookBar, parent: QWidget) -> None:
        super().__init__(parent)
        self.lists, self._bar = lists, bar
        # The keyboard came to a list before its rows were read.
        self._awaits_rows = False
        for each in lists:
            self.addWidget(each)
            each.table.row_changed.connect(self.chosen)
            each.table.letter_typed.connect(self._type)
        bar.turned.connect(self.turn)
        bar.narrowed.connect(self._narrow)

    @property
    def shown(self) -> KeptList:
        """Return the list that is in front."""
        return self.lists[self.currentIndex()]

    def count_rows(self) -> None:
        """Say how much is in each list, and show what has come to the one in front."""
        counts: list[int | None] = [each.total for each in self.lists]
        # Of the sets the headings count, not the codes below them.
        counts[SETS] = sum(row.code is None for row in self.lists[SETS].all_rows)
        # How many were given lately says nothing, and is known only when they are looked at.
        counts[RECENT] = None
        self._bar.show_counts(counts, self._changed())
        self._narrow()
        if self._awaits_rows and self._bar.tabs.hasFocus():
            self.enter()

    def turn(self, place: int) -> None:
        """Bring a list to the front."""
        # With the arrow keys in the tabs themselves the coder is still choosing.
        is_choosing = self._bar.tabs.hasFocus() and not self._awaits_rows
        self.setCurrentIndex(place)
        self._narrow()
        self.turned.emit()
        if self.isVisible() and not is_choosing:
            self.enter()

    def enter(self) -> None:
        """Put the keyboard on the list in front, as soon as it has rows."""
        self._awaits_rows = not self.shown.has_rows
        (self._bar.tabs if self._awaits_rows else self.shown.table).setFocus()

    def edit_cell(self, column: int) -> None:
        """Change a cell of the row under the cursor in its place."""
        table = self.shown.table
        table.choose(table.row, column)
        table.edit(table.currentIndex())

    def _changed(self) -> int:
        rows = (row for each in self.lists for row in each.all_rows)
        return len({row.code for row in rows if row.code is not None and row.is_changed})

    def _narrow(self) -> None:
        focus = QApplication.focusWidget()
        # The lists behind it are narrowed when they come to the front.
        self.shown.narrow(self._bar.words, only_changed=self._bar.only_changed)
        if focus is self.shown.table and not self.shown.has_rows:
            # The keys of the pane must not go to another one with the last row.
            self._bar.tabs.setFocus()
        self.chosen.emit()

    def _type(self, letter: str) -> None:
        self._bar.filter.setFocus()
        self._bar.filter.setText(self._bar.filter.text() + letter)
