"""The Index of ICD-10-PCS turned by keyboard, beside the volumes of ICD-10-CM."""

from datetime import date

import pytest

from app.codebooks.icd10pcs.index_book import ProcedureVolume
from app.ui.index.index_pane import IndexPane
from app.ui.index.index_room import IndexRoom
from app.ui.index.term_book import TermBook
from tests.fixtures.books import opened, tiny_root

ON = date(2026, 3, 12)


@pytest.fixture
def make_pane(qtbot, background):
    def make(books):
        pane = IndexPane(IndexRoom(books), background)
        qtbot.addWidget(pane)
        pane.resize(900, 400)
        pane.set_date(ON)
        pane.show()
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        pane.open_volume(ProcedureVolume.INDEX)
        return pane

    return make


@pytest.fixture
def pane(qtbot, make_pane, indexed):
    pane = make_pane(indexed)
    sees(qtbot, pane, "Lamp mending")
    return pane


def sees(qtbot, pane, said):
    qtbot.waitUntil(lambda: pane.said == said)


def test_the_volume_says_its_edition(pane):
    assert pane.edition_said == "ICD-10-PCS Index FY2026 · date of service 2026-03-12"


@pytest.mark.parametrize(
    ("words", "key", "chars"),
    [
        pytest.param("lamp mending", "Return", "02Q", id="the table beside a see"),
        pytest.param("repair, wick", "Return", "02Q", id="a table"),
        pytest.param("repair, chain", "Return", "02Q20", id="the beginning of a code"),
        pytest.param("repair, chain", "Shift+Return", "02Q", id="its second code"),
        pytest.param("repair, chain, brass", "Return", "02Q20JZ", id="a whole code"),
    ],
)
def test_enter_leads_into_the_table_or_to_the_code(qtbot, pane, write, press, words, key, chars):
    write(words)
    qtbot.waitUntil(lambda: len(pane.book.line) == words.count(",") + 1)
    with qtbot.waitSignal(pane.procedure_wanted) as told:
        press(key)
    assert told.args == [chars]


def test_see_is_followed_to_its_term_and_back(qtbot, pane, write, press):
    write("lamp rope")
    press("Right")
    qtbot.waitUntil(lambda: pane.book.tree.model().rowCount(pane.book.tree.currentIndex()) == 2)
    press("Right")
    assert pane.said == "Lamp rope, see Repair, Chain, Brass"
    press("Alt+Return")
    sees(qtbot, pane, "Repair, Chain, Brass")
    press("Alt+Left")
    sees(qtbot, pane, "Lamp rope, see Repair, Chain, Brass")
    press("Alt+Right")
    sees(qtbot, pane, "Repair, Chain, Brass")


def test_a_reference_to_no_term_is_said(qtbot, pane, write, press):
    write("repair, elsewhere")
    sees(qtbot, pane, "Repair, Elsewhere")
    press("Return")
    qtbot.waitUntil(lambda: "Nothing known" in pane._notice.text)


def test_a_value_to_use_opens_the_tables_that_have_it(qtbot, pane, write, press):
    write("lamp glass")
    sees(qtbot, pane, "Lamp glass")
    press("Return")
    qtbot.waitUntil(lambda: pane.book.tree.model().rowCount(pane.book.tree.currentIndex()) == 1)
    press("Down")
    assert pane.said == "Lamp glass, Hanging Lamps, Repair"
    with qtbot.waitSignal(pane.procedure_wanted) as told:
        press("Return")
    assert told.args == ["02Q1"]


def test_letters_after_a_term_was_opened_begin_new_words(qtbot, pane, write, press):
    write("lantern")
    sees(qtbot, pane, "Lantern link")
    press("Right")
    write("repair")
    sees(qtbot, pane, "Repair")


def test_before_the_volume_is_read_keys_do_nothing(qtbot, background, indexed):
    book = TermBook(ProcedureVolume.INDEX, IndexRoom(indexed), background)
    qtbot.addWidget(book)
    with qtbot.assertNotEmitted(book.code_wanted), qtbot.assertNotEmitted(book.follow_wanted):
        book.act()
        book.open_second()
        book.follow()
    assert book.line == ()


def test_what_was_read_for_another_date_is_left_out(qtbot, pane, write, press):
    write("repair")
    sees(qtbot, pane, "Repair")
    press("Right")
    pane.set_date(date(2026, 3, 13))
    pane.book.read()
    qtbot.waitUntil(lambda: pane.edition_said.endswith("2026-03-13"))
    sees(qtbot, pane, "Repair")


def test_without_the_volume_the_way_to_load_it_is_told(qtbot, make_pane, tmp_path):
    with opened(tiny_root(tmp_path)) as books:
        pane = make_pane(books)
        qtbot.waitUntil(lambda: "code tables and index of ICD-10-PCS" in pane._empty.line)
