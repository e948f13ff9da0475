"""What a coder does with the rows of the notebook, list by list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.coding.coding import Coding
from app.domain.change import Change
from app.domain.notebook.kept import SystemCode
from app.notebook.notebook import Notebook
from app.ui.background import Background
from app.ui.notebook.codes.kept_models import FavouriteCell
from app.ui.notebook.codes.kept_rows import KeptRow
from app.ui.notebook.codes.recent_rows import RecentRow
from app.ui.notebook.deeds import Deeds
from app.ui.notebook.file_deeds import FileDeeds
from app.ui.notebook.lists.list_acts import Act, Acts
from app.ui.notebook.lists.list_row import ListRow
from app.ui.notebook.notebook_deeds import NotebookDeeds
from app.ui.notebook.own_words.deeds import WordDeeds
from app.ui.notebook.sets.deeds import SetDeeds
from app.ui.notebook.sets.set_models import SetCell
from app.ui.notebook.sets.set_rows import SetRow

__all__ = ["ListHands"]


class ListHands(Deeds):
    """Tells which code is wanted or given, which cell is to be edited, and what cannot be done.

    ``encounter_id`` is that of the open encounter. ``coded`` tells what a set has given to it.
    """

    coded = Signal(Change)
    given = Signal(SystemCode)
    code_wanted = Signal(SystemCode)
    note_wanted = Signal(SystemCode)
    cell_wanted = Signal(int)
    hinted = Signal(str)

    def __init__(
        self, notebook: Notebook, coding: Coding, background: Background, pane: QWidget
    ) -> None:
        super().__init__(background, pane)
        self.encounter_id: int | None = None
        self.kept = NotebookDeeds(notebook, background, pane)
        self.sets = SetDeeds(notebook.sets, coding, background, pane)
        self.words = WordDeeds(notebook.own_words, background, pane)
        self.files = FileDeeds(notebook, background, pane)
        self._connect()

    def acts(self) -> tuple[Acts, ...]:
        """Return what the keys do, in the order of the lists."""
        sets, words = self.sets, self.words
        return (
            self._acts_of_codes(self._edit_group, self.kept.unstar),
            self._acts_of_codes(self._want_note, self.kept.remove_note),
            self._acts_of_codes(self.kept.ask_rule, self.kept.remove_rule),
            Acts(
                self._open_in_set, self._change_in_set, sets.remove, sets.ask_new, self._give_in_set
            ),
            self._acts_of_codes(None, None),
            Acts(words.ask_change, words.ask_change, words.remove, words.ask_new),
        )

    def ask_new_set(self) -> None:
        """Ask for the name of a set of the codes of the open encounter."""
        if self.encounter_id is None:
            self.hinted.emit(self.tr("Open an encounter first: the set is made of its codes."))
        else:
            self.sets.ask_new_of(self.encounter_id)

    def see(self, row: ListRow) -> None:
        """Take a changed code as it is now."""
        if isinstance(row, KeptRow) and row.is_due:
            self.kept.confirm(row)
        elif isinstance(row, KeptRow) and row.is_changed:
            self.hinted.emit(self.tr("This change is still to come: it is told until then."))

    def _acts_of_codes(self, change: Act | None, remove: Act | None) -> Acts:
        return Acts(self._want, change, remove, self._put, self._give, adds_row=True)

    def _want(self, row: ListRow) -> None:
        self.code_wanted.emit(row.code)

    def _want_note(self, row: ListRow) -> None:
        self.note_wanted.emit(row.code)

    def _give(self, row: ListRow) -> None:
        self.given.emit(row.code)

    def _put(self, row: KeptRow | RecentRow) -> None:
        self.sets.ask_put(row.code)

    def _edit_group(self, _row: ListRow) -> None:
        self.cell_wanted.emit(FavouriteCell.GROUP)

    def _open_in_set(self, row: SetRow) -> None:
        (self._give_set if row.member is None else self._want)(row)

    def _give_in_set(self, row: SetRow) -> None:
        (self._give_set if row.member is None else self._give)(row)

    def _change_in_set(self, row: SetRow) -> None:
        if row.member is None:
            self.sets.ask_change(row)
        else:
            self.cell_wanted.emit(SetCell.NOTE)

    def _give_set(self, row: SetRow) -> None:
        if self.encounter_id is None:
            self.hinted.emit(self.tr("Open an encounter first: the codes are given to one."))
        elif not row.kept.members:
            line = self.tr("There is no code in “{name}” yet: press Ctrl+T on the page of a code.")
            self.hinted.emit(line.format(name=row.kept.name))
        else:
            self.sets.ask_give(self.encounter_id, row.kept)

    def _tell_missed(self) -> None:
        self.hinted.emit(self.tr("The encounter has no codes yet to make a set of."))

    def _connect(self) -> None:
        for deeds in (self.kept, self.sets, self.words, self.files):
            deeds.noted.connect(self.noted)
            deeds.told.connect(self.told)
            deeds.refused.connect(self.refused)
        self.sets.given.connect(self.coded)
        self.sets.missed.connect(self._tell_missed)
