"""What the notebook and the book tell each other in the window."""

from contextlib import closing
from datetime import UTC, date, datetime

import pytest

from app.domain.codes import System
from app.domain.notebook.kept import PayerRule, SystemCode
from app.search import build_index, open_index
from app.storage import workspace
from app.storage.notebook import pages as notebook
from app.ui.background import Background
from app.ui.desk.main_window import MainWindow
from app.ui.notebook.codes.rule_dialog import RuleDialog
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import desk_in
from tests.fixtures.stored import stored
from tests.fixtures.window import look_of, settings_in
from tests.fixtures.work import KEY

CM = System.ICD_10_CM
ON = date(2026, 3, 12)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), build_index)


@pytest.fixture
def desk(tmp_path, root):
    with opened(root) as books, desk_in(tmp_path, books) as desk:
        yield desk


@pytest.fixture
def window(qtbot, tmp_path, desk):
    with closing(open_index(desk.books.generation, desk.books)) as index:
        window = MainWindow(
            desk,
            index,
            Background(),
            Background(),
            look_of(tmp_path),
            (),
            settings_in(tmp_path),
        )
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        yield window
        window.close()


@pytest.fixture
def at_work(qtbot, window, desk):
    number = stored(desk.work)
    with qtbot.waitSignal(window.current.opened):
        window.current.open(number)
    return window


@pytest.fixture
def in_book(qtbot, at_work):
    def do(code):
        at_work.wiring.books._open_indexed(code)
        notes = at_work.panes.codes.book.notes
        qtbot.waitUntil(lambda: notes._asked is not None and notes._asked[0].code == code)
        qtbot.waitUntil(lambda: notes._is_read)

    return do


def test_the_star_is_seen_in_the_notebook_at_once(qtbot, at_work, in_book):
    at_work.docks.show_pane("notebook")
    in_book("A00.0")
    at_work.deeds["book.favourite"].trigger()
    qtbot.waitUntil(lambda: at_work.panes.notebook.shown.total == 1)
    assert at_work.statusBar().currentMessage() == "A00.0 made a favourite"
    assert at_work.panes.codes.book.notes.is_favourite


def test_what_is_changed_in_the_notebook_is_seen_in_the_book(qtbot, at_work, in_book, desk):
    desk.notebook.add_rule(CM, "A00.0", PayerRule("Needs a letter.", "Aetna"), ON)
    at_work.panes.show_noted()
    in_book("A00.0")
    view = at_work.panes.codes.book._view
    assert "Needs a letter." in view.toPlainText()
    at_work.docks.show_pane("notebook")
    at_work.panes.notebook._bar.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: at_work.panes.notebook.shown.row is not None)
    at_work.panes.notebook._rows.remove()
    qtbot.waitUntil(lambda: "Needs a letter." not in view.toPlainText())
    at_work.deeds["notebook.undo"].trigger()
    qtbot.waitUntil(lambda: "Needs a letter." in view.toPlainText())
    at_work.deeds["notebook.redo"].trigger()
    qtbot.waitUntil(lambda: "Needs a letter." not in view.toPlainText())


def test_the_notebook_does_not_undo_what_was_coded(qtbot, at_work, desk):
    number = at_work.current.id
    with qtbot.waitSignal(at_work.current.changed):
        at_work.current.give(SystemCode(CM, "A00.0"), ())
    desk.notebook.set_note(CM, "A00.0", "x", ON)
    at_work.deeds["notebook.undo"].trigger()
    qtbot.waitUntil(lambda: desk.notebook.notes_of(CM, "A00.0") == "")
    assert [one.code for one in desk.coding.sheet(number).diagnoses] == ["A00.0"]


def test_a_note_of_the_notebook_is_written_in_the_book(qtbot, at_work, desk):
    desk.notebook.set_note(CM, "B20", "Candle.", ON)
    at_work.panes.notebook.hands.note_wanted.emit(SystemCode(CM, "B20"))
    editor = at_work.panes.codes.book._face.editor
    qtbot.waitUntil(lambda: editor.is_open)
    assert editor._text.toPlainText() == "Candle."


def test_the_note_of_the_open_code_is_written_by_its_action(at_work, in_book):
    in_book("A00.0")
    at_work.deeds["book.note"].trigger()
    assert at_work.panes.codes.book._face.editor.is_open


def test_a_rule_of_the_open_code_is_asked_for_by_its_action(qtbot, at_work, in_book, desk):
    in_book("A00.0")
    at_work.deeds["book.rule"].trigger()
    dialog = at_work.findChild(RuleDialog)
    dialog._payer.setText("Aetna")
    dialog._text.setPlainText("Ask first.")
    dialog.save()
    qtbot.waitUntil(lambda: bool(desk.notebook.rules_of(CM, "A00.0")))


def test_without_an_encounter_a_kept_code_is_opened_for_today(qtbot, window):
    today = datetime.now(UTC).astimezone().date()
    window.panes.notebook.hands.code_wanted.emit(SystemCode(CM, "A00.0"))
    qtbot.waitUntil(lambda: window.panes.codes.book.entry is not None)
    assert abs((window.panes.codes.book.on - today).days) <= 1


def test_a_note_that_is_being_written_is_kept_when_the_window_closes(at_work, in_book, desk):
    in_book("A00.0")
    at_work.deeds["book.note"].trigger()
    at_work.panes.codes.book._face.editor._text.setPlainText("Half a thought")
    at_work.close()
    with closing(workspace.open_workspace(desk.work.path, KEY)) as work, work.sessions() as session:
        assert [page.note for page in notebook.pages(session)] == ["Half a thought"]


def test_a_code_of_the_tables_is_opened_as_one_of_procedures(qtbot, at_work):
    book = at_work.panes.codes.book
    at_work.panes.pcs.code_wanted.emit("B2000ZZ")
    qtbot.waitUntil(lambda: book.entry is not None and book.entry.code == "B2000ZZ")
    assert book.entry.system is System.ICD_10_PCS
    at_work.panes.index.code_wanted.emit("A00.0")
    qtbot.waitUntil(lambda: book.entry.code == "A00.0")
    assert book.entry.system is CM


def test_a_mark_of_the_chart_opens_the_code_as_what_it_is_given_as(qtbot, at_work):
    book = at_work.panes.codes.book
    with qtbot.waitSignal(at_work.current.changed):
        at_work.current.give(SystemCode(CM, "A00.0"), ())
    at_work.panes.chart.mark_clicked.emit("A00.0")
    qtbot.waitUntil(lambda: book.entry is not None and book.entry.code == "A00.0")
    assert book.entry.system is CM
    at_work.panes.chart.mark_clicked.emit("B2000")
    qtbot.waitUntil(lambda: book.entry.code == "B2000")
    assert book.entry.system is System.HCPCS


def test_a_mark_means_nothing_without_an_encounter(window):
    window.panes.chart.mark_clicked.emit("A00.0")
    assert window.panes.codes.book.entry is None
