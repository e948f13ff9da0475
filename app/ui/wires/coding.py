"""Between chart, search, book and sheet: words to search, codes to give, evidence to show."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.change import Change
from app.domain.chart.spans import Evidence
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.ui.current import Opened
from app.ui.sheet.sheet_systems import of_sheet
from app.ui.wires.rooms import Rooms

__all__ = ["CodingWires"]


class CodingWires(QObject):
    """Takes words of the chart to the search, codes to the sheet, and both back to their place."""

    hinted = Signal(str)

    def __init__(self, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms = rooms
        self._panes, self._docks, self._current = rooms.panes, rooms.docks, rooms.current
        self._current.opened.connect(self._show_encounter)
        self._current.changed.connect(self._show_change)
        self._panes.chart.hinted.connect(self.hinted)
        self._panes.chart.mark_clicked.connect(self._open_marked)
        self._panes.codes.given.connect(self.give)
        self._panes.sheet.evidence_wanted.connect(rooms.reveal)
        self._panes.sheet.code_wanted.connect(rooms.open_code)
        for pane in (self._panes.sheet, self._panes.audit, self._panes.report):
            pane.changed.connect(self._current.accept)
        self._panes.chart.marked.connect(self._current.accept)

    def find_selection(self) -> None:
        """Search the words that are selected in the chart."""
        words = self._panes.chart.selected_text() if self.selected() else ""
        if words.strip():
            self.search(words)
        elif self._panes.chart.selection():
            self.hinted.emit(self.tr("A part of a page has no words: type what to search for."))
            self.focus_search()

    def search(self, words: str, systems: Sequence[System] = ()) -> None:
        """Search words in the codes pane, in the first of some books."""
        self._docks.show_pane("codes")
        self._panes.codes.search(words, systems)

    def focus_search(self) -> None:
        """Put the cursor into the search line."""
        self._docks.show_pane("codes")
        self._panes.codes.focus_search()

    def support(self) -> None:
        """Add the words that are selected in the chart to the current diagnosis."""
        evidence = self.selected()
        if evidence:
            self._docks.raise_pane("sheet")
            self._panes.sheet.support(evidence)

    def give(self, code: SystemCode) -> None:
        """Give a code to the open encounter, with what is selected in the chart as evidence."""
        if self._current.now is None:
            self.hinted.emit(self.tr("Open an encounter first: a code is given to one."))
            return
        self._current.give(code, self._panes.chart.selection())

    def selected(self) -> Sequence[Evidence]:
        """Return what is selected in the chart, or say that nothing is."""
        evidence = self._panes.chart.selection()
        if not evidence:
            self.hinted.emit(self.tr("Select words of the chart first."))
        return evidence

    def _open_marked(self, code: str) -> None:
        """Open the code that words of the chart support."""
        if self._current.now is not None:
            self._rooms.open_code(of_sheet(self._current.now.encounter.sheet, code))

    def _show_encounter(self, opened: Opened) -> None:
        self._panes.show_encounter(opened.encounter)

    def _show_change(self, opened: Opened, change: Change) -> None:
        self._panes.show_change(opened.encounter, change)
