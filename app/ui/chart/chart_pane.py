"""The chart pane: documents, words found, and the evidence of codes."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.domain.chart.spans import Evidence, Where
from app.domain.encounter import Encounter
from app.encounters.highlights import Highlights
from app.encounters.viewing import Viewing
from app.ui.background import Background
from app.ui.chart.chart_acts import acts_of
from app.ui.chart.chart_body import ChartBody
from app.ui.chart.chart_keys import by_keys, menu_of
from app.ui.chart.compare.comparing import Comparing
from app.ui.chart.keyboard import give_keyboard
from app.ui.chart.marks.marking import Marking
from app.ui.chart.marks.marking_hands import MarkingHands
from app.ui.chart.marks.marks import Mark
from app.ui.chart.marks.note_bar import NoteBar
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.document_view import DocumentView
from app.ui.chart.page.overlays import Overlays
from app.ui.chart.search.find_bar import FindBar
from app.ui.chart.search.find_hands import FindHands
from app.ui.chart.side.side_hands import SideHands
from app.ui.chart.source import ChartSource, Shelf
from app.ui.chart.viewers import Viewers
from app.ui.fields.keys import pressed
from app.ui.looks.look import Look

__all__ = ["ChartPane"]


class ChartPane(QWidget):
    """Shows the documents of one encounter.

    ``selecting``, ``selected`` and ``unselected`` tell of words selected: at once, when the
    selection is finished, and when there is none. ``mark_clicked`` carries the code of a mark;
    ``turned`` tells that another document is shown, ``marked`` what was done to the highlights,
    ``hinted`` what an act would need; ``wanted`` asks the desk for one of its actions.
    pdfium knows one thread only: whatever else reads PDF files runs on the same worker.
    """

    selected = Signal(Evidence)
    selecting = Signal()
    unselected = Signal()
    wanted = Signal(str)
    hinted = Signal(str)
    mark_clicked = Signal(str)
    turned = Signal()
    marked = Signal(Change)

    def __init__(
        self,
        charts: ChartSource,
        background: Background,
        look: Look | None = None,
        highlights: Highlights | None = None,
        viewing: Viewing | None = None,
    ) -> None:
        super().__init__()
        self._charts = charts
        self._background = background
        self._look = look
        self._viewing = viewing
        self._encounter: Encounter | None = None
        self._shelf = Shelf(charts, viewing)
        self.find_bar, self._note_bar = FindBar(), NoteBar()
        self._marking = Marking(highlights, background)
        self.viewers = Viewers(background, ChartColours.of_look(look, self.palette()))
        self.find_hands = FindHands(self.find_bar, self.viewers, background)
        self._search = self.find_hands.search
        self.overlays = Overlays(self.viewers, self._search, self._marking)
        self._tabs = self.viewers.first
        self._zoom_bar = self.viewers.zoom_bar
        self.hands = MarkingHands(self.viewers, self._marking, self._note_bar)
        self._body = ChartBody(self.viewers)
        self._side, self._compare = self._body.side, self._body.compare
        self.comparing = Comparing(self._body, self.viewers, viewing, background)
        self.side_hands = SideHands(self._side, self.viewers, background)
        self.acts = acts_of(self)
        self._dress_children()
        self._lay_out()
        self._connect()
        self._show_body()

    def show_encounter(self, encounter: Encounter | None) -> None:
        """Show the documents of an encounter; of the one shown already, what has changed."""
        if encounter is None or self._encounter is None or encounter.id != self._encounter.id:
            self._forget()
        if encounter is None:
            self.viewers.close_others()
        self._encounter = encounter
        self._marking.show_encounter(encounter.id if encounter is not None else None)
        heads = encounter.documents if encounter is not None else ()
        self.viewers.show_documents(heads, self._shelf)
        self._show_body()
        self._search.look_in(heads, self._shelf)

    def reload(self) -> None:
        """Fetch the documents again."""
        encounter = self._encounter
        self._forget()
        self.show_encounter(encounter)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others."""
        self.overlays.set_marks(marks)

    def selection(self) -> tuple[Evidence, ...]:
        """Return the words selected in the document that shows, one piece a page."""
        view = self.viewers.active.view
        return () if view is None else view.selection()

    def selected_text(self) -> str:
        """Return the words selected as they stand on the pages, with their lines."""
        view = self.viewers.active.view
        return "" if view is None else view.selected_text

    def has_document(self) -> bool:
        """Tell whether a document is shown."""
        return self.viewers.active.view is not None

    def reveal(self, span: Where) -> None:
        """Turn to the document of the words, scroll to them and outline them."""
        self.comparing.leave()
        tab = self.viewers.active.turn_to(span.document)
        if tab is not None:
            tab.reveal(span)

    def with_view(self, act: Callable[[DocumentView], object]) -> None:
        """Do something with the document that shows."""
        view = self.viewers.active.view
        if view is not None:
            act(view)

    def reload_marks(self) -> None:
        """Read again what is marked."""
        self._marking.reload()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The desk's actions take these keys first; here they work in a window of its own too.
        acts = by_keys(self.acts)
        keys = pressed(event)
        if keys in acts:
            acts[keys]()
        elif keys == "Esc" and self.find_bar.isVisible():
            self.find_bar.shut()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._menu().popup(event.globalPos())

    def _menu(self) -> QMenu:
        there = self.hands.there() | {"notes": self.comparing.can_start}
        return menu_of(self, self.acts, there)

    def _leave_note(self) -> None:
        self.with_view(give_keyboard)

    def _turned(self) -> None:
        self.overlays.show_all()
        active = self.viewers.active
        if active.current is not None and self.viewers.is_in_pane(active):
            self.setFocusProxy(active.current)
        self.side_hands.show_active()
        self.turned.emit()

    def _show_marked(self) -> None:
        heads = self._encounter.documents if self._encounter is not None else ()
        titles = {head.id: head.title or head.name for head in heads}
        self._side.highlights.show_marked(self._marking.marked, titles)

    def _heed(self, view: DocumentView) -> None:
        """Listen to a document that has come."""
        view.copied.connect(partial(self._marking.copied, view.document_id))
        self.side_hands.heed(view)

    def _tell_copied(self, characters: int) -> None:
        self.with_view(lambda view: self._marking.copied(view.document_id, characters))

    def _forget(self) -> None:
        self.comparing.forget()
        self.viewers.clear()
        self._shelf = Shelf(self._charts, self._viewing)
        self.side_hands.take_up(self._shelf)
        self.overlays.set_marks(())
        self.find_bar.forget()

    def _show_body(self) -> None:
        if self._tabs.current is not None:
            self._body.show_documents()
        elif self._encounter is None:
            self._body.say(self.tr("No encounter is open: choose one in the worklist"))
        else:
            self._body.say(self.tr("No documents yet. Attach a chart: Ctrl+Shift+A"))

    def _dress(self) -> None:
        percent = self._look.percent if self._look is not None else 100
        colours = ChartColours.of_look(self._look, self.palette())
        self.viewers.dress(colours, percent)
        self._compare.dress(colours)

    def _dress_children(self) -> None:
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Chart"))
        self._dress()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self._note_bar)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        viewers, side = self.viewers, self._side
        viewers.selected.connect(self.selected)
        viewers.selecting.connect(self.selecting)
        viewers.unselected.connect(self.unselected)
        viewers.mark_clicked.connect(self.mark_clicked)
        viewers.turned.connect(self._turned)
        viewers.shown.connect(self._heed)
        viewers.side_wanted.connect(self.side_hands.toggle)
        viewers.pressed.connect(self.keyPressEvent)
        self.side_hands.chosen.connect(self.reveal)
        side.highlights.note_wanted.connect(self._note_bar.open)
        side.highlights.remove_wanted.connect(self._marking.remove)
        self._marking.turned.connect(self._show_marked)
        self._marking.changed.connect(self.marked)
        self._marking.refused.connect(self._background.failed)
        self.hands.hinted.connect(self.hinted)
        self._note_bar.kept.connect(self._marking.write_note)
        self._note_bar.closed.connect(self._leave_note)
        self.comparing.left.connect(self._show_body)
        self.comparing.copied.connect(self._tell_copied)
        self.find_hands.chosen.connect(self.reveal)
        if self._look is not None:
            self._look.changed.connect(self._dress)
