"""ICD-10-PCS codes picked from their tables by keyboard."""

from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.codebooks.in_force import InForce
from app.ui.pcs.pcs_pane import PcsPane
from app.ui.pcs.table_room import TableRoom
from tests.codebooks.icd10pcs.pcs_made import CODES
from tests.fixtures.books import opened
from tests.fixtures.volumes import volumes_root

ON = date(2026, 3, 12)


@pytest.fixture
def make_pane(qtbot, background):
    def make(books, on=ON):
        pane = PcsPane(TableRoom(books), background)
        qtbot.addWidget(pane)
        pane.resize(1000, 400)
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
    pane.enter()
    qtbot.waitUntil(lambda: len(pane.picker.tables.heads) == 2)
    return pane


def chars(pane):
    return "".join(pane.picker.picking.chars)


def at(pane):
    """The column that has the keyboard, counted from 1."""
    return [column.list for column in pane._columns].index(QApplication.focusWidget()) + 1


def allowed(pane, position):
    choices = pane.picker.picking.column(position)
    return "".join(one.value.char for one in choices if one.is_allowed)


def test_characters_pick_at_once_even_before_their_table_is_read(qtbot, make_pane, indexed, write):
    pane = make_pane(indexed)
    pane.enter()
    write("02q20k")
    qtbot.waitUntil(lambda: pane.picker.picking.code == "02Q20KZ")
    qtbot.waitUntil(lambda: pane.said.title == "Repair Chain with Iron Link, Open Approach")
    assert at(pane) == 7


@pytest.mark.parametrize("chars", ["02q20kz", "02q20k"], ids=["a whole code", "but the last"])
def test_enter_waits_for_what_was_typed_before_it(qtbot, make_pane, indexed, background, chars):
    free = Event()
    background.run(free.wait, bool)
    pane = make_pane(indexed)
    pane.enter()
    with qtbot.waitSignal(pane.code_wanted) as wanted:
        QTest.keyClicks(QApplication.focusWidget(), chars)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        free.set()
        if len(chars) < len("02Q20KZ"):
            qtbot.waitUntil(lambda: bool(pane.picker.picking.code))
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert wanted.args == ["02Q20KZ"]


def test_enter_is_let_go_where_a_character_before_it_is_refused(
    qtbot, make_pane, indexed, background
):
    free = Event()
    background.run(free.wait, bool)
    pane = make_pane(indexed)
    pane.enter()
    with qtbot.assertNotEmitted(pane.code_wanted):
        QTest.keyClicks(QApplication.focusWidget(), "02y")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        free.set()
        qtbot.waitUntil(lambda: "cannot be picked" in pane.meaning)
    assert not pane._is_entered


def test_enter_opens_the_whole_code_in_the_book(qtbot, pane, write, press):
    write("02q0x")
    qtbot.waitUntil(lambda: pane.picker.picking.code == "02Q0XZZ")
    with qtbot.waitSignal(pane.code_wanted) as told:
        press("Return")
    assert told.args == ["02Q0XZZ"]


def test_arrows_take_values_in_hand_and_pick_them(qtbot, pane, press):
    press("Right")
    assert (chars(pane), at(pane)) == ("0", 2)
    press("Return", "Return")
    qtbot.waitUntil(lambda: allowed(pane, 4) == "012")
    press("Down", "Down", "Right")
    assert (chars(pane), at(pane)) == ("02Q2", 5)
    assert allowed(pane, 6) == "JK"
    press("Left", "Up", "Right")
    assert chars(pane) == "02Q1"
    assert pane.picker.picking.code == ""


def test_values_that_no_row_joins_are_passed_by(qtbot, pane, write, press):
    write("02q")
    qtbot.waitUntil(lambda: allowed(pane, 4) == "012")
    press("Tab", "Tab")
    assert at(pane) == 6
    write("k")
    press("Shift+Tab", "Shift+Tab", "Shift+Tab")
    assert (at(pane), allowed(pane, 4)) == (4, "2")
    press("Up", "Up")
    assert pane._columns[3].in_hand.char == "2"


