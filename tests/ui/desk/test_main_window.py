import json
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.chart.spans import Evidence, Span
from app.domain.codes import System
from app.domain.money import AmountError
from app.domain.notebook.kept import SystemCode
from app.encounters.arrivals import Pasted
from app.search import CodeIndex, build_index
from app.ui.background import Background
from app.ui.chart.importing.dialog import ImportDialog
from app.ui.desk.actions import plain_text
from app.ui.desk.main_window import MainWindow
from app.ui.desk.panes import marks_of
from app.ui.encounter.places import read_places
from app.ui.menus.declared import DECLARED
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import laid
from tests.fixtures.window import RESOURCES, look_of, settings_in
from tests.fixtures.work import FACTS, NOTE, new_work

CM = System.ICD_10_CM
WORDS = "type 2 diabetes"


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("reference"), build_index)) as books:
        yield books


@pytest.fixture(scope="module")
def index(books):
    index = CodeIndex.open_index(books.generation, books)
    yield index
    index.close()


@pytest.fixture
def desk(tmp_path, books):
    work = new_work(tmp_path / "client.coderdesk")
    yield laid(work, books)
    work.close()


@pytest.fixture
def sample(tmp_path):
    path = tmp_path / "sample.json"
    facts = {"setting": "office", "service_from": "2026-03-12", "sample": True}
    path.write_text(json.dumps({**facts, "documents": [{"text": NOTE, "title": "Note"}]}))
    return path


@pytest.fixture
def make_window(qtbot, tmp_path, desk, index, sample):
    made = []

    def make():
        window = MainWindow(
            desk,
            index,
            Background(),
            Background(),
            look_of(tmp_path),
            [sample],
            settings_in(tmp_path),
            read_places(RESOURCES / "place_of_service.toml"),
        )
        qtbot.addWidget(window)
        window.show()
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()


@pytest.fixture
def window(make_window):
    return make_window()


@pytest.fixture
def encounter(desk):
    """An office visit with a note."""
    encounter_id = desk.encounters.make(FACTS).encounter_id
    desk.charts.attach(encounter_id, "note.txt", NOTE.encode(), title="Note")
    return desk.encounters.open(encounter_id)


@pytest.fixture
def at_work(window, encounter, qtbot):
    """The window with the visit open."""
    open_in(window, encounter.id, qtbot)
    return window


@pytest.fixture
def billable(books):
    """Any code that may stand on the claim of the visit."""
    on = FACTS.coding_date
    codes = (phrase.code for phrase in books.phrases() if phrase.is_billable)
    return next(c for c in codes if books.entry(c, on, System.ICD_10_CM).is_billable)


def open_in(window, encounter_id, qtbot):
    with qtbot.waitSignal(window.current.opened):
        window.current.open(encounter_id)
    settle(window, qtbot)


def settle(window, qtbot):
    """Wait until both workers have done what they were asked for, and what came of it."""
    for _ in range(3):
        for background in window._backgrounds:
            done = []
            background.run(lambda: 0, done.append)
            qtbot.waitUntil(lambda done=done: bool(done))


def evidence(document, words):
    start = NOTE.index(words)
    return Evidence(words, Span(document, 0, start, start + len(words)))


def give(window, qtbot, code, items=()):
    with qtbot.waitSignal(window.current.changed):
        window.current.give(SystemCode(CM, code), items)
    settle(window, qtbot)


def test_every_declared_action_does_something(window):
    assert {one.id for one, _ in window.deeds} == {one.id for one in DECLARED}


def test_at_first_it_says_the_next_step(window):
    assert "worklist" in window.header.text
    assert not window.deeds["chart.attach"].isEnabled()


def test_no_patient_stands_in_the_title(at_work):
    assert at_work.windowTitle() == "Coderdesk – client.coderdesk"


def test_an_open_encounter_is_named_with_its_edition(at_work):
    assert at_work.header.text.startswith("ZIMMERLUND, ODA; 1961-02-03")
    assert at_work.header.text.endswith("ICD-10-CM 2026-04")
    assert at_work.deeds["chart.find"].isEnabled()


def test_a_date_without_an_edition_is_said(window, desk, qtbot):
    day = date(2031, 1, 5)
    change = desk.encounters.make(replace(FACTS, service_from=day, service_to=day))
    open_in(window, change.encounter_id, qtbot)
    assert "2031-01-05" in window.header.text
    assert window.header._edition.property("tone") == "error"


def test_looking_at_a_chart_is_in_the_trail(at_work, desk):
    from app.storage import trail

    with desk.work.sessions() as session:
        assert any(entry.act.action == "viewed the chart" for entry in trail.entries(session))


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


