"""The panes, where they stand, and the encounter that is open in them."""

from datetime import date

from PySide6.QtCore import QObject

from app.domain.chart.spans import Where
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.ui.current import CurrentEncounter
from app.ui.desk.docks import Docks
from app.ui.desk.panes import Panes

__all__ = ["Rooms"]

_OPEN_BOOK = 0.6


class Rooms(QObject):
    """What one pane needs of the others."""

    def __init__(
        self, panes: Panes, docks: Docks, current: CurrentEncounter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.panes, self.docks, self.current = panes, docks, current

    def open_code(self, code: SystemCode, on: date | None = None) -> None:
        """Open a code in the book; without an encounter, in the edition of a day."""
        self._read_for(on)
        self.docks.show_pane("codes")
        self.panes.codes.open_code(code.code, code.system)

    def look_at_code(self, code: SystemCode, on: date) -> None:
        """Show the page of a code, and leave the keyboard where it is."""
        self._read_for(on)
        self.docks.raise_pane("codes")
        self.panes.codes.book.open_code(code.code, code.system)

    def open_diagnosis(self, code: str) -> None:
        """Open a code of ICD-10-CM."""
        self.open_code(SystemCode(System.ICD_10_CM, code))

    def reveal(self, where: Where) -> None:
        """Show a place of the chart."""
        self.panes.chart.reveal(where)

    def show_high(self, pane: str) -> None:
        """Show a pane, high enough to be read."""
        self.docks.show_pane(pane)
        self.docks.heighten(pane, _OPEN_BOOK)

    def _read_for(self, on: date | None) -> None:
        if on is not None and self.current.now is None:
            self.panes.codes.set_date(on)
