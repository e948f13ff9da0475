"""The chart pane: documents, words found, and the evidence of codes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from app.charts.finding import Hit
from app.domain.encounter import Encounter
from app.domain.spans import Evidence, Span
from app.ui.background import Background
from app.ui.chart.chart_search import ChartSearch
from app.ui.chart.colours import ChartColours
from app.ui.chart.document_tabs import DocumentTabs
from app.ui.chart.document_view import DocumentView
from app.ui.chart.find_bar import FindBar
from app.ui.chart.marks import Mark
from app.ui.chart.source import ChartSource, Shelf
from app.ui.chart.zoom_bar import ZoomBar
from app.ui.keys import pressed
from app.ui.look import Look

__all__ = ["ChartPane"]

_PREFILLED_UP_TO = 60


class ChartPane(QWidget):
    """Shows the documents of one encounter.

    ``selecting``, ``selected`` and ``unselected`` tell of words selected: at once, when the
    selection is finished, and when there is none. ``code_wanted`` carries those to find a code
    for, ``mark_clicked`` the code of a mark; ``turned`` tells that another document is shown.
    pdfium knows one thread only: whatever else reads PDF files runs on the same worker.
    """

    selected = Signal(Evidence)
    selecting = Signal()
    unselected = Signal()
    code_wanted = Signal(str)
    mark_clicked = Signal(str)
    turned = Signal()

    def __init__(
        self, charts: ChartSource, background: Background, look: Look | None = None
    ) -> None:
        super().__init__()
        self._charts = charts
        self._background = background
        self._look = look
        self._encounter: Encounter | None = None
        self._shelf = Shelf(charts)
        self._marks: tuple[Mark, ...] = ()
        self._zoom_bar = ZoomBar()
        self._find_bar = FindBar()
        self._search = ChartSearch(self._find_bar, background)
        self._tabs = DocumentTabs(background, self._colours(), self._zoom_bar)
        self._empty = QLabel(self)
        self._dress_children()
        self._lay_out()
        self._connect()
        self._say_empty()

    def show_encounter(self, encounter: Encounter | None) -> None:
        """Show the documents of an encounter; of the one shown already, what has changed."""
        if encounter is None or self._encounter is None or encounter.id != self._encounter.id:
            self._forget()
        self._encounter = encounter
        heads = encounter.documents if encounter is not None else ()
        self._tabs.show_documents(heads, self._shelf)
        self._say_empty()
        self._search.look_in(heads, self._shelf)

    def reload(self) -> None:
        """Fetch the documents again."""
        encounter = self._encounter
        self._forget()
        self.show_encounter(encounter)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others."""
        self._marks = tuple(marks)
        self._mark_views()

    def selection(self) -> tuple[Evidence, ...]:
        """Return the words selected in the document that shows, one piece a page."""
        view = self._tabs.view
        return () if view is None else view.selection()

    def has_document(self) -> bool:
        """Tell whether a document is shown."""
        return self._tabs.view is not None

    def reveal(self, span: Span) -> None:
        """Turn to the document of the words, scroll to them and outline them."""
        tab = self._tabs.turn_to(span.document)
        if tab is not None:
            tab.reveal(span)

    def want_code(self) -> None:
        """Ask for a code for the words selected."""
        pieces = self.selection()
        if pieces:
            self.code_wanted.emit(pieces[0].quote)

    def copy(self) -> None:
        """Copy the words selected as plain text."""
        self._with_view(DocumentView.copy)

    def open_find(self) -> None:
        """Show the find bar, with a short selection as the words to find."""
        if self._tabs.current is None:
            return
        pieces = self.selection()
        words = pieces[0].quote if len(pieces) == 1 else ""
        self._find_bar.open(words if len(words) <= _PREFILLED_UP_TO else "")

    def zoom_in(self) -> None:
        """Magnify the document that shows by a step."""
        self._with_view(DocumentView.zoom_in)

    def zoom_out(self) -> None:
        """Make the document that shows smaller by a step."""
        self._with_view(DocumentView.zoom_out)

    def zoom_fit(self) -> None:
        """Make the pages as wide as the pane."""
        self._with_view(DocumentView.zoom_fit)

    def zoom_actual(self) -> None:
        """Turn to 100 %."""
        self._with_view(lambda view: view.zoom_to(100))

    def next_document(self) -> None:
        """Turn to the next document, after the last to the first."""
        self._tabs.step(1)

    def previous_document(self) -> None:
        """Turn to the document before, before the first to the last."""
        self._tabs.step(-1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The desk's actions take these keys first; here they work in a window of its own too.
        acts = {
            "F3": self.want_code,
            "Ctrl+F": self.open_find,
            "Ctrl+G": self._find_bar.step_on,
            "Ctrl+Shift+G": self._find_bar.step_back,
            "Ctrl++": self.zoom_in,
            "Ctrl+Shift++": self.zoom_in,
            "Ctrl+=": self.zoom_in,
            "Ctrl+-": self.zoom_out,
            "Ctrl+0": self.zoom_fit,
            "Ctrl+9": self.zoom_actual,
            "Ctrl+PgDown": self.next_document,
            "Ctrl+PgUp": self.previous_document,
        }
        keys = pressed(event)
        if keys in acts:
            acts[keys]()
        elif keys == "Esc" and self._find_bar.isVisible():
            self._find_bar.shut()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        has_selection = bool(self.selection())
        for words, act, needs_selection in (
            (self.tr("&Copy\tCtrl+C"), self.copy, True),
            (self.tr("Find a code for the &selection\tF3"), self.want_code, True),
            (self.tr("&Find in all documents\tCtrl+F"), self.open_find, False),
        ):
            action = menu.addAction(words)
            action.triggered.connect(act)
            action.setEnabled(has_selection or not needs_selection)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _shut_find(self) -> None:
        if self._tabs.view is not None:
            self._tabs.view.setFocus()

    def _turned(self) -> None:
        self._mark_views()
        if self._tabs.current is not None:
            self.setFocusProxy(self._tabs.current)
        self.turned.emit()

    def _mark_views(self) -> None:
        for tab in self._tabs.tabs():
            if tab.view is not None:
                tab.view.set_marks(self._marks)
                tab.view.set_hits(self._search.hits)

    def _forget(self) -> None:
        self._tabs.clear()
        self._shelf = Shelf(self._charts)
        self._marks = ()
        self._find_bar.hide()

    def _say_empty(self) -> None:
        has_documents = self._tabs.current is not None
        if self._encounter is None:
            self._empty.setText(self.tr("No encounter is open: choose one in the worklist"))
        else:
            self._empty.setText(self.tr("No documents yet. Attach a chart: Ctrl+Shift+A"))
        self._empty.setVisible(not has_documents)
        self._tabs.setVisible(has_documents)

    def _with_view(self, act: Callable[[DocumentView], object]) -> None:
        if self._tabs.view is not None:
            act(self._tabs.view)

    def _colours(self) -> ChartColours:
        if self._look is None:
            return ChartColours.of_palette(self.palette())
        return ChartColours.of_theme(self._look.theme)

    def _dress(self) -> None:
        percent = self._look.percent if self._look is not None else 100
        self._tabs.dress(self._colours(), percent)

    def _dress_children(self) -> None:
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Chart"))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setProperty("tone", "muted")
        self._dress()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._find_bar)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self._tabs.selected.connect(self.selected)
        self._tabs.selecting.connect(self.selecting)
        self._tabs.unselected.connect(self.unselected)
        self._tabs.mark_clicked.connect(self.mark_clicked)
        self._tabs.turned.connect(self._turned)
        self._search.found.connect(self._mark_views)
        self._find_bar.chosen.connect(self._reveal_hit)
        self._find_bar.closed.connect(self._shut_find)
        self._zoom_bar.made_larger.connect(self.zoom_in)
        self._zoom_bar.made_smaller.connect(self.zoom_out)
        self._zoom_bar.fitted.connect(self.zoom_fit)
        self._zoom_bar.made_actual.connect(self.zoom_actual)
        self._zoom_bar.find_wanted.connect(self.open_find)
        if self._look is not None:
            self._look.changed.connect(self._dress)

    def _reveal_hit(self, hit: Hit) -> None:
        self.reveal(hit.span)
