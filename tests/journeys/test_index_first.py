"""Index first, then Tabular, then give, by keyboard alone; a procedure from its table."""

from contextlib import closing, contextmanager
from datetime import date

import pytest

from app.search import build_index, open_index
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import desk_in
from tests.fixtures.stored import stored
from tests.fixtures.volumes import volumes_root
from tests.journeys.sittings import seated

DAY = date(2026, 3, 12)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return volumes_root(tmp_path_factory.mktemp("volumes"))


@pytest.fixture
def sitting(qtbot, tmp_path):
    @contextmanager
    def sit(root):
        with (
            opened(root) as books,
            desk_in(tmp_path, books) as desk,
            closing(open_index(books.generation, books)) as index,
        ):
            stored(desk.work, service_from=DAY, service_to=DAY)
            with seated(qtbot, desk, index, tmp_path) as window:
                yield window

    return sit


@pytest.fixture
def window(sitting, root):
    with sitting(root) as window:
        yield window


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_diagnosis_goes_from_the_index_by_see_and_the_tabular_list_to_the_sheet(window, hands):
    _open_encounter(window, hands)
    hands.press("F8")
    hands.stand_in("Alphabetic Index")
    index = window.panes.index
    hands.see(lambda: index.edition_said == "Index FY2025 · date of service 2026-03-12")
    hands.type("ague")
    hands.see(lambda: index.said == "Ague")
    hands.press("Return")
    hands.see(lambda: index.said == "Fever, feverish, lantern NEC")
    hands.press("Right", "Right", "Right", "Right")
    hands.see(lambda: index.said == "Fever, feverish, lantern NEC, with, rash")
    hands.press("Return")
    _give_from_the_book(window, hands, "A00.1")
    hands.press("F8")
    hands.stand_in("Alphabetic Index")
    assert index.said == "Fever, feverish, lantern NEC, with, rash"
    hands.press("Alt+Left")
    hands.see(lambda: index.said == "Ague")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_stem_of_a_table_opens_its_category_in_the_book(window, hands):
    _open_encounter(window, hands)
    hands.press("F9")
    hands.stand_in("Table of Neoplasms")
    hands.type("quay")
    index = window.panes.index
    hands.see(lambda: index.book._model.filled(1) == [1, 4])
    hands.press("Tab", "Tab")
    assert index.said == "Neoplasm, neoplastic, quay: Benign"
    hands.press("Shift+F9")
    hands.stand_in("Table of Drugs and Chemicals")
    hands.type("tar")
    hands.see(lambda: index.book._model.filled(0) == [1, 2])
    hands.press("Tab", "Return")
    hands.stand_in("Page of the code book")
    hands.see(lambda: _open_code(window) == "T10.1X1")
    hands.press("Shift+F8")
    hands.stand_in("External Cause Index")
    hands.see(lambda: index.said == "Fall")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_procedure_is_picked_character_by_character_and_opened(window, hands):
    _open_encounter(window, hands)
    hands.press("F12")
    hands.stand_in("1  Section")
    hands.type("02q2")
    pcs = window.panes.pcs
    hands.see(lambda: "".join(pcs.picker.picking.chars) == "02Q2")
    hands.press("Right", "Down", "Return")
    hands.see(lambda: pcs.said.title == "Repair Chain with Iron Link, Open Approach")
    hands.press("Return")
    hands.stand_in("Page of the code book")
    hands.see(lambda: _open_code(window) == "02Q20KZ")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_without_an_encounter_a_code_of_the_index_opens_in_the_edition_of_today(window, hands):
    hands.press("F8")
    index = window.panes.index
    hands.see(lambda: index.edition_said == "Index FY2025 · for today")
    hands.type("fever b")
    hands.see(lambda: index.said == "Féver blister")
    hands.press("Return")
    hands.stand_in("Page of the code book")
    hands.see(lambda: _open_code(window) == "A00.1")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize(("key", "pane"), [("F8", "index"), ("F12", "pcs")])
def test_books_that_are_not_loaded_lead_to_the_code_books_window(
    qtbot, sitting, hands, tmp_path, key, pane
):
    with sitting(tiny_root(tmp_path / "reference", build_index)) as window:
        hands.press(key)
        hands.see(getattr(window.panes, pane)._empty.isVisible)
        hands.press(key)
        with qtbot.waitSignal(window.books_wanted):
            hands.press("Space")


def _open_encounter(window, hands):
    hands.press("Ctrl+1")
    hands.see(lambda: len(window.panes.worklist.rows) == 1)
    hands.press("Home", "Return")
    hands.see(lambda: window.current.now is not None)


def _open_code(window):
    entry = window.panes.codes.book.entry
    return entry.code if entry else ""


def _give_from_the_book(window, hands, code):
    hands.stand_in("Page of the code book")
    hands.see(lambda: _open_code(window) == code)
    hands.press("Ctrl+Return")
    hands.see(lambda: code in [one.code for one in window.current.now.encounter.sheet.diagnoses])
