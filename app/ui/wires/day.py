"""Between worklist, today, the history of the encounter and the chart."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.change import Change
from app.ui.chart.page.document_view import DocumentView
from app.ui.wires.rooms import Rooms

__all__ = ["DayWires"]


class DayWires(QObject):
    """Takes encounters from the lists of the day to the desk, and what was done back to them."""

    def __init__(self, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._panes, self._docks, self._current = rooms.panes, rooms.docks, rooms.current
        panes, current = self._panes, self._current
        panes.worklist.opened.connect(current.open)
        panes.worklist.changed.connect(self._take_listed)
        panes.today.queue_wanted.connect(self._show_queue)
        panes.today.opened.connect(current.open)
        panes.today.spent.connect(self._take_work)
        panes.page.encounter_wanted.connect(current.open)
        panes.page.changed.connect(current.accept)
        panes.chart.turned.connect(self._read_shown)

    def wrap_up(self) -> None:
        """List what is left of the day."""
        self._docks.show_pane("today")
        self._panes.today.wrap_up()

    def in_worklist(self, act: Callable[[], object]) -> None:
        """Do something with the worklist, which is then to be seen."""
        self._docks.raise_pane("worklist")
        act()

    def _show_queue(self, rules: str) -> None:
        self._docks.show_pane("worklist")
        self._panes.worklist.narrow(rules)

    def _take_work(self, change: Change) -> None:
        self._current.accept(change)
        self._panes.show_work()

    def _take_listed(self, change: Change) -> None:
        self._current.accept(change)
        self._panes.today.reload()

    def _read_shown(self) -> None:
        """Take the documents that can be seen for read."""
        for view in self._panes.chart.findChildren(DocumentView):
            if view.isVisible():
                self._panes.worklist.read(view.document_id)
