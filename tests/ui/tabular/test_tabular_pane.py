"""The Tabular List turned by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.ui.codes.visits import Visit, Visits
from app.ui.tabular.tabular_pane import TabularPane
from app.ui.tabular.tree_book import TreeBook
from app.ui.tabular.tree_room import SYSTEMS, TreeRoom
from tests.fixtures.window import look_of

CM, PCS = System.ICD_10_CM, System.ICD_10_PCS
ON, BEFORE = date(2026, 3, 12), date(2025, 3, 12)
RASH = "Chapter 1 › A00-A19 › A00-A09 › A00 › A00.0"


@pytest.fixture
def make_pane(qtbot, background, indexed):
    def make(on=ON):
        pane = TabularPane(TreeRoom(indexed), background)
        qtbot.addWidget(pane)
        pane.resize(900, 400)
        if on:
            pane.set_date(on)
        pane.show()
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        pane.enter()
        return pane

    return make


@pytest.fixture
def pane(qtbot, make_pane):
    pane = make_pane()
    sees(qtbot, pane, "Chapter 1")
    return pane


@pytest.fixture
def turn(qtbot, pane):
    def turn(system, said):
        pane._bar.tabs.setCurrentIndex(SYSTEMS.index(system))
        qtbot.waitUntil(lambda: pane.said == said)
        pane.enter()

    return turn


def sees(qtbot, pane, said):
    qtbot.waitUntil(lambda: pane.said == said)


def opens(qtbot, pane, press, rows):
    press("Right")
    tree = pane.book.tree
    qtbot.waitUntil(lambda: tree.model().rowCount(tree.currentIndex()) == rows)


def test_arrows_go_down_level_by_level_and_up_again(qtbot, pane, press):
    opens(qtbot, pane, press, 1)
    press("Right")
    sees(qtbot, pane, "Chapter 1 › A00-A19")
    opens(qtbot, pane, press, 2)
    press("Right", "Left", "Left", "Left")
    sees(qtbot, pane, "Chapter 1")


def test_no_level_is_read_before_it_is_opened(pane):
    tree = pane.book.tree
    assert tree.model().rowCount(tree.currentIndex()) == 0


def test_the_edition_is_said_beside_the_date_of_service(pane):
    assert pane.edition_said == "ICD-10-CM 2026-04 · date of service 2026-03-12"


def test_without_an_encounter_the_tree_is_that_of_today(qtbot, make_pane):
    pane = make_pane(None)
    qtbot.waitUntil(lambda: pane.edition_said.endswith("today") or pane.book.missing != "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param("a000", RASH, id="a code"),
        pytest.param("lantern fever w", RASH, id="a title"),
        pytest.param("lamp oil", "Chapter 19 › T36-T50", id="a section"),
    ],
)
def test_letters_lead_to_the_first_code_or_title_that_begins_with_them(
    qtbot, pane, write, words, said
):
    write(words)
    sees(qtbot, pane, said)
    assert pane._bar.line.text() == words


def test_letters_that_begin_nothing_are_said_and_let_go(qtbot, pane, write):
    write("zz")
    sees(qtbot, pane, "No code or title of ICD-10-CM begins with “zz”.")
    write("\b\b")
    sees(qtbot, pane, "Chapter 1")


def test_the_next_place_of_the_words_is_a_key_away(qtbot, pane, write, press):
    press("Ctrl+G")
    write("rope burn")
    sees(qtbot, pane, "Chapter 19 › S10-S19 › S10")
    press("Ctrl+G")
    sees(qtbot, pane, "Chapter 19 › S10-S19 › S10 › S10.0")


def test_letters_after_a_step_begin_new_words(qtbot, pane, write, press):
    write("b21")
    sees(qtbot, pane, "Chapter 2 › B21-B2A › B21")
    press("Down")
    sees(qtbot, pane, "Chapter 2 › B21-B2A › B2A")
    press("Right")
    write("a000")
    sees(qtbot, pane, RASH)


def test_enter_opens_the_page_of_a_code_and_a_chapter_in_place(qtbot, pane, write, press):
    with qtbot.assertNotEmitted(pane.code_wanted):
        press("Return")
    qtbot.waitUntil(lambda: pane.book.tree.isExpanded(pane.book.tree.currentIndex()))
    write("a000")
    sees(qtbot, pane, RASH)
    with qtbot.waitSignal(pane.code_wanted) as told:
        press("Return")
    assert told.args == [SystemCode(CM, "A00.0")]
    with qtbot.waitSignal(pane.page_wanted) as told:
        press("Shift+Return")
    assert told.args == [SystemCode(CM, "A00.0")]


def test_a_chapter_has_no_page_to_look_at(qtbot, pane, press):
    with qtbot.assertNotEmitted(pane.page_wanted):
        press("Shift+Return")


def test_a_table_of_procedures_is_opened_as_such(qtbot, pane, turn, write, press):
    turn(PCS, "0")
    write("02q")
    sees(qtbot, pane, "0 › 02 › 02Q")
    with qtbot.waitSignal(pane.table_wanted) as told:
        press("Return")
    assert told.args == ["02Q"]


def test_a_double_click_does_what_enter_does(qtbot, pane, write):
    write("a000")
    sees(qtbot, pane, RASH)
    tree = pane.book.tree
    place = tree.visualRect(tree.currentIndex()).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(pane.code_wanted):
        QTest.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_open_code_is_shown_where_it_stands(qtbot, pane, turn):
    turn(PCS, "0")
    pane.mark(SystemCode(CM, "A00.0"), Visits((Visit("A00.0", CM),), 0))
    pane.show_open()
    sees(qtbot, pane, RASH)
    assert pane.book.tree.hasFocus()


def test_a_code_of_another_edition_is_said_to_have_no_place(qtbot, pane):
    pane.mark(SystemCode(CM, "Z99.9"), Visits((Visit("Z99.9", CM),), 0))
    pane.show_open()
    sees(qtbot, pane, "Z99.9 has no place in the ICD-10-CM of 2026-03-12.")


def test_a_system_that_is_no_tree_leaves_the_coder_in_place(qtbot, pane):
    pane.mark(SystemCode(System.CPT, "99213"), Visits((Visit("99213", System.CPT),), 0))
    pane.show_open()
    assert pane.said == "Chapter 1"


def test_back_and_forward_ask_the_book_and_the_tree_goes_with_it(qtbot, pane, press):
    visits = Visits((Visit("A00.0", CM), Visit("B20", CM)), 1)
    pane.mark(SystemCode(CM, "B20"), visits)
    with qtbot.waitSignal(pane.back_wanted):
        press("Alt+Left")
    pane.mark(SystemCode(CM, "A00.0"), visits.step(-1))
    sees(qtbot, pane, RASH)
    with qtbot.waitSignal(pane.forward_wanted):
        press("Alt+Right")
    pane.mark(SystemCode(CM, "B20"), visits)
    sees(qtbot, pane, "Chapter 2 › B20")


def test_a_page_opened_elsewhere_does_not_move_the_tree(pane):
    pane.mark(SystemCode(CM, "A00.0"), Visits((Visit("A00.0", CM),), 0))
    assert pane.said == "Chapter 1"


def test_another_date_leaves_the_coder_at_the_same_code(qtbot, pane, write):
    write("a000")
    sees(qtbot, pane, RASH)
    pane.set_date(BEFORE)
    qtbot.waitUntil(lambda: pane.edition_said == "ICD-10-CM 2025-04 · date of service 2025-03-12")
    sees(qtbot, pane, RASH)
    pane.set_date(BEFORE)
    pane.reload()
    sees(qtbot, pane, RASH)


def test_words_typed_before_the_tree_is_read_count_when_it_is(qtbot, make_pane):
    pane = make_pane()
    pane.book.seek("a000")
    sees(qtbot, pane, RASH)


def test_only_the_newest_words_count(qtbot, pane):
    pane.book.seek("b20")
    pane.book.seek("a000")
    sees(qtbot, pane, RASH)


def test_before_anything_is_read_keys_do_nothing(qtbot, background, indexed):
    book = TreeBook(CM, TreeRoom(indexed), background)
    qtbot.addWidget(book)
    with (
        qtbot.assertNotEmitted(book.code_wanted),
        qtbot.assertNotEmitted(book.page_wanted),
        qtbot.assertNotEmitted(book.table_wanted),
    ):
        book.act()
        book.look()
        book.read()
    assert book.line == ()


def test_what_was_read_for_another_date_is_left_out(qtbot, pane, press):
    press("Right")
    for on in (BEFORE, ON, BEFORE):
        pane.set_date(on)
        pane.book.read()
    qtbot.waitUntil(lambda: pane.edition_said == "ICD-10-CM 2025-04 · date of service 2025-03-12")
    sees(qtbot, pane, "Chapter 1")


def test_esc_leads_to_the_line_and_down_back_into_the_tree(qtbot, pane, press):
    press("Esc")
    assert pane._bar.line.hasFocus()
    press("Down")
    assert pane.book.tree.hasFocus()


def test_a_system_that_is_not_loaded_says_so_and_leads_to_the_code_books(qtbot, pane, press):
    pane._bar.tabs.setCurrentIndex(SYSTEMS.index(System.HCPCS))
    qtbot.waitUntil(lambda: "HCPCS" in pane._empty.line)
    pane.enter()
    with qtbot.waitSignal(pane.books_wanted):
        press("Space")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_kind_of_place_is_painted_with_its_sign(qtbot, pane, write, tmp_path, theme):
    look_of(tmp_path).choose(theme)
    pane.mark(SystemCode(CM, "A00.0"), Visits((Visit("A00.0", CM),), 0))
    write("a000")
    sees(qtbot, pane, RASH)
    wide = pane.book.tree.grab().toImage()
    pane.book.tree.setIndentation(200)
    assert wide != pane.book.tree.grab().toImage()
