"""What changed as a pane of the desk: when it is read, and where it leads."""

from contextlib import closing
from datetime import date

import pytest
from PySide6.QtWidgets import QFileDialog

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Diagnosis, Sheet
from app.search import build_index, open_index
from app.ui.background import Background
from app.ui.desk.main_window import MainWindow
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import desk_in
from tests.fixtures.stored import stored
from tests.fixtures.window import look_of, settings_in

CM = System.ICD_10_CM
MAY = date(2025, 5, 1)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), build_index)


@pytest.fixture
def desk(tmp_path, root):
    with opened(root) as books, desk_in(tmp_path, books) as desk:
        stored(desk.work, Sheet((Diagnosis("A05"),)), service_from=MAY, service_to=MAY)
        yield desk


@pytest.fixture
def window(qtbot, tmp_path, desk):
    with closing(open_index(desk.books.generation, desk.books)) as index:
        window = MainWindow(
            desk, index, Background(), Background(), look_of(tmp_path), (), settings_in(tmp_path)
        )
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        yield window
        window.close()


@pytest.fixture
def pane(qtbot, window):
    pane = window.panes.revisions
    window.deeds["pane.revisions"].trigger()
    qtbot.waitUntil(lambda: bool(pane._model.rows))
    return pane


def codes(pane):
    return {mine.code.code for row in pane._model.rows for mine in row.mine}


def test_nothing_is_compared_while_the_pane_is_behind_another_one(qtbot, window):
    with qtbot.waitSignal(window.current.opened):
        window.current.open(1)
    window.panes.show_noted()
    assert not window.panes.revisions._reader.is_reading
    assert window.panes.revisions._reading.told is None


def test_its_action_shows_the_pane_high_enough_to_be_read(window, pane):
    assert window.docks.is_in_sight("revisions")
    assert pane.height() > window.docks.height() * 0.4


def test_without_an_encounter_a_code_is_opened_in_the_edition_that_has_it(qtbot, window, pane):
    book = window.panes.codes.book
    pane.code_wanted.emit(SystemCode(System.ICD_10_CM, "A10.9"), date(2025, 9, 30))
    qtbot.waitUntil(lambda: book.entry is not None and book.entry.code == "A10.9")
    assert book.entry.is_billable


def test_with_an_encounter_the_date_of_service_rules(qtbot, window, pane):
    with qtbot.waitSignal(window.current.opened):
        pane.encounter_wanted.emit(1)
    book = window.panes.codes.book
    pane.code_wanted.emit(SystemCode(System.ICD_10_CM, "A05.A"), date(2026, 9, 30))
    qtbot.waitUntil(lambda: book.entry is not None and book.entry.code == "A05.A")
    assert not book.entry.is_billable


def test_a_code_that_is_given_touches_at_once(qtbot, window, pane):
    assert codes(pane) == {"A05"}
    with qtbot.waitSignal(window.current.opened):
        window.current.open(1)
    window.current.give(SystemCode(System.ICD_10_CM, "A10.9"), ())
    qtbot.waitUntil(lambda: codes(pane) == {"A05", "A10.9"})


def test_a_favourite_touches_at_once(qtbot, window, pane, desk):
    starred = desk.notebook.set_favourite(CM, "A10.1", MAY, is_favourite=True)
    window.wiring.notebook._take_noted(starred)
    qtbot.waitUntil(lambda: "A10.1" in codes(pane))


def test_other_books_are_compared_anew(qtbot, window, pane):
    comparison = pane._reading.told.comparison
    turned = []
    window.take_books(lambda: turned.append("done"))
    qtbot.waitUntil(lambda: bool(turned) and bool(pane._model.rows))
    qtbot.waitUntil(lambda: not pane._reader.is_reading)
    assert pane._reading.told.comparison is not comparison


@pytest.mark.parametrize("deed", ["revisions.paper", "revisions.table"])
def test_paper_and_table_are_asked_for_in_the_menu(qtbot, window, deed):
    window.deeds[deed].trigger()
    pane = window.panes.revisions
    qtbot.waitUntil(lambda: pane.findChild(QFileDialog) is not None)
    pane.findChild(QFileDialog).reject()