def test_values_are_let_go_and_picked_again(qtbot, pane, write, press):
    write("02q20k")
    qtbot.waitUntil(lambda: pane.picker.picking.code == "02Q20KZ")
    press("Backspace")
    assert (chars(pane), at(pane)) == ("02Q20", 6)
    press("Left", "Del")
    assert (chars(pane), at(pane)) == ("02Q2", 5)
    press("Left", "Backspace", "Backspace")
    assert (chars(pane), at(pane)) == ("02", 3)
    press("Esc")
    assert (chars(pane), at(pane), pane.said.title) == ("", 1, "")


def test_a_character_that_cannot_be_picked_is_refused(qtbot, pane, write):
    write("9")
    assert pane.meaning == "“9” cannot be picked in column 1  Section."
    assert chars(pane) == ""


def test_the_definition_of_the_value_in_hand_is_told(qtbot, pane, write, press):
    write("02")
    said = "Repair: Making a lamp shine again\nUsed only where no other operation applies"
    qtbot.waitUntil(lambda: pane.meaning.startswith(said))
    write("q")
    qtbot.waitUntil(lambda: pane.meaning == "Wick")
    press("Down")
    qtbot.waitUntil(lambda: pane.meaning == "Glass\nIncludes: Cylinder")


def test_a_click_picks_a_value(qtbot, pane):
    column = pane._columns[0].list
    spot = column.visualRect(column.model().index(1)).center()
    QTest.mouseClick(column.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chars(pane) == "G"


def test_the_buttons_open_and_start_again(qtbot, pane, write):
    assert not pane.said._open.isEnabled()
    write("gz1")
    qtbot.waitUntil(lambda: pane.picker.picking.code == "GZ10ZZZ")
    with qtbot.waitSignal(pane.code_wanted) as told:
        pane.said._open.click()
    assert told.args == ["GZ10ZZZ"]
    pane.said._clear.click()
    assert (chars(pane), at(pane)) == ("", 1)


def test_the_edition_is_said_beside_the_date_of_service(qtbot, pane, make_pane, indexed):
    assert pane.said.edition == "PCS 2025-10 · for 2026-03-12"


def test_another_date_keeps_what_its_edition_has(qtbot, pane, write):
    write("02q1")
    qtbot.waitUntil(lambda: chars(pane) == "02Q1")
    pane.set_date(date(2026, 4, 1))
    qtbot.waitUntil(lambda: pane.said.edition.endswith("2026-04-01"))
    qtbot.waitUntil(lambda: chars(pane) == "02Q1")
    pane.set_date(date(2024, 11, 1))
    qtbot.waitUntil(pane._empty.isVisible)
    assert "coderdesk codebooks import" in pane._empty.line


def test_books_without_procedures_say_how_to_load_them(qtbot, make_pane, books, press):
    pane = make_pane(books, None)
    qtbot.waitUntil(pane._empty.isVisible)
    assert "Open the release of ICD-10-PCS" in pane._empty.line
    pane.enter()
    with qtbot.waitSignal(pane.books_wanted):
        press("Space")


def test_a_list_of_codes_alone_is_told_apart(qtbot, make_pane, tmp_path):
    listed = "".join(f"{code} {title}\n" for code, title in CODES.items())
    with opened(volumes_root(tmp_path / "r", listed)) as books:
        pane = make_pane(books)
        qtbot.waitUntil(lambda: "without its tables" in pane._empty.line)


def test_tables_that_were_loaded_are_shown_when_the_pane_reads_again(
    qtbot, make_pane, books, indexed
):
    in_force = InForce(books)
    pane = make_pane(in_force)
    qtbot.waitUntil(pane._empty.isVisible)
    in_force.turn(indexed)
    pane.reload()
    qtbot.waitUntil(lambda: not pane._empty.isVisible())


def test_without_an_encounter_the_tables_are_those_of_today(qtbot, make_pane, indexed):
    pane = make_pane(indexed, None)
    qtbot.waitUntil(lambda: pane.picker.on == pane.on)
    assert pane.on >= date(2025, 1, 1)


def test_everything_that_takes_the_keyboard_has_a_name(pane):
    assert [column.list.accessibleName() for column in pane._columns][:2] == [
        "1  Section",
        "2  Body system",
    ]
    assert pane._meaning.accessibleName() == "Definition of the value"