def test_without_an_encounter_no_code_is_given(window):
    window.panes.codes.given.emit(SystemCode(CM, "E11.9"))
    assert "Open an encounter" in window.notice.text


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
    select_all(at_work, qtbot)
    assert all(at_work.deeds[action].isEnabled() for action in ON_SELECTION)
    qtbot.keyClick(at_work.panes.chart._tabs.view, key)
    assert not any(at_work.deeds[action].isEnabled() for action in ON_SELECTION)


def test_another_document_has_a_selection_of_its_own(at_work, qtbot, desk, encounter):
    select_all(at_work, qtbot)
    with qtbot.waitSignal(at_work.current.changed):
        at_work.current.accept(desk.charts.attach(encounter.id, "b.txt", b"Cough.", title="Letter"))
    settle(at_work, qtbot)
    assert not at_work.deeds["code.selection"].isEnabled()
    at_work.deeds["chart.previous"].trigger()
    assert at_work.deeds["code.selection"].isEnabled()


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


def select_all(window, qtbot):
    view = window.panes.chart._tabs.view
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    return window.panes.chart.selection()


def test_selected_words_are_searched(at_work, qtbot):
    assert select_all(at_work, qtbot)
    at_work.deeds["code.selection"].trigger()
    assert at_work.docks._focused() == "codes"


def test_selected_words_become_an_indicator(at_work, qtbot, desk, encounter):
    words = select_all(at_work, qtbot)
    at_work.deeds["query.start"].trigger()
    qtbot.waitUntil(lambda: bool(desk.queries.of_encounter(encounter.id)))
    indicator = desk.queries.of_encounter(encounter.id)[0].draft.indicators[0]
    assert (indicator.text, indicator.document) == (words[0].quote, "Note")
    assert indicator.span == words[0].span


def test_selected_words_support_the_current_diagnosis(at_work, qtbot, desk, encounter, billable):
    give(at_work, qtbot, billable)
    words = select_all(at_work, qtbot)
    with qtbot.waitSignal(at_work.current.changed):
        at_work.deeds["code.support"].trigger()
    assert desk.coding.sheet(encounter.id).diagnoses[0].evidence == words


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


def test_a_file_that_cannot_be_read_stops_no_other(at_work, tmp_path, desk, encounter, qtbot):
    good, bad = tmp_path / "lab.txt", tmp_path / "scan.bin"
    good.write_text("Creatinine 1.9 mg/dL")
    bad.write_bytes(bytes(range(256)))
    at_work.errands.charts.take(encounter.id, [bad, good])
    qtbot.waitUntil(lambda: at_work.findChild(ImportDialog) is not None)
    dialog = at_work.findChild(ImportDialog)
    assert "scan.bin" in dialog.of_files
    with qtbot.waitSignal(at_work.current.changed):
        dialog.save()
    assert len(at_work.current.now.encounter.documents) == 2


def test_files_dropped_on_the_window_are_attached(at_work, tmp_path, qtbot):
    path = tmp_path / "lab.txt"
    path.write_text("Creatinine 1.9 mg/dL")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://charts.example/note.txt")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, dropped, left, none)
    entering.ignore()
    at_work.dragEnterEvent(entering)
    assert entering.isAccepted()
    event = QDropEvent(QPointF(9, 9), copy, dropped, left, none)
    with qtbot.waitSignal(at_work.current.changed):
        at_work.dropEvent(event)
    assert [head.name for head in at_work.current.now.encounter.documents][-1] == "lab.txt"


def test_a_folder_of_charts_is_attached(at_work, tmp_path, qtbot):
    folder = tmp_path / "chart"
    folder.mkdir()
    (folder / "lab.txt").write_text("Creatinine 1.9 mg/dL")
    at_work.deeds["chart.folder"].trigger()
    dialog = at_work.findChild(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    with qtbot.waitSignal(at_work.current.changed):
        dialog.filesSelected.emit([str(folder)])
    dialog.reject()
    assert at_work.current.now.encounter.documents[-1].name == "lab.txt"


def test_files_that_were_copied_are_attached(at_work, tmp_path, qtbot):
    path = tmp_path / "lab.txt"
    path.write_text("Creatinine 1.9 mg/dL")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(path))])
    QApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(at_work.current.changed):
        at_work.deeds["chart.paste"].trigger()
    QApplication.clipboard().clear()
    assert at_work.current.now.encounter.documents[-1].name == "lab.txt"


def test_nothing_is_attached_without_an_encounter(window, tmp_path):
    window.errands.paste_chart()
    window.errands._attach([tmp_path / "lab.txt"])
    assert not window.errands.charts.reading.is_busy


