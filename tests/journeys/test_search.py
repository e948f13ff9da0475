"""The search by keyboard alone: filters, folded families, what was searched as what, history."""

from contextlib import closing
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.printed.families import Side
from app.search import build_index, open_index
from app.ui.search.filters import NO_FILTERS
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import desk_in
from tests.fixtures.stored import stored
from tests.journeys.sittings import seated

DAY = date(2026, 3, 12)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), finish=build_index)


@pytest.fixture
def window(qtbot, tmp_path, root):
    with (
        opened(root) as books,
        desk_in(tmp_path, books) as desk,
        closing(open_index(books.generation, books)) as index,
    ):
        stored(desk.work, service_from=DAY, service_to=DAY)
        with seated(qtbot, desk, index, tmp_path) as window:
            yield window


# The platform of the tests cannot raise or place top-level windows, and says so.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_code_is_found_narrowed_and_unfolded_by_keyboard(window, hands):
    _open_encounter(window, hands)
    _open_a_family(window, hands)
    _give(window, hands, "S10.11XD")
    _narrow(window, hands)
    _look_at_another_edition(window, hands)
    _take_back_a_replacement(window, hands)
    _choose_a_sense(window, hands)
    _search_again(window, hands)


def _open_encounter(window, hands):
    hands.press("Ctrl+1")
    hands.see(lambda: len(window.panes.worklist.rows) == 1)
    hands.press("Home", "Return")
    hands.see(lambda: window.current.now is not None)


def _open_a_family(window, hands):
    """The row says what is folded into it, opens to its sides, and these to their characters."""
    _search(window, hands, "rope burn left finger", "S10.11")
    _spoken(window, "6 codes: right, left; 7th character A, D, S, folded")
    hands.press("Down")
    hands.stand_in("Codes found")
    hands.press("Right")
    hands.see(lambda: _codes(window)[:3] == ["S10.11", "S10.12", "S10.11"])
    _spoken(window, "opened")
    hands.press("Down", "Down", "+")
    hands.see(lambda: _codes(window)[2:6] == ["S10.11", "S10.11XA", "S10.11XD", "S10.11XS"])
    hands.press("Down", "Down")
    hands.see(lambda: _search_pane(window)._list.code == "S10.11XD")


def _give(window, hands, code):
    hands.press("Return")
    hands.see(lambda: window.panes.codes.book.entry is not None)
    hands.see(lambda: window.panes.codes.book.entry.code == code)
    hands.press("Ctrl+Return")
    coding, encounter = window._desk.coding, window.current.id
    hands.see(lambda: [each.code for each in coding.sheet(encounter).diagnoses] == [code])


def _narrow(window, hands):
    """A filter is always seen, and is taken off by one key."""
    pane = _search_pane(window)
    _search(window, hands, "fever", "A11")
    hands.press("Ctrl+L", "Right", "Right", "Right")
    hands.stand_in("Side: any")
    hands.press("Space")
    _in_menu("left")
    hands.see(lambda: _codes(window) == ["A10.1"])
    hands.stand_in("Side: left")
    assert pane._filters.filters.side is Side.LEFT
    hands.press("Left", "Left", "Space")
    hands.stand_in("Billable: only billable")
    hands.press("Del")
    hands.see(lambda: pane._filters.filters.billable is None)
    hands.press("Ctrl+Shift+L")
    hands.see(lambda: len(_codes(window)) > 1)
    assert pane._filters.filters == NO_FILTERS
    hands.press("Ctrl+L", "Right", "Right", "Space")
    _in_menu("19  Injuries by rope and lamp oil (S10-T50)")
    hands.press("Esc")
    _search(window, hands, "left", "S10.11")
    hands.press("Ctrl+Shift+L")


def _look_at_another_edition(window, hands):
    hands.press("Ctrl+L", *["Right"] * 4, "Space")
    _in_menu("2025-04  2024-10-01 – 2025-09-30")
    hands.stand_in("Edition: 2025-04")
    _search(window, hands, "unspecified ear", "A10.9")
    hands.press("Ctrl+Shift+L")
    hands.see(lambda: "A10.9" not in _codes(window))


def _take_back_a_replacement(window, hands):
    _search(window, hands, "lantrn rash", "A00.0")
    assert _chips(window) == ["lantrn → lantern ✕"]
    hands.press("Alt+1")
    hands.see(lambda: _chips(window) == ["“lantrn” as typed ✕"])
    hands.see(lambda: _search_pane(window)._said.lacking.text() == "not found: lantrn")
    hands.press("Alt+1")
    hands.see(lambda: _chips(window) == ["lantrn → lantern ✕"])


def _choose_a_sense(window, hands):
    """An abbreviation with several senses is searched as each of them until one is chosen."""
    hands.press("Ctrl+K", "Ctrl+A")
    hands.type("ms")
    hands.see(lambda: len(_chips(window)) > 1)
    first, *_ = _chips(window)
    hands.press("Alt+1")
    hands.see(lambda: _chips(window) == [first.replace("?", " ✕")])


def _search_again(window, hands):
    """What was opened, or found for a while, comes back; nothing of it is stored."""
    _search(window, hands, "neap fever", "A11")
    hands.press("Return")
    hands.stand_in("Page of the code book")
    _search(window, hands, "candle", "B20")
    hands.press("Alt+Up")
    hands.see(lambda: _codes(window)[:1] == ["A11"])
    hands.press("Alt+Down")
    hands.see(lambda: _codes(window)[:1] == ["B20"])


def _search(window, hands, words, code):
    hands.press("Ctrl+K", "Ctrl+A")
    hands.stand_in("Search for a code")
    hands.type(words)
    hands.see(lambda: _codes(window)[:1] == [code])


def _in_menu(text):
    """Go down in the menu that has opened to a line of it, and take it."""
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for _ in range(len(menu.actions())):
        if menu.activeAction() is not None and menu.activeAction().text() == text:
            break
        QTest.keySequence(menu, QKeySequence("Down"))
    assert menu.activeAction().text() == text
    QTest.keySequence(menu, QKeySequence("Return"))


def _spoken(window, end):
    pane = _search_pane(window)
    model = pane.found.model
    index = model.index(model.place_of(pane._list.key), 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(end)


def _search_pane(window):
    return window.panes.codes._search


def _codes(window):
    return list(_search_pane(window).found.model.codes())


def _chips(window):
    return list(_search_pane(window)._said.lines)
