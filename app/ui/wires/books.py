"""Between the books: Index, tables, Tabular List, what changed, and the page of a code."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.procedure_tables import CHARACTERS
from app.ui.index.index_room import AnyVolume
from app.ui.wires.rooms import Rooms

__all__ = ["BookWires"]


class BookWires(QObject):
    """Opens the books, and what one of them leads to in another."""

    def __init__(self, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms, self._panes = rooms, rooms.panes
        self._panes.index.code_wanted.connect(self._open_indexed)
        self._panes.index.procedure_wanted.connect(self._pick_procedure)
        self._panes.pcs.code_wanted.connect(self._open_procedure)
        self._panes.revisions.code_wanted.connect(rooms.open_code)
        self._panes.revisions.encounter_wanted.connect(rooms.current.open)
        self._connect_tabular()

    def open_index(self, volume: AnyVolume) -> None:
        """Open a volume of the Index, high enough to be read."""
        self._rooms.show_high("index")
        self._panes.index.open_volume(volume)

    def open_tables(self) -> None:
        """Open the ICD-10-PCS tables, high enough to be read."""
        self._rooms.show_high("pcs")
        self._panes.pcs.enter()

    def open_tabular(self) -> None:
        """Open the Tabular List as a tree, high enough to be read."""
        self._rooms.show_high("tabular")
        self._panes.tabular.enter()

    def show_place(self) -> None:
        """Show where the code that is open in the book stands in the Tabular List."""
        self.open_tabular()
        self._panes.tabular.show_open()

    def show_revisions(self) -> None:
        """Show what changed in the books, high enough to be read."""
        self._rooms.show_high("revisions")

    def in_revisions(self, act: Callable[[], object]) -> None:
        """Do something with what changed, which is then to be seen."""
        self.show_revisions()
        act()

    def _connect_tabular(self) -> None:
        tabular, book = self._panes.tabular, self._panes.codes.book
        tabular.code_wanted.connect(self._open_placed)
        tabular.page_wanted.connect(self._look_at_placed)
        tabular.table_wanted.connect(self._pick_procedure)
        tabular.back_wanted.connect(book.back)
        tabular.forward_wanted.connect(book.forward)
        book.turned.connect(self._mark_open)

    def _open_indexed(self, code: str) -> None:
        self._rooms.open_code(SystemCode(System.ICD_10_CM, code), self._panes.index.on)

    def _open_procedure(self, code: str) -> None:
        """Open a code or a table of ICD-10-PCS: its B20 is not that of ICD-10-CM."""
        self._rooms.open_code(SystemCode(System.ICD_10_PCS, code), self._panes.index.on)

    def _pick_procedure(self, chars: str) -> None:
        """Open a code of ICD-10-PCS, or pick on in its table from what it begins with."""
        if len(chars) == CHARACTERS:
            self._open_procedure(chars)
        else:
            self.open_tables()
            self._panes.pcs.start_with(chars)

    def _open_placed(self, code: SystemCode) -> None:
        """Open a code of the tree, in the edition that this is read for."""
        self._look_at_placed(code)
        self._rooms.docks.show_pane("codes")
        self._panes.codes.book.focus_page()

    def _look_at_placed(self, code: SystemCode) -> None:
        self._rooms.look_at_code(code, self._panes.tabular.on)

    def _mark_open(self, code: SystemCode) -> None:
        self._panes.tabular.mark(code, self._panes.codes.book.visits)