def test_closing_the_window_stops_the_reading_of_charts(at_work, encounter):
    read = []
    charts = at_work.errands.charts

    def first():
        # As long as the reading is not stopped, as a scan of many pages would be.
        read.append(charts.reading._stopped.wait(9))
        return b"Cough."

    def second():
        read.append("second")
        return b"Fever."

    charts.take(encounter.id, [Pasted("first", first), Pasted("second", second)])
    at_work.close()
    assert "second" not in read


def test_a_query_on_a_page_that_a_machine_read_says_so(at_work, qtbot, desk, encounter):
    words = select_all(at_work, qtbot)
    opened = at_work.current.now
    (head,) = opened.encounter.documents
    fax = replace(head, machine_read=(words[0].span.page,))
    at_work.current._now = replace(opened, encounter=replace(opened.encounter, documents=(fax,)))
    at_work.deeds["query.start"].trigger()
    qtbot.waitUntil(lambda: bool(desk.queries.of_encounter(encounter.id)))
    indicator = desk.queries.of_encounter(encounter.id)[0].draft.indicators[0]
    assert indicator.document == "Note (machine-read, unverified)"


def test_nothing_can_be_dropped_without_an_encounter(window, tmp_path):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "lab.txt"))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, dropped, left, none)
    entering.ignore()
    window.dragEnterEvent(entering)
    assert not entering.isAccepted()


def test_samples_are_brought_in_once(window, desk, qtbot):
    for _ in range(2):
        with qtbot.waitSignal(window.current.opened):
            window.deeds["samples.open"].trigger()
    assert len(desk.encounters.listed()) == 1
    assert "SAMPLE" in window.header._facts.text()


def test_without_samples_that_is_said(window, qtbot):
    window._samples = ()
    window.open_samples()
    qtbot.waitUntil(lambda: "no samples" in window.notice.text)


def test_a_new_encounter_is_opened(window, qtbot):
    dialog = window.errands.new_encounter()
    dialog._show(FACTS)
    with qtbot.waitSignal(window.current.opened):
        dialog.save()
    assert window.header.text.startswith("ZIMMERLUND")


def test_amended_facts_are_shown(at_work, qtbot):
    dialog = at_work.errands.amend_facts()
    dialog.patient.family.setText("Ybarra")
    with qtbot.waitSignal(at_work.current.changed):
        dialog.save()
    assert at_work.header.text.startswith("YBARRA")


def test_there_are_no_facts_to_amend_without_an_encounter(window):
    assert window.errands.amend_facts() is None
    window.errands.ask_export()
    assert window.findChildren(QFileDialog) == []


def test_an_encounter_goes_out_and_comes_in_again(at_work, tmp_path, encounter, desk, qtbot):
    path = tmp_path / "out.json"
    with qtbot.waitSignal(at_work.errands.written):
        at_work.errands.export(encounter.id, path)
    assert str(path) in at_work.notice.text
    with qtbot.waitSignal(at_work.current.opened):
        at_work.errands.import_files([path])
    assert at_work.current.id != encounter.id
    assert at_work.current.now.encounter.facts == FACTS


def test_a_byte_order_mark_before_an_encounter_file_is_no_fault(window, tmp_path, qtbot):
    path = tmp_path / "in.json"
    facts = {"setting": "office", "service_from": "2026-03-12", "documents": [{"text": NOTE}]}
    path.write_text(json.dumps(facts), encoding="utf-8-sig")
    with qtbot.waitSignal(window.current.opened):
        window.errands.import_files([path])


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"\xff\xfe\x00", "not text"), (b'{"settin": "office"}', "settin")],
    ids=["no text", "another form"],
)
def test_a_file_that_is_no_encounter_is_refused_in_a_line(window, tmp_path, qtbot, content, says):
    path = tmp_path / "in.json"
    path.write_bytes(content)
    window.errands.import_files([path])
    qtbot.waitUntil(lambda: says in window.notice.text)


def test_what_wants_a_look_after_an_import_is_said(window, tmp_path, qtbot):
    path = tmp_path / "in.json"
    code = {"code": "E11.9", "evidence": [{"document": 0, "quote": "not there at all"}]}
    facts = {"setting": "office", "service_from": "2026-03-12"}
    documents = [{"text": NOTE, "title": "Note"}]
    path.write_text(json.dumps({**facts, "documents": documents, "diagnoses": [code]}))
    with qtbot.waitSignal(window.current.opened):
        window.errands.import_files([path])
    assert window.notice.text


@pytest.mark.parametrize("ask", ["ask_charts", "ask_import", "ask_export"])
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_files_are_asked_for_without_stopping_the_desk(at_work, ask):
    getattr(at_work.errands, ask)()
    dialog = at_work.findChildren(QFileDialog)[0]
    assert dialog.isVisible()
    dialog.reject()


