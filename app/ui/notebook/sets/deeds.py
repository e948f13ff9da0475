"""What is done to sets of codes from the pane."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.coding.coding import Coding
from app.domain.change import Change
from app.domain.notebook.code_sets import CodeSet, Member, SetKind
from app.domain.notebook.kept import SystemCode
from app.notebook.code_sets import CodeSets
from app.ui.background import Background
from app.ui.notebook.deeds import Deeds
from app.ui.notebook.lists.list_row import ListRow
from app.ui.notebook.sets.give_dialog import GiveDialog
from app.ui.notebook.sets.put_dialog import PutDialog
from app.ui.notebook.sets.set_dialog import SetDialog
from app.ui.notebook.sets.set_rows import SetRow

__all__ = ["SetDeeds"]


class SetDeeds(Deeds):
    """Makes, fills, orders and gives sets; ``given`` tells what the sheet of the encounter got.

    ``missed`` tells that there are no codes to make a set of.
    """

    given = Signal(Change)
    missed = Signal()

    def __init__(
        self, sets: CodeSets, coding: Coding, background: Background, pane: QWidget
    ) -> None:
        super().__init__(background, pane)
        self._sets = sets
        self._coding = coding
        self._last = ""

    def ask_new(self, _row: ListRow | None = None) -> None:
        """Ask for the name of a set that has no codes yet."""
        self._ask_made(())

    def ask_new_of(self, encounter_id: int) -> None:
        """Ask for the name of a set of the codes of an encounter."""
        found = self._sets.of_encounter
        self._background.run(lambda: found(encounter_id), self._ask_filled, self.refused.emit)

    def ask_change(self, row: SetRow) -> None:
        """Ask for another name or kind of a set."""
        rename = partial(self._sets.rename, row.kept.name)
        window = self._pane.window()
        self.ask(SetDialog(rename, self._background, row.kept, (), window))

    def ask_put(self, code: SystemCode) -> None:
        """Ask into which set a code goes."""
        self._background.run(
            self._sets.listed, lambda sets: self._ask_set(code, sets), self.refused.emit
        )

    def ask_give(self, encounter_id: int, kept: CodeSet) -> None:
        """Ask which codes of a set the encounter gets."""
        window = self._pane.window()
        dialog = GiveDialog(self._coding, self._background, encounter_id, kept, window)
        dialog.kept.connect(self.given)
        self.open(dialog)

    def note(self, name: str, code: SystemCode, note: str) -> None:
        """Put another note on a code in a set."""
        self.do(lambda: self._sets.put(name, [Member(code, note)]))

    def move(self, name: str, code: SystemCode, by: int) -> None:
        """Move a code in its set."""
        self.do(lambda: self._sets.move(name, code, by))

    def remove(self, row: SetRow) -> None:
        """Take a code out of a set, or the set away."""
        name, member = row.kept.name, row.member
        if member is None:
            self.tell(lambda: self._sets.remove(name))
        else:
            self.tell(lambda: self._sets.take_out(name, member.code))

    def _ask_filled(self, codes: Sequence[SystemCode]) -> None:
        if codes:
            self._ask_made(codes)
        else:
            self.missed.emit()

    def _ask_made(self, codes: Sequence[SystemCode]) -> None:
        def make(name: str, kind: SetKind) -> Change:
            return self._sets.make(name, kind, codes)

        self.ask(SetDialog(make, self._background, None, codes, self._pane.window()))

    def _ask_set(self, code: SystemCode, sets: Sequence[CodeSet]) -> None:
        # Codes are mostly put into one set after the other: the last one is offered first.
        names = sorted((each.name for each in sets), key=lambda name: name != self._last)
        self.ask(PutDialog(self._put, self._background, code, names, self._pane.window()))

    def _put(self, name: str, members: Sequence[Member]) -> Change:
        change = self._sets.put(name, members)
        self._last = name
        return change
