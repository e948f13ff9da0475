"""The desk: the panes of one work file in one window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from app.desk import Desk
from app.domain.change import Change, Kind
from app.search import CodeIndex
from app.ui.abstract.said_hands import SaidHands
from app.ui.background import Background
from app.ui.chart.importing.carried import carries_chart
from app.ui.chart.kept_place import KeptPlace
from app.ui.current import CurrentEncounter
from app.ui.day.goal_line import KeptGoal
from app.ui.desk.actions import Actions
from app.ui.desk.cheat_sheet import CheatSheet
from app.ui.desk.docks import Docks
from app.ui.desk.enabling import Enabling
from app.ui.desk.errands import Errands
from app.ui.desk.first_places import place_panes
from app.ui.desk.header import EncounterHeader
from app.ui.desk.palette import CommandPalette
from app.ui.desk.panes import make_panes
from app.ui.desk.steps import steps_of
from app.ui.desk.telling import Telling
from app.ui.desk.tool_row import ToolRow
from app.ui.desk.window_wires import WindowWires
from app.ui.desk.workers import Workers
from app.ui.encounter.places import Place
from app.ui.fields.notice import Notice
from app.ui.looks.appearance import Appearance
from app.ui.looks.look import Look
from app.ui.wires.rooms import Rooms
from app.ui.wires.wiring import Wiring
from app.ui.worklist.kept_order import KeptOrder

__all__ = ["MainWindow"]

_GEOMETRY = "window/geometry"


class MainWindow(QMainWindow):
    """Holds what is open, and closes it all with itself.

    ``wants_other`` tells, after closing, that the user asked for another work file.
    """

    left = Signal()
    books_wanted = Signal()
    release_wanted = Signal()

    def __init__(  # noqa: PLR0913 - the main window gets everything that it shows
        self,
        desk: Desk,
        index: CodeIndex,
        desk_background: Background,
        search_background: Background,
        look: Look,
        samples: Sequence[Path],
        settings: QSettings,
        places: Sequence[Place] = (),
    ) -> None:
        super().__init__()
        self.wants_other = False
        self._desk = desk
        # A long chart is read without keeping the work file or the search waiting.
        self.workers = Workers(desk_background, search_background, Background())
        self._samples = tuple(samples)
        self._settings = settings
        self._look = look
        self._keys: CheatSheet | None = None
        self.panes = make_panes(desk, index, self.workers, look)
        self.header, self.notice = EncounterHeader(self), Notice(self)
        self.telling = Telling(self.notice, desk.books, self)
        self.docks = Docks(self.panes.chart, "chart")
        self.said = SaidHands(self.panes.chart.viewers, self.panes.said, self.docks, settings)
        KeptOrder(self.panes.worklist.bar.order, settings)
        KeptGoal(self.panes.today.page.goal, settings)
        KeptPlace(self.panes.chart.viewers, settings)
        self.current = CurrentEncounter(desk, desk_background, self)
        self.errands = Errands(self, desk, desk_background, self.current, places)
        self.wiring = Wiring(Rooms(self.panes, self.docks, self.current, self), self)
        self.deeds = Actions(self)
        self.enabling = Enabling(self.deeds, self.panes.chart, self.panes.query)
        self.appearance = Appearance(look, self.deeds)
        self.palette_of_actions = CommandPalette(self.deeds, self)
        self._lay_out()
        self.deeds.connect_all(steps_of(self))
        self._wires = WindowWires(self)
        self.panes.worklist.setFocus()
        self.panes.worklist.reload()

    def open_samples(self) -> None:
        """Bring the samples into the work file and open the first."""
        self.errands.open_samples(self._samples)

    def switch_work(self) -> None:
        """Close this work file and ask for another."""
        self.wants_other = True
        self.close()

    def show_keys(self) -> None:
        """Show every key, beside the work."""
        if self._keys is None:
            self._keys = CheatSheet(self.deeds, self)
        self._keys.show()
        self._keys.activateWindow()

    def report(self, error: Exception) -> None:
        """Say an error of the user’s world in a line; show a report for a fault of ours."""
        self.telling.report(error)

    def take_books(self, done: Callable[[], object]) -> None:
        """Show what the code books say now that others are in force.

        ``done`` is called when nobody asks the former ones any more.
        """
        self.panes.show_books()
        if self.current.id is not None:
            self.current.accept(Change.of(self.current.id, Kind.FACTS, Kind.CODES))
        self.workers.after_all(done)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # What is dragged within the program is no chart that comes in.
        is_from_outside = event.source() is None and carries_chart(event.mimeData())
        if is_from_outside and self.current.id is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.errands.attach_carried(event.mimeData())
        event.acceptProposedAction()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.errands.charts.reading.stop()
        self.panes.room.stop()
        # Only the worker may close the PDF files, and keeping the drafts waits for the worker.
        self.panes.chart.show_encounter(None)
        self.panes.codes.book.notes.keep()
        self.panes.today.keep()
        self.panes.query.keep()
        self._settings.setValue(_GEOMETRY, self.saveGeometry())
        self.docks.keep(self._settings)
        self.workers.close()
        self._desk.work.close()
        super().closeEvent(event)
        self.left.emit()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Coderdesk – {0}").format(self._desk.work.path.name))
        self.setAcceptDrops(True)
        self.deeds.fill(self.menuBar())
        self.addToolBar(ToolRow(self.deeds, self._look, self))
        place_panes(self.docks, self.panes)
        self._lay_body()
        self._lay_status()
        self.resize(1280, 800)
        geometry = self._settings.value(_GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.docks.restore(self._settings)

    def _lay_body(self) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.notice, self.docks):
            column.addWidget(widget, 1 if widget is self.docks else 0)
        self.setCentralWidget(body)

    def _lay_status(self) -> None:
        for text in (self._desk.work.coder.signature, str(self._desk.work.path.name)):
            self.statusBar().addPermanentWidget(QLabel(text, self))
        self.statusBar().addPermanentWidget(QLabel(self.tr("offline"), self))
        self.statusBar().setSizeGripEnabled(False)
