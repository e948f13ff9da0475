"""The desk: the panes of one work file in one window."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QToolBar, QVBoxLayout, QWidget
from typing_extensions import override

from app.desk import Desk
from app.domain.change import Change, Kind
from app.search import CodeIndex
from app.ui.abstract.said_hands import SaidHands
from app.ui.background import Background
from app.ui.chart.importing.carried import carries_chart
from app.ui.chart.kept_place import KeptPlace
from app.ui.current import CurrentEncounter, Opened
from app.ui.day.goal_line import KeptGoal
from app.ui.desk.actions import Actions
from app.ui.desk.bug_report import BugReport
from app.ui.desk.cheat_sheet import CheatSheet
from app.ui.desk.docks import Docks
from app.ui.desk.errands import Errands
from app.ui.desk.faults import is_plain
from app.ui.desk.header import EncounterHeader
from app.ui.desk.palette import CommandPalette
from app.ui.desk.panes import make_panes
from app.ui.desk.steps import steps_of
from app.ui.encounter.places import Place
from app.ui.fields.notice import Notice
from app.ui.looks.appearance import Appearance
from app.ui.looks.look import Look
from app.ui.menus.declaring import Situation
from app.ui.wires.rooms import Rooms
from app.ui.wires.wiring import Wiring
from app.ui.worklist.kept_order import KeptOrder

__all__ = ["MainWindow"]

_GEOMETRY = "window/geometry"
_SAID_MS = 8000
_ICON = 16
_TOOLS = (
    ("encounter.new", "chart.attach"),
    ("edit.undo", "edit.redo"),
    ("code.find", "code.selection", "code.give"),
    ("query.start", "report.claim"),
)


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
        reading = Background()
        self._backgrounds = (desk_background, search_background, reading)
        self._samples = tuple(samples)
        self._settings = settings
        self._look = look
        self._greeting = ""
        self._situation = Situation()
        self._keys: CheatSheet | None = None
        self._bug: BugReport | None = None
        self.panes = make_panes(desk, index, *self._backgrounds, look)
        self.header, self.notice = EncounterHeader(self), Notice(self)
        self.docks = Docks(self.panes.chart, "chart")
        self.said = SaidHands(self.panes.chart.viewers, self.panes.said, self.docks, settings)
        KeptOrder(self.panes.worklist.bar.order, settings)
        KeptGoal(self.panes.today.page.goal, settings)
        KeptPlace(self.panes.chart.viewers, settings)
        self.current = CurrentEncounter(desk, desk_background, self)
        self.errands = Errands(self, desk, desk_background, self.current, places)
        self.wiring = Wiring(Rooms(self.panes, self.docks, self.current, self), self)
        self.deeds = Actions(self)
        self.appearance = Appearance(look, self.deeds)
        self.palette_of_actions = CommandPalette(self.deeds, self)
        self._lay_out()
        self._connect()
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

    def show_about(self) -> None:
        """Say which version this is and which code books are loaded."""
        editions = ", ".join(f"{e.system} {e.edition}" for e in self._desk.books.editions())
        self.notice.info(
            self.tr("Coderdesk {0}. Code books: {1}.").format(version("coderdesk"), editions)
        )

    def report(self, error: Exception) -> None:
        """Say an error of the user’s world in a line; show a report for a fault of ours."""
        if is_plain(error):
            self.notice.refuse(error)
        elif self._bug is None or self._bug.isHidden():
            self._bug = BugReport(error, self)
            self._bug.open()

    def take_books(self, done: Callable[[], object]) -> None:
        """Show what the code books say now that others are in force.

        ``done`` is called when nobody asks the former ones any more.
        """
        self.panes.show_books()
        if self.current.id is not None:
            self.current.accept(Change.of(self.current.id, Kind.FACTS, Kind.CODES))
        desk, search, reading = self._backgrounds
        desk.run(
            _nothing,
            lambda _: search.run(_nothing, lambda _: reading.run(_nothing, lambda _: done())),
        )

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
        for background in self._backgrounds:
            background.close()
        self._desk.work.close()
        super().closeEvent(event)
        self.left.emit()

    def _show_opened(self, opened: Opened) -> None:
        self.notice.clear()
        if self._greeting:
            self.notice.warning(self._greeting)
            self._greeting = ""
        self._show_state(opened)

    def _show_changed(self, opened: Opened, _change: Change) -> None:
        self._show_state(opened)

    def _show_state(self, opened: Opened) -> None:
        encounter = opened.encounter
        self.header.show_encounter(encounter, opened.edition, opened.no_edition)
        self._situation = Situation(
            has_encounter=True,
            has_document=bool(encounter.documents),
            undo_label=opened.undo_label,
            redo_label=opened.redo_label,
        )
        self._enable()

    def _enable(self) -> None:
        has_selection = bool(self.panes.chart.selection())
        has_query = self.panes.query.has_query
        self.deeds.update(
            replace(self._situation, has_selection=has_selection, has_query=has_query)
        )

    def _arrive(self, encounter_id: int, warning: str) -> None:
        self._greeting = warning
        self.panes.worklist.reload()
        self.current.open(encounter_id)

    def _say(self, line: str) -> None:
        self.statusBar().showMessage(line[:1].upper() + line[1:], _SAID_MS)

    def _connect(self) -> None:
        self.deeds.connect_all(steps_of(self))
        self.deeds["said.marks"].setChecked(self.said.layer.is_on)
        self.said.turned.connect(self.deeds["said.marks"].setChecked)
        self.said.hinted.connect(self.notice.info)
        self.panes.chart.turned.connect(self.said.follow)
        self._look.changed.connect(self._size_tools)
        for background in self._backgrounds:
            background.failed.connect(self.report)
        for source in (self.current, self.errands):
            source.refused.connect(self.report)
        self.current.opened.connect(self._show_opened)
        self.current.changed.connect(self._show_changed)
        self.current.said.connect(self._say)
        chart = self.panes.chart
        for told in (chart.selecting, chart.unselected, chart.turned, self.panes.query.turned):
            told.connect(self._enable)
        chart.wanted.connect(self._do_for_chart)
        self.wiring.hinted.connect(self.notice.info)
        self.errands.arrived.connect(self._arrive)
        self.errands.written.connect(self._tell_written)
        self.errands.warned.connect(self.notice.warning)
        for pane in (self.panes.index, self.panes.pcs, self.panes.tabular):
            pane.books_wanted.connect(self.books_wanted)
        self.panes.worklist.new_wanted.connect(self.errands.new_encounter)
        self.panes.worklist.samples_wanted.connect(self.open_samples)

    def _do_for_chart(self, action_id: str) -> None:
        """Do an action of the desk that was asked for in a window of the chart alone."""
        self.deeds[action_id].trigger()

    def _tell_written(self, path: Path) -> None:
        self.notice.info(self.tr("Written to {0}").format(path))

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Coderdesk – {0}").format(self._desk.work.path.name))
        self.setAcceptDrops(True)
        self.deeds.fill(self.menuBar())
        self._lay_tools()
        self._lay_panes()
        self._lay_status()
        self.resize(1280, 800)
        geometry = self._settings.value(_GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.docks.restore(self._settings)

    def _lay_tools(self) -> None:
        tools = QToolBar(self.tr("Tools"), self)
        tools.setObjectName("tools")
        tools.setMovable(False)
        tools.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._tools = tools
        self._size_tools()
        tools.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for place, group in enumerate(_TOOLS):
            if place:
                tools.addSeparator()
            for action_id in group:
                tools.addAction(self.deeds[action_id])
        self.addToolBar(tools)

    def _size_tools(self) -> None:
        self._tools.setIconSize(QSize(self._look.px(_ICON), self._look.px(_ICON)))

    def _lay_panes(self) -> None:
        area = Qt.DockWidgetArea
        panes = self.panes
        self.docks.add("worklist", self.tr("Worklist"), panes.worklist, area.LeftDockWidgetArea)
        self.docks.add("today", self.tr("Today"), panes.today, area.LeftDockWidgetArea)
        self.docks.add("codes", self.tr("Codes"), panes.codes, area.RightDockWidgetArea)
        self.docks.add("page", self.tr("Encounter"), panes.page, area.RightDockWidgetArea)
        self.docks.add("support", self.tr("Supported"), panes.support, area.RightDockWidgetArea)
        self.docks.add("said", self.tr("Chart says"), panes.said, area.RightDockWidgetArea)
        self.docks.add("sheet", self.tr("Sheet"), panes.sheet, area.BottomDockWidgetArea)
        self.docks.add("query", self.tr("Query"), panes.query, area.BottomDockWidgetArea)
        self.docks.add("audit", self.tr("Audit"), panes.audit, area.BottomDockWidgetArea)
        self.docks.add("report", self.tr("Reports"), panes.report, area.BottomDockWidgetArea)
        self.docks.add("notebook", self.tr("Notebook"), panes.notebook, area.BottomDockWidgetArea)
        self.docks.add("index", self.tr("Index"), panes.index, area.BottomDockWidgetArea)
        self.docks.add("pcs", self.tr("PCS"), panes.pcs, area.BottomDockWidgetArea)
        self.docks.add("tabular", self.tr("Tabular"), panes.tabular, area.BottomDockWidgetArea)
        changed = self.tr("Changes")
        self.docks.add("revisions", changed, panes.revisions, area.BottomDockWidgetArea)
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.docks.arrange(
            {"worklist": (across, 240), "codes": (across, 400), "sheet": (down, 260)}
        )
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


def _nothing() -> None:
    """Come after all the work that was asked for before."""