def test_a_pane_is_shown_by_its_key(window, qtbot):
    for name in ("query", "audit", "report", "sheet", "codes", "worklist", "chart"):
        window.deeds[f"pane.{name}"].trigger()
        QApplication.processEvents()
        assert window.docks.is_in_sight(name)


def test_f6_goes_round_the_panes_in_sight(at_work, qtbot):
    at_work.activateWindow()
    at_work.docks.show_pane("worklist")
    seen = []
    for _ in range(4):
        seen.append(at_work.docks._focused())
        at_work.deeds["view.next_pane"].trigger()
    assert seen == ["worklist", "chart", "codes", "sheet"]
    assert at_work.docks._focused() == "worklist"
    at_work.deeds["view.previous_pane"].trigger()
    assert at_work.docks._focused() == "sheet"


def test_a_closed_pane_comes_back(window):
    window.docks._docks["codes"].close()
    assert not window.docks.is_in_sight("codes")
    window.deeds["view.reset"].trigger()
    QApplication.processEvents()
    assert window.docks.is_in_sight("codes")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_tabbed_panes_have_no_second_title(window, qtbot):
    docks = window.docks._docks
    qtbot.waitUntil(lambda: docks["sheet"].titleBarWidget() is not None)
    qtbot.waitUntil(lambda: docks["codes"].titleBarWidget() is not None)
    docks["query"].setFloating(True)
    qtbot.waitUntil(lambda: docks["query"].titleBarWidget() is None)


def test_the_arrangement_is_remembered(make_window, qtbot):
    first = make_window()
    first.docks._docks["worklist"].hide()
    first.close()
    second = make_window()
    assert second.docks._docks["worklist"].isHidden()


def test_the_look_is_chosen_in_the_view_menu(window):
    window.deeds["theme.dark"].trigger()
    window.deeds["size.larger"].trigger()
    assert (window._look.theme.name, window._look.percent) == ("dark", 110)
    assert window.deeds["theme.dark"].isChecked()
    window.deeds["size.smaller"].trigger()
    window.deeds["size.smaller"].trigger()
    assert window._look.percent == 100
    window.deeds["size.larger"].trigger()
    window.deeds["size.normal"].trigger()
    assert window._look.percent == 100


def test_the_palette_and_the_keys_open(window):
    window.deeds["help.palette"].trigger()
    assert window.palette_of_actions.isVisible()
    window.deeds["help.keys"].trigger()
    window.deeds["help.keys"].trigger()
    assert window._keys.isVisible()


def test_about_says_the_version_and_the_code_books(window):
    window.deeds["help.about"].trigger()
    assert "ICD-10-CM 2025-04" in window.notice.text


def test_a_fault_of_ours_is_reported_once_and_without_words(window, qtbot):
    window.report(KeyError("Zimmerlund"))
    first = window._bug
    window.report(KeyError("again"))
    assert window._bug is first
    assert "KeyError" in first.report
    assert "Zimmerlund" not in first.report
    first.accept()
    window.report(TypeError("later"))
    assert "TypeError" in window._bug.report
    window._bug.accept()


def test_an_error_of_the_users_world_is_a_line(window):
    window.report(AmountError("“x” is not an amount"))
    assert window.notice.text == "“x” is not an amount."
    assert window._bug is None


def test_what_was_done_is_said_in_the_status_bar(at_work, qtbot, billable):
    give(at_work, qtbot, billable)
    assert billable in at_work.statusBar().currentMessage()


def test_it_closes_what_it_was_given(at_work, qtbot):
    with qtbot.waitSignal(at_work.left):
        at_work.close()
    assert not at_work.wants_other
    for background in at_work._backgrounds:
        background.run(lambda: pytest.fail("nothing runs after closing"), print)


def test_another_work_file_can_be_asked_for(window, qtbot):
    with qtbot.waitSignal(window.left):
        window.deeds["work.switch"].trigger()
    assert window.wants_other


def test_other_code_books_are_shown_and_the_former_ones_let_go(qtbot, make_window):
    window = make_window()
    gone = []
    window.take_books(lambda: gone.append("without an encounter"))
    qtbot.waitUntil(lambda: len(gone) == 1)
    window.open_samples()
    qtbot.waitUntil(lambda: window.current.id is not None)
    with qtbot.waitSignal(window.current.changed) as changed:
        window.take_books(lambda: gone.append("with one"))
    assert changed.args[0].edition == "ICD-10-CM 2026-04"
    qtbot.waitUntil(lambda: len(gone) == 2)
