"""The Index turned by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.codebooks.icd10cm.index.terms import Volume
from app.ui.codebooks.in_force import InForce
from app.ui.index.index_pane import IndexPane
from app.ui.index.index_room import IndexRoom

ON = date(2026, 3, 12)


@pytest.fixture
def make_pane(qtbot, background):
    def make(books, on=ON):
        pane = IndexPane(IndexRoom(books), background)
        qtbot.addWidget(pane)
        pane.resize(900, 400)
        if on:
            pane.set_date(on)
        pane.show()
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        return pane

    return make


@pytest.fixture
def pane(qtbot, make_pane, indexed):
    pane = make_pane(indexed)
    pane.open_volume(Volume.INDEX)
    qtbot.waitUntil(lambda: pane.said == "Ague")
    return pane


@pytest.fixture
def turn(qtbot, pane):
    def turn(volume, said):
        pane.open_volume(volume)
        qtbot.waitUntil(lambda: pane.said == said)

    return turn


def sees(qtbot, pane, said):
    qtbot.waitUntil(lambda: pane.said == said)


def test_the_edition_is_said_beside_the_date_of_service(pane):
    assert pane.edition_said == "Index FY2025 · date of service 2026-03-12"


def test_without_an_encounter_the_index_is_that_of_today(qtbot, make_pane, indexed):
    pane = make_pane(indexed, None)
    qtbot.waitUntil(lambda: pane.edition_said == "Index FY2025 · for today")


def test_letters_lead_to_the_first_main_term_that_begins_with_them(qtbot, pane, write, press):
    write("fe")
    sees(qtbot, pane, "Fever, feverish")
    write("ver b")
    sees(qtbot, pane, "Féver blister")
    press("Backspace", "Backspace")
    sees(qtbot, pane, "Fever, feverish")
    press("Down")
    write("g")
    sees(qtbot, pane, "Glow")


def test_parts_after_a_comma_lead_below_the_main_term(qtbot, pane, write):
    write("fever, lant, rash")
    sees(qtbot, pane, "Fever, feverish, lantern NEC, with, rash")
    write("es")
    sees(
        qtbot,
        pane,
        "Nothing in the Alphabetic Index begins with “fever, lant, rashes”: the nearest is shown.",
    )


def test_letters_that_begin_nothing_are_said(qtbot, pane, write):
    write("xy")
    assert pane.said.startswith("Nothing in the Alphabetic Index begins with “xy”")
    write("\b\b")
    sees(qtbot, pane, "Ague")


def test_arrows_open_and_close_what_stands_below(qtbot, pane, write, press):
    write("fever")
    press("Right")
    qtbot.waitUntil(lambda: pane.book.tree.model().rowCount(pane.book.tree.currentIndex()) == 3)
    press("Right")
    assert pane.said == "Fever, feverish, lantern NEC"
    press("Down", "Right", "Right")
    sees(qtbot, pane, "Fever, feverish, tide, ebb, left")
    press("Left")
    assert pane.said == "Fever, feverish, tide, ebb"
    press("Left", "Left", "Left")
    assert pane.said == "Fever, feverish"
    assert not pane.book.tree.isExpanded(pane.book.tree.currentIndex())


@pytest.mark.parametrize(
    ("words", "keys", "code"),
    [
        pytest.param("fever, lantern", "Return", "A00", id="stem opens the category"),
        pytest.param("fever, wick", "Return", "A05", id="first code of a pair"),
        pytest.param("fever, wick", "Shift+Return", "A10.1", id="its manifestation"),
        pytest.param("glow, rope", "Return", "S10", id="see category"),
    ],
)
def test_enter_opens_a_code_in_the_book(qtbot, pane, write, press, words, keys, code):
    write(words)
    qtbot.waitUntil(lambda: len(pane.book.line) == 2)
    with qtbot.waitSignal(pane.code_wanted) as told:
        press(keys)
    assert told.args == [code]


def test_enter_opens_a_term_that_has_neither_code_nor_reference(qtbot, pane, write, press):
    write("fever, tide")
    qtbot.waitUntil(lambda: len(pane.book.line) == 2)
    press("Return")
    qtbot.waitUntil(lambda: pane.book.tree.isExpanded(pane.book.tree.currentIndex()))
    press("Return")
    assert not pane.book.tree.isExpanded(pane.book.tree.currentIndex())


def test_a_double_click_does_what_enter_does(qtbot, pane, write):
    write("fever")
    tree = pane.book.tree
    at = tree.visualRect(tree.currentIndex()).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(pane.code_wanted) as told:
        QTest.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["A00.9"]


def test_see_is_followed_and_back_and_forward_lead_along_the_way(qtbot, pane, press):
    press("Return")
    sees(qtbot, pane, "Fever, feverish, lantern NEC")
    qtbot.waitUntil(lambda: pane.book.tree.isExpanded(pane.book.tree.currentIndex()))
    press("Alt+Left")
    sees(qtbot, pane, "Ague")
    assert pane._bar.forward.isEnabled()
    press("Alt+Right")
    sees(qtbot, pane, "Fever, feverish, lantern NEC")
    press("Alt+Right")
    assert pane.said == "Fever, feverish, lantern NEC"


def test_see_also_beside_a_code_is_followed_across_volumes(qtbot, pane, write, press):
    write("fever, wick")
    qtbot.waitUntil(lambda: len(pane.book.line) == 2)
    press("Alt+Return")
    sees(qtbot, pane, "Wharfoma")
    press("Return")
    sees(qtbot, pane, "Neoplasm, neoplastic, quay: Benign")
    assert pane.book.volume is Volume.NEOPLASMS
    press("Alt+Left", "Alt+Left")
    sees(qtbot, pane, "Fever, feverish, wick")
    assert pane.book.volume is Volume.INDEX


@pytest.mark.parametrize(
    ("words", "notice"),
    [
        ("glow", "The Index has no term of all these words: the nearest."),
        ("glow, harbour", "Look for the condition itself: its name is the main term."),
        ("glow, moon", "The Index has no term “Nothing known”: look for its words."),
    ],
)
def test_a_reference_that_leads_nowhere_says_what_to_do(qtbot, pane, write, press, words, notice):
    write(words)
    qtbot.waitUntil(lambda: len(pane.book.line) == len(words.split(",")))
    press("Return")
    qtbot.waitUntil(lambda: pane._notice.text == notice)


def test_esc_leads_to_the_line_and_down_back_to_the_book(qtbot, pane, write, press):
    press("Esc")
    assert QApplication.focusWidget() is pane._bar.line
    write("gl")
    sees(qtbot, pane, "Glow")
    press("Down")
    assert QApplication.focusWidget() is pane.book.tree
    press("Esc", "Esc")
    assert pane._bar.line.text() == ""
    press("Return")
    assert QApplication.focusWidget() is pane.book.tree
    assert pane.said == "Glow"


def test_a_table_is_walked_by_its_columns(qtbot, pane, turn, press):
    turn(Volume.NEOPLASMS, "Neoplasm, neoplastic")
    press("Down", "Right")
    assert pane.said == "Neoplasm, neoplastic, quay: Malignant primary"
    press("Right", "Right")
    assert pane.said == "Neoplasm, neoplastic, quay: Ca in situ"
    with qtbot.assertNotEmitted(pane.code_wanted):
        press("Return")
    press("Right")
    with qtbot.waitSignal(pane.code_wanted) as told:
        press("Return")
    assert told.args == ["D10"]


def test_tab_skips_the_cells_without_a_code(qtbot, pane, turn, press):
    turn(Volume.NEOPLASMS, "Neoplasm, neoplastic")
    qtbot.waitUntil(lambda: pane.book._model.filled(1) == [1, 4])
    seen = []
    for _ in range(5):
        press("Tab")
        seen.append((pane.book.grid.row, pane.book.column))
    assert seen == [(0, 1), (1, 0), (1, 1), (1, 4), (2, 0)]
    for _ in range(4):
        press("Shift+Tab")
        seen.append((pane.book.grid.row, pane.book.column))
    assert seen[5:] == [(1, 4), (1, 1), (1, 0), (0, 1)]


def test_the_sites_of_the_table_of_neoplasms_are_typed(qtbot, pane, turn, write):
    turn(Volume.NEOPLASMS, "Neoplasm, neoplastic")
    write("book")
    sees(qtbot, pane, "Neoplasm, neoplastic, book-leaf of the harbour")
    write("x")
    assert pane.said.startswith("Nothing in the Table of Neoplasms begins with “bookx”")


def test_the_drugs_are_typed_and_their_references_followed(qtbot, pane, turn, write, press):
    turn(Volume.DRUGS, "Tar")
    write("x")
    assert pane.said.startswith("Nothing in the Table of Drugs and Chemicals begins with “x”")
    press("Backspace")
    write("pi")
    sees(qtbot, pane, "Pitch")
    press("Return")
    sees(qtbot, pane, "Tar")
    qtbot.waitUntil(lambda: pane.book._model.filled(0) == [1, 2])
    press("Return")
    assert pane.said == "Tar: Poisoning, accidental"


def test_a_double_click_opens_the_code_of_a_cell(qtbot, pane, turn):
    turn(Volume.DRUGS, "Tar")
    grid = pane.book.grid
    qtbot.waitUntil(lambda: pane.book._model.filled(0) == [1, 2])
    at = grid.visualRect(grid.model().index(0, 2)).center()
    with qtbot.waitSignal(pane.code_wanted) as told:
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["T10.1X2"]


def test_the_external_causes_are_a_book_of_their_own(qtbot, pane, turn, press):
    turn(Volume.EXTERNAL, "Fall")
    press("Right")
    qtbot.waitUntil(lambda: pane.book.tree.model().rowCount(pane.book.tree.currentIndex()) == 1)
    press("Right")
    assert pane.said == "Fall, pier"


def test_another_date_says_other_things_of_the_codes_and_the_coder_stays(qtbot, pane, write):
    write("fever, wick")
    sees(qtbot, pane, "Fever, feverish, wick")
    assert pane.book.line[-1].codes[0].shown == "A05.-"
    pane.set_date(date(2025, 3, 1))
    qtbot.waitUntil(lambda: len(pane.book.line) == 2 and pane.book.line[-1].codes[0].shown == "A05")
    assert pane.edition_said == "Index FY2025 · date of service 2025-03-01"


def test_books_without_an_index_say_how_to_load_it(qtbot, make_pane, books, press):
    pane = make_pane(books)
    qtbot.waitUntil(lambda: pane.book.missing != "" and pane._empty.isVisible())
    pane.open_volume(Volume.DRUGS)
    qtbot.waitUntil(lambda: "No Table of Drugs and Chemicals is loaded" in pane._empty.line)
    assert pane.edition_said == ""
    pane.enter()
    with qtbot.waitSignal(pane.books_wanted):
        press("Space")


def test_an_index_that_was_loaded_is_shown_when_the_pane_reads_again(
    qtbot, make_pane, books, indexed
):
    in_force = InForce(books)
    pane = make_pane(in_force)
    qtbot.waitUntil(lambda: pane.book.missing != "")
    in_force.turn(indexed)
    pane.reload()
    sees(qtbot, pane, "Ague")
    assert not pane._empty.isVisible()


def test_a_long_path_is_cut_and_told_whole(pane):
    pane._path.say("word " * 200)
    assert pane._path.text() != pane._path.words == pane._path.toolTip()


def test_everything_that_takes_the_keyboard_has_a_name(pane):
    named = [pane._bar.tabs, pane._bar.line, pane._bar.back, pane._bar.forward]
    named += [book.focusProxy() for book in pane._books]
    assert all(widget.accessibleName() for widget in named)


def fast(*keys):
    """Press keys faster than the worker answers."""
    for key in keys:
        QTest.keySequence(QApplication.focusWidget(), QKeySequence(key))


def test_keys_that_are_faster_than_the_worker_are_not_lost(qtbot, pane, write):
    write("fever")
    sees(qtbot, pane, "Fever, feverish")
    fast("Right", "Right", "Right", "Right")
    sees(qtbot, pane, "Fever, feverish, lantern NEC, with")
    fast("Left", "Left", "Left", "Left", "Right", "Down", "Up", "Down")
    sees(qtbot, pane, "Fever, feverish, lantern NEC")


def test_a_key_behind_words_waits_until_these_are_found(qtbot, pane):
    QTest.keyClicks(QApplication.focusWidget(), "fever, lant, rash")
    with qtbot.waitSignal(pane.code_wanted) as wanted:
        fast("Return")
    assert wanted.args == ["A00.1"]


def test_keys_wait_until_the_volume_is_read(qtbot, make_pane, indexed):
    pane = make_pane(indexed)
    pane.open_volume(Volume.INDEX)
    fast("Down", "Down")
    qtbot.waitUntil(lambda: pane.book.tree.currentIndex().row() == 2)


def test_a_key_waits_for_the_codes_of_its_row(qtbot, pane):
    pane.open_volume(Volume.NEOPLASMS)
    QTest.keyClicks(QApplication.focusWidget(), "quay")
    with qtbot.waitSignal(pane.code_wanted):
        fast("Tab", "Return")
    assert pane.book.column == 1


def test_a_click_lets_go_of_the_keys(qtbot, pane, write):
    write("fever")
    sees(qtbot, pane, "Fever, feverish")
    tree = pane.book.tree
    fast("Right", "Right", "Right")
    place = tree.visualRect(tree.model().index(0, 0)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    sees(qtbot, pane, "Ague")
    qtbot.waitUntil(lambda: not tree.kept.is_held)
    assert pane.said == "Ague"
