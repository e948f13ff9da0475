"""What happens in the parts of a window, and who is told of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.change import Change
from app.ui.current import Opened

if TYPE_CHECKING:
    from app.ui.desk.main_window import MainWindow

__all__ = ["WindowWires"]


class WindowWires(QObject):
    """Takes what a part of the window emits to what shows it or acts on it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._wire_encounter()
        self._wire_lines()
        self._wire_said()
        self._wire_wishes()

    def _wire_encounter(self) -> None:
        window = self._window
        window.current.opened.connect(self._show_opened)
        window.current.changed.connect(self._show_changed)
        window.errands.arrived.connect(self._open_arrived)

    def _wire_lines(self) -> None:
        window, telling = self._window, self._window.telling
        for worker in window.workers:
            worker.failed.connect(telling.report)
        for source in (window.current, window.errands):
            source.refused.connect(telling.report)
        window.current.said.connect(telling.say_done)
        window.errands.written.connect(telling.say_written)
        for hinted in (window.said.hinted, window.wiring.hinted):
            hinted.connect(window.notice.info)
        window.errands.warned.connect(window.notice.warning)

    def _wire_said(self) -> None:
        said, marks = self._window.said, self._window.deeds["said.marks"]
        marks.setChecked(said.layer.is_on)
        said.turned.connect(marks.setChecked)
        self._window.panes.chart.turned.connect(said.follow)

    def _wire_wishes(self) -> None:
        window, panes = self._window, self._window.panes
        panes.chart.wanted.connect(self._do_for_chart)
        for pane in (panes.index, panes.pcs, panes.tabular):
            pane.books_wanted.connect(window.books_wanted)
        panes.worklist.new_wanted.connect(window.errands.new_encounter)
        panes.worklist.samples_wanted.connect(window.open_samples)

    def _show_opened(self, opened: Opened) -> None:
        self._window.telling.greet()
        self._show_state(opened)

    def _show_changed(self, opened: Opened, _change: Change) -> None:
        self._show_state(opened)

    def _show_state(self, opened: Opened) -> None:
        self._window.header.show_encounter(opened.encounter, opened.edition, opened.no_edition)
        self._window.enabling.show_opened(opened)

    def _open_arrived(self, encounter_id: int, warning: str) -> None:
        self._window.telling.keep_greeting(warning)
        self._window.panes.worklist.reload()
        self._window.current.open(encounter_id)

    def _do_for_chart(self, action_id: str) -> None:
        """Do an action of the desk that was asked for in a window of the chart alone."""
        self._window.deeds[action_id].trigger()
