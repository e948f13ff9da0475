"""The panes of one work file, and how they are told what has changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from app.codebooks import CodeBooks
from app.desk import Desk
from app.domain.change import Change, Kind
from app.domain.chart.spans import Evidence
from app.domain.encounter import Encounter
from app.search import CodeIndex
from app.suggestions.reader import ChartReader
from app.ui.abstract.reading_room import ReadingRoom
from app.ui.abstract.said_pane import SaidPane
from app.ui.abstract.support_pane import SupportPane
from app.ui.audit.audit_pane import AuditPane
from app.ui.chart.chart_pane import ChartPane
from app.ui.chart.marks.marks import Mark
from app.ui.codes.codes_pane import CodesPane
from app.ui.day.encounter_page import EncounterPage
from app.ui.day.today_pane import TodayPane
from app.ui.desk.workers import Workers
from app.ui.index.index_pane import IndexPane
from app.ui.index.index_room import IndexRoom
from app.ui.looks.look import Look
from app.ui.notebook.notebook_pane import NotebookPane
from app.ui.pcs.pcs_pane import PcsPane
from app.ui.pcs.table_room import TableRoom
from app.ui.query.query_pane import QueryPane
from app.ui.report.report_pane import ReportPane
from app.ui.revisions.revisions_pane import RevisionsPane
from app.ui.sheet.sheet_pane import SheetPane
from app.ui.tabular.tabular_pane import TabularPane
from app.ui.tabular.tree_room import TreeRoom
from app.ui.worklist.pane import WorklistPane

__all__ = ["Panes", "make_panes", "marks_of"]

_READ_FOR = {Kind.ABSTRACT, Kind.CODES, Kind.DOCUMENTS, Kind.FACTS}


@dataclass(frozen=True, slots=True)
class Panes:
    """One pane for each part of the work."""

    worklist: WorklistPane
    chart: ChartPane
    codes: CodesPane
    sheet: SheetPane
    query: QueryPane
    audit: AuditPane
    report: ReportPane
    notebook: NotebookPane
    index: IndexPane
    pcs: PcsPane
    revisions: RevisionsPane
    tabular: TabularPane
    today: TodayPane
    page: EncounterPage
    room: ReadingRoom
    support: SupportPane
    said: SaidPane

    def show_encounter(self, encounter: Encounter) -> None:
        """Turn every pane to an encounter."""
        self.worklist.mark_open(encounter.id)
        self.codes.set_date(encounter.facts.coding_date)
        self.chart.show_encounter(encounter)
        self.chart.set_marks(marks_of(encounter))
        self.sheet.show_encounter(encounter.id, encounter)
        self.query.show_encounter(encounter)
        self.notebook.show_encounter(encounter.id, encounter.facts.coding_date)
        self.index.set_date(encounter.facts.coding_date)
        self.pcs.set_date(encounter.facts.coding_date)
        self.tabular.set_date(encounter.facts.coding_date)
        self.revisions.reload()
        self.today.clock.open(encounter.id)
        self.page.show_encounter(encounter.id)
        self.show_work()
        # What stands behind other tabs at first comes last.
        self.audit.show_encounter(encounter.id)
        self.report.show_encounter(encounter.id)
        self.said.show_encounter(encounter)
        self.room.show_encounter(encounter.id)
        self.support.show_encounter(encounter)

    def show_work(self) -> None:
        """Let the worklist and the day be read again."""
        self.worklist.reload()
        self.today.reload()

    def show_change(self, encounter: Encounter, change: Change) -> None:
        """Let each pane that shows something of what has changed read it again."""
        if Kind.MARKS in change.kinds:
            self.chart.reload_marks()
        if change.kinds == {Kind.MARKS}:
            return
        if Kind.FACTS in change.kinds:
            self.codes.set_date(encounter.facts.coding_date)
            self.notebook.set_date(encounter.facts.coding_date)
            self.index.set_date(encounter.facts.coding_date)
            self.pcs.set_date(encounter.facts.coding_date)
            self.tabular.set_date(encounter.facts.coding_date)
        if Kind.DOCUMENTS in change.kinds:
            self.chart.show_encounter(encounter)
            self.page.reload_documents()
        if change.kinds & {Kind.CODES, Kind.DOCUMENTS}:
            self.chart.set_marks(marks_of(encounter))
        if change.kinds & {Kind.CODES, Kind.FACTS}:
            self.sheet.show_encounter(encounter.id, encounter)
            self.notebook.reload_recent()
            self.revisions.reload()
        if Kind.QUERIES in change.kinds:
            self.query.reload()
        self.show_work()
        self.page.reload()
        self.audit.reload()
        self.report.reload()
        if change.kinds & _READ_FOR:
            self.support.show_encounter(encounter)
            self.said.show_encounter(encounter)
            self.room.reload()

    def show_books(self) -> None:
        """Let each pane that shows the code books read them again, after others were loaded."""
        self.codes.reload()
        self.index.reload()
        self.pcs.reload()
        self.tabular.reload()
        self.show_noted()
        self.revisions.reload_books()

    def show_noted(self) -> None:
        """Let each pane that shows something of the notebook read it again."""
        self.codes.reload_notes()
        self.notebook.reload()
        self.revisions.reload()
        # A chart is read with the coder’s own words; what they do not touch is not read again.
        self.room.reload()


def make_panes(desk: Desk, index: CodeIndex, workers: Workers, look: Look) -> Panes:
    """Make the panes of a work file."""
    background, searching = workers.desk, workers.search
    # The desk asks for codes by date; only the books themselves hand out more.
    books = cast("CodeBooks", desk.books)
    reader = ChartReader(books, index, desk.notebook.own_words.synonyms)
    room = ReadingRoom(desk.abstracting, reader, workers.reading, background)
    return Panes(
        worklist=WorklistPane(desk.worklist, background),
        chart=ChartPane(desk.charts, background, look, desk.highlights, desk.viewing),
        codes=CodesPane(index, books, desk.notebook, background, searching),
        sheet=SheetPane(desk.coding, desk.carrying, background),
        query=QueryPane(desk.queries, background),
        audit=AuditPane(desk.audit, background),
        report=ReportPane(desk.claims, background),
        notebook=NotebookPane(desk.notebook, desk.coding, background),
        revisions=RevisionsPane(desk.revisions, background),
        index=IndexPane(IndexRoom(books), searching),
        pcs=PcsPane(TableRoom(books), searching),
        tabular=TabularPane(TreeRoom(books), searching),
        today=TodayPane(desk.times, background),
        page=EncounterPage(desk.history, desk.carrying, background),
        room=room,
        support=SupportPane(room),
        said=SaidPane(room),
    )


def marks_of(encounter: Encounter) -> tuple[Mark, ...]:
    """Return a mark for every located piece of evidence on the sheet."""
    return tuple(
        Mark(item.span, code, kind)
        for kind, code, evidence in _supported(encounter)
        for item in evidence
        if item.span is not None
    )


def _supported(encounter: Encounter) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
    sheet = encounter.sheet
    yield from (("diagnosis", one.code, one.evidence) for one in sheet.diagnoses)
    yield from (("procedure", one.code, one.evidence) for one in sheet.procedures)
    yield from (("line", one.code, one.evidence) for one in sheet.lines)
