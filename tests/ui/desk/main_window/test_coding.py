import pytest

from app.domain.chart.spans import Evidence, Span
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.ui.desk.actions import plain_text
from app.ui.desk.panes import marks_of
from tests.fixtures.work import NOTE
from tests.ui.desk.main_window.sitting import give, settle

CM = System.ICD_10_CM
WORDS = "type 2 diabetes"


def evidence(document, words):
    start = NOTE.index(words)
    return Evidence(words, Span(document, 0, start, start + len(words)))


def test_given_codes_mark_the_chart_and_can_be_undone(at_work, encounter, desk, qtbot, billable):
    item = evidence(encounter.documents[0].id, WORDS)
    give(at_work, qtbot, billable, [item])
    assert [d.code for d in desk.coding.sheet(encounter.id).diagnoses] == [billable]
    mark = marks_of(at_work.current.now.encounter)[0]
    assert (mark.span, mark.label, mark.kind) == (item.span, billable, "diagnosis")
    label = desk.coding.steps(encounter.id).undo_label
    assert plain_text(at_work.deeds["edit.undo"].text()) == f"Undo: {label}"
    with qtbot.waitSignal(at_work.current.changed):
        at_work.deeds["edit.undo"].trigger()
    assert desk.coding.sheet(encounter.id).diagnoses == ()
    assert at_work.deeds["edit.redo"].isEnabled()
    with qtbot.waitSignal(at_work.current.changed):
        at_work.deeds["edit.redo"].trigger()
    assert [d.code for d in desk.coding.sheet(encounter.id).diagnoses] == [billable]


def test_a_code_that_cannot_be_given_is_a_line(at_work, qtbot):
    at_work.panes.codes.given.emit(SystemCode(CM, "Z99.ZZ9"))
    qtbot.waitUntil(lambda: bool(at_work.notice.text))
    assert "Z99" in at_work.notice.text


def test_a_code_is_given_with_the_words_selected(at_work, encounter, desk, qtbot, billable):
    with qtbot.waitSignal(at_work.current.changed):
        at_work.panes.codes.given.emit(SystemCode(CM, billable))
    assert desk.coding.sheet(encounter.id).diagnoses[0].evidence == at_work.panes.chart.selection()


@pytest.mark.parametrize(
    ("system", "code", "part"),
    [(System.ICD_10_PCS, "0DTJ4ZZ", "procedures"), (System.HCPCS, "J1100", "lines")],
)
def test_a_code_of_another_system_goes_where_it_belongs(
    at_work, encounter, desk, qtbot, system, code, part
):
    with qtbot.waitSignal(at_work.current.changed):
        at_work.panes.codes.given.emit(SystemCode(system, code))
    sheet = desk.coding.sheet(encounter.id)
    (given,) = getattr(sheet, part)
    assert (given.code, given.evidence) == (code, at_work.panes.chart.selection())
    assert sheet.diagnoses == ()


def test_evidence_is_shown_in_the_chart(at_work, qtbot, encounter):
    at_work.panes.sheet.evidence_wanted.emit(evidence(encounter.documents[0].id, WORDS).span)
    assert at_work.panes.chart.has_document()


def test_a_window_of_the_chart_alone_asks_for_actions_of_the_desk(at_work, qtbot):
    chart = at_work.panes.chart
    qtbot.waitUntil(lambda: chart.viewers.active.view is not None)
    chart.viewers.active.view.select_all()
    chart.wanted.emit("code.selection")
    settle(at_work, qtbot)
    assert at_work.docks.is_in_sight("codes")


def test_a_mark_opens_its_code(at_work, qtbot, billable):
    give(at_work, qtbot, billable)
    at_work.panes.chart.mark_clicked.emit(billable)
    book = at_work.panes.codes.book
    qtbot.waitUntil(lambda: book.entry is not None and book.entry.code == billable)
    assert at_work.docks.is_in_sight("codes")


def test_what_was_done_is_said_in_the_status_bar(at_work, qtbot, billable):
    give(at_work, qtbot, billable)
    assert billable in at_work.statusBar().currentMessage()
