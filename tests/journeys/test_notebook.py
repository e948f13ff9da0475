"""What a coder keeps of a code, by keyboard: through a restart and an edition that changes it."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.codebooks import Library
from app.codebooks.receiving.wish import Wish
from app.domain.codes import System
from app.domain.notebook.kept import PayerRule
from app.search import build_index
from tests.fixtures.books import TINY, silent, tiny_release
from tests.fixtures.stored import stored
from tests.fixtures.work import new_work
from tests.journeys.sittings import seated_again

BEFORE, AFTER = date(2025, 5, 1), date(2026, 3, 12)
NOTE = "Ask for the first smoke."
RULE = PayerRule("Needs a letter.", "Harbour Mutual", source="Bulletin 7", first=date(2025, 1, 1))


@pytest.fixture
def library(tmp_path):
    """The code books of one edition, in which A05 is a code."""
    release = tiny_release(2025)
    owners = {release.code_set.system: release.code_set}
    library = Library(tmp_path / "reference", owners, [release], build_index, Path.is_dir)
    library.build(silent)
    return library


@pytest.fixture
def path(tmp_path):
    """A work file with one encounter of each edition."""
    work = new_work(tmp_path / "client.coderdesk")
    for day in (AFTER, BEFORE):
        stored(work, service_from=day, service_to=day)
    work.close()
    return work.path


@pytest.fixture
def sitting(qtbot, library, path, tmp_path):
    """Open the work file anew, as after a restart of the program."""
    return partial(seated_again, qtbot, library.root, path, tmp_path)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_is_kept_of_a_code_outlives_a_restart_and_tells_of_a_new_edition(
    sitting, hands, library
):
    with sitting() as window:
        _open_encounter(window, hands, BEFORE)
        _open_in_the_book(window, hands, "A05")
        _star(window, hands)
        _write_a_note(window, hands)
        _add_a_rule(window, hands)
    with sitting() as window:
        _open_encounter(window, hands, BEFORE)
        _read_the_notebook(window, hands, "")
        _open_from_the_notebook(window, hands)
    new = TINY / "tiny-2026-04" / "tabular.xml"
    library.receive(Wish(new, date(2026, 4, 1)), silent)
    with sitting() as window:
        _open_encounter(window, hands, BEFORE)
        _read_the_notebook(window, hands, "Becomes a header on 2025-10-01: A05.A, A05.B")
        _open_encounter(window, hands, AFTER)
        _read_the_notebook(window, hands, "Became a header on 2025-10-01: A05.A, A05.B")
        _take_it_as_it_is(window, hands)


def _open_encounter(window, hands, day):
    hands.press("Ctrl+1")
    pane = window.panes.worklist
    hands.see(lambda: len(pane.rows) == 2)
    place = [row.service_from for row in pane.rows].index(day)
    hands.press("Home", *["Down"] * place, "Return")
    now = window.current
    hands.see(lambda: now.now is not None and now.now.encounter.facts.coding_date == day)


def _open_in_the_book(window, hands, code):
    hands.press("Ctrl+K")
    hands.type(code)
    hands.see(lambda: window.panes.codes._search._list.code == code)
    hands.press("Return")
    hands.see(lambda: window.panes.codes.book.notes._is_read)


def _star(window, hands):
    hands.press("Ctrl+D")
    hands.see(lambda: window.panes.codes.book.notes.is_favourite)


def _write_a_note(window, hands):
    hands.press("Ctrl+M")
    hands.stand_in("Note on A05")
    hands.type("Never mind.")
    hands.press("Esc")
    hands.stand_in("Page of the code book")
    assert _kept(window).note == ""
    hands.press("Ctrl+M")
    hands.type(NOTE)
    hands.press("Ctrl+Return")
    hands.see(lambda: NOTE in window.panes.codes.book._view.toPlainText())
    assert _kept(window).note == NOTE


def _add_a_rule(window, hands):
    hands.press("Ctrl+R")
    hands.meet_dialog()
    hands.stand_in("Payer")
    hands.fill("Harbour Mutual", "", "Needs a letter.", "2025-01-01", "", "Bulletin 7")
    hands.press("Ctrl+Return")
    hands.see(lambda: QApplication.activeModalWidget() is None)
    hands.see(lambda: "Harbour Mutual" in window.panes.codes.book._view.toPlainText())
    assert [kept.rule for kept in _kept(window).rules] == [RULE]


def _read_the_notebook(window, hands, standing):
    hands.press("Ctrl+8")
    pane = window.panes.notebook
    for key, name, words in (
        ("Alt+F", "Favourites", "Wick fever"),
        ("Alt+T", "Notes", NOTE),
        ("Alt+P", "Payer rules", "Needs a letter."),
    ):
        hands.press(key)
        hands.see(lambda: pane.shown.total == 1)
        hands.see(lambda: pane.shown.rows[0].standing == standing)
        assert pane.shown.table.accessibleName() == name
        shown = [pane.shown.table.model().index(0, at).data() for at in range(3)]
        assert words in " ".join(text or "" for text in shown)


def _open_from_the_notebook(window, hands):
    hands.press("Ctrl+8")
    hands.stand_in("Payer rules")
    hands.press("Return")
    hands.stand_in("Page of the code book")
    hands.see(lambda: NOTE in window.panes.codes.book._view.toPlainText())
    assert window.panes.codes.book.notes.is_favourite


def _take_it_as_it_is(window, hands):
    hands.press("Ctrl+8")
    hands.stand_in("Payer rules")
    hands.press("Space")
    hands.see(lambda: window.panes.notebook.shown.rows[0].standing == "")
    hands.press("Ctrl+Z")
    hands.see(lambda: "Became a header" in window.panes.notebook.shown.rows[0].standing)


def _kept(window):
    return window._desk.notebook.page(System.ICD_10_CM, "A05")
