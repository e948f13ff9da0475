"""Between the notebook and the book: notes, stars, rules, sets and the codes in them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.change import Change, Kind
from app.domain.notebook.kept import SystemCode
from app.ui.wires.coding import CodingWires
from app.ui.wires.rooms import Rooms

__all__ = ["NotebookWires"]


class NotebookWires(QObject):
    """Takes what is kept of a code to its page, and what is written there to the notebook."""

    hinted = Signal(str)

    def __init__(self, rooms: Rooms, coding: CodingWires, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms = rooms
        self._panes, self._docks, self._current = rooms.panes, rooms.docks, rooms.current
        notebook, notes = self._panes.notebook, self._panes.codes.book.notes
        for source in (notebook, notes):
            source.noted.connect(self._take_noted)
        notes.rule_wanted.connect(notebook.ask_rule)
        notebook.hands.code_wanted.connect(self._open_kept)
        notebook.hands.note_wanted.connect(self._write_note_on)
        notebook.hands.given.connect(coding.give)
        notebook.hands.coded.connect(self._current.accept)

    def write_note(self) -> None:
        """Write a note on the code that is open in the book."""
        self._docks.show_pane("codes")
        self._panes.codes.book.notes.write()

    def put_code(self) -> None:
        """Put the code that is open in the book into a set."""
        entry = self._panes.codes.book.entry
        if entry is None:
            self.hinted.emit(self.tr("Open a code first: it is put into a set."))
        else:
            self._panes.notebook.hands.sets.ask_put(SystemCode(entry.system, entry.code))

    def with_notebook(self, act: Callable[[], object]) -> None:
        """Do something with the notebook, which then is to be seen."""
        self._docks.raise_pane("notebook")
        act()

    def open_list(self, place: int) -> None:
        """Show a list of the notebook and go there."""
        self._docks.show_pane("notebook")
        self._panes.notebook.turn_to(place)

    def _write_note_on(self, code: SystemCode) -> None:
        self._open_kept(code)
        self._panes.codes.book.notes.write_on(code.code)

    def _open_kept(self, code: SystemCode) -> None:
        self._rooms.open_code(code, self._panes.notebook.on)

    def _take_noted(self, change: Change) -> None:
        self._current.accept(change)
        if Kind.NOTEBOOK in change.kinds:
            self._panes.show_noted()
