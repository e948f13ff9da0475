"""What happens between the panes: words to search, codes to give, evidence to show."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.domain.change import Change, Kind
from app.domain.codes import System
from app.domain.documents import DocumentHead
from app.domain.notebook import SystemCode
from app.domain.procedure_tables import CHARACTERS
from app.domain.queries import Indicator, QueryDraft
from app.domain.spans import Evidence, Where
from app.domain.suggestions import ChartGap
from app.ui.chart.document_view import DocumentView
from app.ui.chart.machine_tag import machine_read
from app.ui.current import CurrentEncounter, Opened
from app.ui.docks import Docks
from app.ui.index.index_room import AnyVolume
from app.ui.panes import Panes
from app.ui.sheet.sheet_systems import of_sheet

__all__ = ["Wiring"]

_SEVERAL = " … "
_OPEN_BOOK = 0.6


class Wiring(QObject):
    """Takes what one pane emits to the pane that can answer it."""

    hinted = Signal(str)

    def __init__(
        self, panes: Panes, docks: Docks, current: CurrentEncounter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._docks = docks
        self._current = current
        self._connect_chart_and_codes()
        self._connect_sheet()
        self._connect_others()
        self._connect_notebook()
        self._connect_revisions()
        self._connect_tabular()
        self._connect_day()
        self._connect_reading()
        current.opened.connect(self._show_encounter)
        current.changed.connect(self._show_change)

    def find_selection(self) -> None:
        """Search the words that are selected in the chart."""
        words = self._panes.chart.selected_text() if self._selected() else ""
        if words.strip():
            self.search(words)
        elif self._panes.chart.selection():
            self.hinted.emit(self.tr("A part of a page has no words: type what to search for."))
            self.focus_search()

    def search(self, words: str) -> None:
        """Search words in the codes pane."""
        self._docks.show_pane("codes")
        self._panes.codes.search(words)

    def focus_search(self) -> None:
        """Put the cursor into the search line."""
        self._docks.show_pane("codes")
        self._panes.codes.focus_search()

    def start_query(self) -> None:
        """Begin a query with the words that are selected in the chart."""
        evidence = self._selected()
        if evidence and self._current.now is not None:
            self._docks.show_pane("query")
            self._panes.query.start_from(self._indicator(evidence))

    def _indicator(self, evidence: Sequence[Evidence]) -> Indicator:
        """Return words of the chart as an indicator, with document and date."""
        now, span = self._current.now, evidence[0].span
        heads = {head.id: head for head in now.encounter.documents} if now else {}
        head = heads.get(span.document) if span else None
        return Indicator(
            text=_SEVERAL.join(item.quote for item in evidence),
            document=_named(head, span) if head and span else "",
            date=head.date if head else None,
            span=span,
        )

    def new_query(self) -> None:
        """Begin an empty query."""
        self._docks.show_pane("query")
        self._panes.query.begin()

    def support(self) -> None:
        """Add the words that are selected in the chart to the current diagnosis."""
        evidence = self._selected()
        if evidence:
            self._docks.raise_pane("sheet")
            self._panes.sheet.support(evidence)

    def write_note(self) -> None:
        """Write a note on the code that is open in the book."""
        self._docks.show_pane("codes")
        self._panes.codes.book.notes.write()

    def open_index(self, volume: AnyVolume) -> None:
        """Open a volume of the Index, high enough to be read."""
        self._docks.show_pane("index")
        self._docks.heighten("index", _OPEN_BOOK)
        self._panes.index.open_volume(volume)

    def open_tables(self) -> None:
        """Open the ICD-10-PCS tables, high enough to be read."""
        self._docks.show_pane("pcs")
        self._docks.heighten("pcs", _OPEN_BOOK)
        self._panes.pcs.enter()

    def open_tabular(self) -> None:
        """Open the Tabular List as a tree, high enough to be read."""
        self._docks.show_pane("tabular")
        self._docks.heighten("tabular", _OPEN_BOOK)
        self._panes.tabular.enter()

    def show_place(self) -> None:
        """Show where the code that is open in the book stands in the Tabular List."""
        self.open_tabular()
        self._panes.tabular.show_open()

    def _open_indexed(self, code: str, system: System = System.ICD_10_CM) -> None:
        """Open a code of the Index or the tables, in the edition that these are read for."""
        if self._current.now is None:
            self._panes.codes.set_date(self._panes.index.on)
        self._open_code(code, system)

    def _open_procedure(self, code: str) -> None:
        """Open a code or a table of ICD-10-PCS: its B20 is not that of ICD-10-CM."""
        self._open_indexed(code, System.ICD_10_PCS)

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
        self._docks.show_pane("codes")
        self._panes.codes.book.focus_page()

    def _look_at_placed(self, code: SystemCode) -> None:
        if self._current.now is None:
            self._panes.codes.set_date(self._panes.tabular.on)
        self._docks.raise_pane("codes")
        self._panes.codes.book.open_code(code.code, code.system)

    def _mark_open(self, code: SystemCode) -> None:
        self._panes.tabular.mark(code, self._panes.codes.book.visits)

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

    def show_revisions(self) -> None:
        """Show what changed in the books, high enough to be read."""
        self._docks.show_pane("revisions")
        self._docks.heighten("revisions", _OPEN_BOOK)

    def in_revisions(self, act: Callable[[], object]) -> None:
        """Do something with what changed, which is then to be seen."""
        self.show_revisions()
        act()

    def _open_revised(self, code: SystemCode, on: date) -> None:
        """Open a code; without an encounter, in the edition that has it."""
        if self._current.now is None:
            self._panes.codes.set_date(on)
        self._open_code(code.code, code.system)

    def put_code(self) -> None:
        """Put the code that is open in the book into a set."""
        entry = self._panes.codes.book.entry
        if entry is None:
            self.hinted.emit(self.tr("Open a code first: it is put into a set."))
        else:
            self._panes.notebook.hands.sets.ask_put(SystemCode(entry.system, entry.code))

    def in_notebook(self, act: Callable[[], object]) -> None:
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
        """Open a code of the notebook; without an encounter, in the edition that it is read for."""
        if self._current.now is None:
            self._panes.codes.set_date(self._panes.notebook.on)
        self._open_code(code.code, code.system)

    def _take_noted(self, change: Change) -> None:
        self._current.accept(change)
        if Kind.NOTEBOOK in change.kinds:
            self._panes.show_noted()

    def _selected(self) -> Sequence[Evidence]:
        evidence = self._panes.chart.selection()
        if not evidence:
            self.hinted.emit(self.tr("Select words of the chart first."))
        return evidence

    def _give(self, code: SystemCode) -> None:
        if self._current.now is None:
            self.hinted.emit(self.tr("Open an encounter first: a code is given to one."))
            return
        self._current.give(code, self._panes.chart.selection())

    def _open_marked(self, code: str) -> None:
        """Open the code that words of the chart support."""
        if self._current.now is not None:
            self._open_coded(of_sheet(self._current.now.encounter.sheet, code))

    def _open_coded(self, code: SystemCode) -> None:
        self._open_code(code.code, code.system)

    def _open_code(self, code: str, system: System) -> None:
        self._docks.show_pane("codes")
        self._panes.codes.open_code(code, system)

    def _reveal(self, span: Where) -> None:
        self._panes.chart.reveal(span)

    def _show_encounter(self, opened: Opened) -> None:
        self._panes.show_encounter(opened.encounter)

    def _show_change(self, opened: Opened, change: Change) -> None:
        self._panes.show_change(opened.encounter, change)

    def _connect_chart_and_codes(self) -> None:
        self._panes.chart.hinted.connect(self.hinted)
        self._panes.chart.mark_clicked.connect(self._open_marked)
        self._panes.chart.marked.connect(self._current.accept)
        self._panes.codes.given.connect(self._give)
        self._panes.index.code_wanted.connect(self._open_indexed)
        self._panes.index.procedure_wanted.connect(self._pick_procedure)
        self._panes.pcs.code_wanted.connect(self._open_procedure)

    def _connect_sheet(self) -> None:
        self._panes.sheet.changed.connect(self._current.accept)
        self._panes.sheet.evidence_wanted.connect(self._reveal)
        self._panes.sheet.code_wanted.connect(self._open_coded)

    def _connect_others(self) -> None:
        self._panes.worklist.opened.connect(self._current.open)
        self._panes.query.changed.connect(self._current.accept)
        self._panes.query.source_wanted.connect(self._reveal)
        self._panes.audit.changed.connect(self._current.accept)
        self._panes.report.changed.connect(self._current.accept)

    def _connect_notebook(self) -> None:
        notebook, notes = self._panes.notebook, self._panes.codes.book.notes
        for source in (notebook, notes):
            source.noted.connect(self._take_noted)
        notes.rule_wanted.connect(notebook.ask_rule)
        notebook.hands.code_wanted.connect(self._open_kept)
        notebook.hands.note_wanted.connect(self._write_note_on)
        notebook.hands.given.connect(self._give)
        notebook.hands.coded.connect(self._current.accept)

    def _connect_tabular(self) -> None:
        tabular, book = self._panes.tabular, self._panes.codes.book
        tabular.code_wanted.connect(self._open_placed)
        tabular.page_wanted.connect(self._look_at_placed)
        tabular.table_wanted.connect(self._pick_procedure)
        tabular.back_wanted.connect(book.back)
        tabular.forward_wanted.connect(book.forward)
        book.turned.connect(self._mark_open)

    def _connect_day(self) -> None:
        panes = self._panes
        panes.worklist.changed.connect(self._take_listed)
        panes.today.queue_wanted.connect(self._show_queue)
        panes.today.opened.connect(self._current.open)
        panes.today.spent.connect(self._take_work)
        panes.page.encounter_wanted.connect(self._current.open)
        panes.page.changed.connect(self._current.accept)
        panes.chart.turned.connect(self._read_shown)

    def _connect_reading(self) -> None:
        room, support = self._panes.room, self._panes.support
        room.changed.connect(self._take_abstract)
        support.accepted.connect(self._current.take)
        support.code_wanted.connect(self._open_diagnosis)
        support.place_wanted.connect(self._reveal)
        self._panes.said.place_wanted.connect(self._reveal)
        support.query_wanted.connect(self._ask_about)

    def _take_abstract(self, change: Change) -> None:
        self._current.accept(change)
        if change.encounter_id is None:
            self._panes.room.reload()

    def _open_diagnosis(self, code: str) -> None:
        self._open_code(code, System.ICD_10_CM)

    def _ask_about(self, gap: ChartGap, words: Sequence[Evidence]) -> None:
        """Begin a query about what the chart leaves open, with its words."""
        self._docks.show_pane("query")
        indicators = tuple(self._indicator((each,)) for each in words)
        # The title says no more than the topic: it must not lead to a diagnosis.
        self._panes.query.begin(QueryDraft(gap.topic, indicators=indicators))

    def _connect_revisions(self) -> None:
        self._panes.revisions.code_wanted.connect(self._open_revised)
        self._panes.revisions.encounter_wanted.connect(self._current.open)


def _named(head: DocumentHead, span: Where) -> str:
    """Return the title, with the mark where a machine read the page."""
    is_read = span.page in head.machine_read
    return f"{head.title} ({machine_read()})" if is_read else head.title
