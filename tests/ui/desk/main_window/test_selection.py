from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.desk.main_window.sitting import give, select_all, settle

ON_SELECTION = ("code.selection", "code.support", "query.start")


def test_without_a_selection_there_is_nothing_to_search_or_ask(at_work):
    assert not any(at_work.deeds[action].isEnabled() for action in ON_SELECTION)
    coding, asking = at_work.wiring.coding, at_work.wiring.asking
    for act in (coding.find_selection, coding.support, asking.start_query):
        at_work.notice.clear()
        act()
        assert "Select words" in at_work.notice.text


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Left], ids=["escape", "caret moved"])
def test_what_needs_a_selection_follows_it(at_work, qtbot, key):
    select_all(at_work)
    assert all(at_work.deeds[action].isEnabled() for action in ON_SELECTION)
    qtbot.keyClick(at_work.panes.chart._tabs.view, key)
    assert not any(at_work.deeds[action].isEnabled() for action in ON_SELECTION)


def test_another_document_has_a_selection_of_its_own(at_work, qtbot, desk, encounter):
    select_all(at_work)
    with qtbot.waitSignal(at_work.current.changed):
        at_work.current.accept(desk.charts.attach(encounter.id, "b.txt", b"Cough.", title="Letter"))
    settle(at_work, qtbot)
    assert not at_work.deeds["code.selection"].isEnabled()
    at_work.deeds["chart.previous"].trigger()
    assert at_work.deeds["code.selection"].isEnabled()


def test_selected_words_are_searched(at_work, qtbot):
    assert select_all(at_work)
    at_work.deeds["code.selection"].trigger()
    assert at_work.docks._focused() == "codes"


def test_selected_words_become_an_indicator(at_work, qtbot, desk, encounter):
    words = select_all(at_work)
    at_work.deeds["query.start"].trigger()
    qtbot.waitUntil(lambda: bool(desk.queries.of_encounter(encounter.id)))
    indicator = desk.queries.of_encounter(encounter.id)[0].draft.indicators[0]
    assert (indicator.text, indicator.document) == (words[0].quote, "Note")
    assert indicator.span == words[0].span


def test_a_query_on_a_page_that_a_machine_read_says_so(at_work, qtbot, desk, encounter):
    words = select_all(at_work)
    opened = at_work.current.now
    (head,) = opened.encounter.documents
    fax = replace(head, machine_read=(words[0].span.page,))
    at_work.current._now = replace(opened, encounter=replace(opened.encounter, documents=(fax,)))
    at_work.deeds["query.start"].trigger()
    qtbot.waitUntil(lambda: bool(desk.queries.of_encounter(encounter.id)))
    indicator = desk.queries.of_encounter(encounter.id)[0].draft.indicators[0]
    assert indicator.document == "Note (machine-read, unverified)"


def test_selected_words_support_the_current_diagnosis(at_work, qtbot, desk, encounter, billable):
    give(at_work, qtbot, billable)
    words = select_all(at_work)
    with qtbot.waitSignal(at_work.current.changed):
        at_work.deeds["code.support"].trigger()
    assert desk.coding.sheet(encounter.id).diagnoses[0].evidence == words


def test_a_query_is_exported_once_there_is_one(at_work, qtbot, tmp_path):
    export = at_work.deeds["query.export"]
    assert not export.isEnabled()
    at_work.deeds["query.new"].trigger()
    qtbot.waitUntil(export.isEnabled)
    export.trigger()
    dialog, path = at_work.findChild(QFileDialog), tmp_path / "query.pdf"
    dialog.fileSelected.emit(str(path))
    qtbot.waitUntil(path.exists)
    dialog.reject()
