"""The tree of the Tabular List and the Index of ICD-10-PCS, by keyboard alone."""

from contextlib import closing
from datetime import date

import pytest

from app.search import open_index
from tests.fixtures.books import opened
from tests.fixtures.stage import desk_in
from tests.fixtures.stored import stored
from tests.fixtures.volumes import volumes_root
from tests.journeys.sittings import seated

DAY = date(2026, 3, 12)
PAGE = "Page of the code book"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return volumes_root(tmp_path_factory.mktemp("volumes"))


@pytest.fixture
def window(qtbot, tmp_path, root, hands):
    with (
        opened(root) as books,
        desk_in(tmp_path, books) as desk,
        closing(open_index(books.generation, books)) as index,
    ):
        stored(desk.work, service_from=DAY, service_to=DAY)
        with seated(qtbot, desk, index, tmp_path) as window:
            hands.press("Ctrl+1")
            hands.see(lambda: len(window.panes.worklist.rows) == 1)
            hands.press("Home", "Return")
            hands.see(lambda: window.current.now is not None)
            yield window


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_code_is_found_in_the_tree_read_and_given_and_its_neighbours_are_gone_through(
    window, hands
):
    tree = window.panes.tabular
    hands.press("F11")
    hands.stand_in("Tabular of ICD-10-CM")
    hands.see(lambda: tree.edition_said == "ICD-10-CM 2026-04 · date of service 2026-03-12")
    hands.type("wick")
    hands.see(lambda: tree.said == "Chapter 1 › A00-A19 › A00-A09 › A05")
    hands.press("Right")
    hands.see(lambda: tree.book.tree.isExpanded(tree.book.tree.currentIndex()))
    hands.see(lambda: tree.book.tree.model().rowCount(tree.book.tree.currentIndex()) == 2)
    hands.press("Right", "Shift+Return")
    hands.see(lambda: _open_code(window) == "A05.A")
    hands.stand_in("Tabular of ICD-10-CM")
    hands.press("Down", "Return")
    hands.stand_in(PAGE)
    hands.see(lambda: _open_code(window) == "A05.B")
    hands.press("Ctrl+Return")
    hands.see(lambda: "A05.B" in [d.code for d in window.current.now.encounter.sheet.diagnoses])
    hands.press("F11", "Alt+Left")
    hands.see(lambda: tree.said.endswith("A05.A"))
    assert _open_code(window) == "A05.A"
    hands.press("Alt+Right")
    hands.see(lambda: tree.said.endswith("A05.B"))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_open_code_is_shown_where_it_stands_in_the_tree(window, hands):
    window.panes.codes.open_code("S10.11XA")
    hands.see(lambda: _open_code(window) == "S10.11XA")
    hands.press("Shift+F11")
    hands.stand_in("Tabular of ICD-10-CM")
    said = "Chapter 19 › S10-S19 › S10 › S10.1 › S10.11 › S10.11XA"
    hands.see(lambda: window.panes.tabular.said == said)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_procedure_goes_from_its_index_by_see_into_its_table_and_to_its_page(window, hands):
    index, pcs = window.panes.index, window.panes.pcs
    hands.press("Ctrl+F8")
    hands.stand_in("ICD-10-PCS Index")
    hands.type("lamp rope")
    hands.see(lambda: index.said == "Lamp rope")
    hands.press("Right")
    hands.see(lambda: index.book.tree.model().rowCount(index.book.tree.currentIndex()) == 2)
    hands.press("Right", "Alt+Return")
    hands.see(lambda: index.said == "Repair, Chain, Brass")
    hands.press("Left")
    hands.see(lambda: index.said == "Repair, Chain")
    hands.press("Return")
    hands.see(lambda: "".join(pcs.picker.picking.chars) == "02Q20")
    hands.press("Down", "Return", "Return")
    hands.stand_in(PAGE)
    hands.see(lambda: _open_code(window) == "02Q20KZ")
    hands.press("Ctrl+F8", "Alt+Left")
    hands.see(lambda: index.said == "Lamp rope, see Repair, Chain, Brass")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_value_to_use_leads_into_a_table_that_has_it(window, hands):
    index, pcs = window.panes.index, window.panes.pcs
    hands.press("Ctrl+F8")
    hands.stand_in("ICD-10-PCS Index")
    hands.type("lamp glass")
    hands.see(lambda: index.said == "Lamp glass")
    hands.press("Right")
    hands.see(lambda: index.book.tree.model().rowCount(index.book.tree.currentIndex()) == 1)
    hands.press("Down", "Return")
    hands.see(lambda: "".join(pcs.picker.picking.chars) == "02Q1")
    hands.stand_in("5  Approach")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_table_of_the_tree_is_picked_from(window, hands):
    tree, pcs = window.panes.tabular, window.panes.pcs
    hands.press("F11")
    hands.stand_in("Tabular of ICD-10-CM")
    hands.press("Esc", "Shift+Tab", "Right")
    hands.see(lambda: tree.said == "0")
    hands.press("Tab", "Down")
    hands.stand_in("Tabular of ICD-10-PCS")
    hands.type("gz1")
    hands.see(lambda: tree.said == "G › GZ › GZ1")
    hands.press("Return")
    hands.see(lambda: pcs.picker.picking.code == "GZ10ZZZ")


def _open_code(window):
    entry = window.panes.codes.book.entry
    return entry.code if entry else ""
