from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.ui.codes.book.pane import BookPane
from tests.fixtures.stage import working

CM, PCS, HCPCS = System.ICD_10_CM, System.ICD_10_PCS, System.HCPCS
ON = date(2026, 5, 1)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


@pytest.fixture
def reading():
    """The worker that reads the books, apart from the one of the notebook."""
    with working() as background:
        yield background


@pytest.fixture
def pane(qtbot, annotated, notebook, background, reading):
    pane = BookPane(annotated, notebook, background, reading)
    qtbot.addWidget(pane)
    pane.resize(420, 320)
    pane.show()
    pane.activateWindow()
    pane.set_date(ON)
    pane.focus_page()
    return pane


@pytest.fixture
def view(pane):
    return pane._view


@pytest.fixture
def open_(qtbot, pane):
    def do(code, system=None):
        pane.open_code(code, system)
        shown(qtbot, pane, code)

    return do


def shown(qtbot, pane, code):
    qtbot.waitUntil(lambda: pane.entry is not None and pane.entry.code == code)
    qtbot.waitUntil(lambda: pane._reader.now.further is not None)


def press(qtbot, view, *keys):
    for key in keys:
        qtbot.keyClick(view, *key) if isinstance(key, tuple) else qtbot.keyClick(view, key)


def test_a_7th_character_is_chosen_by_its_key_and_opened(qtbot, pane, view, open_):
    open_("S10.0")
    press(qtbot, view, KEY.Key_7)
    assert (view.chosen.path, view.chosen_text) == ("S10.0XXA", "A")
    assert view.accessibleDescription() == "S10.0XXA: first knot; knot NOS"
    press(qtbot, view, KEY.Key_S)
    assert view.chosen.path == "S10.0XXS"
    press(qtbot, view, KEY.Key_Return)
    shown(qtbot, pane, "S10.0XXS")
    assert view.chosen is None


def test_the_chosen_7th_character_is_given_from_the_page_of_the_stem(qtbot, pane, view, open_):
    open_("S10.0")
    assert pane._bar.give.text() == "Give code"
    press(qtbot, view, KEY.Key_7, KEY.Key_7)
    assert pane._bar.give.text() == "Give S10.0XXD"
    with qtbot.waitSignal(pane.given) as given:
        press(qtbot, view, (KEY.Key_Return, CTRL))
    assert given.args == [SystemCode(CM, "S10.0XXD")]


def test_a_key_that_is_no_7th_character_chooses_none(qtbot, view, open_):
    open_("S10.0XXA")
    press(qtbot, view, KEY.Key_D)
    assert view.chosen is None
    press(qtbot, view, KEY.Key_7, KEY.Key_A, KEY.Key_Q)
    assert view.chosen.path == "S10.0XXD"


def test_alt_down_goes_to_the_7th_characters_of_a_stem(qtbot, view, open_):
    open_("S10.0")
    press(qtbot, view, (KEY.Key_Down, ALT))
    assert view.chosen.path == "S10.0XXA"


def test_the_other_side_is_chosen_and_given(qtbot, pane, view, open_):
    open_("A10.1")
    press(qtbot, view, KEY.Key_L)
    assert view.chosen_text == "A10.2"
    assert pane._bar.give.text() == "Give A10.2"
    with qtbot.waitSignal(pane.given) as given:
        pane.give()
    assert given.args == [SystemCode(CM, "A10.2")]


def test_the_other_side_of_a_header_is_opened_and_not_given(qtbot, pane, view, open_):
    open_("S10.11")
    press(qtbot, view, KEY.Key_L)
    assert view.chosen_text == "S10.12"
    with qtbot.assertNotEmitted(pane.given):
        pane.give()
    assert pane._notice.text.startswith("S10.11 is a header")
    press(qtbot, view, KEY.Key_Return)
    shown(qtbot, pane, "S10.12")


def test_a_code_below_is_opened_before_it_can_be_given(qtbot, pane, view, open_):
    open_("A05")
    press(qtbot, view, (KEY.Key_Down, ALT))
    with qtbot.assertNotEmitted(pane.given):
        pane.give()


def test_before_a_code_is_open_the_keys_do_nothing(qtbot, pane, view):
    press(qtbot, view, KEY.Key_7, KEY.Key_L, KEY.Key_Right, (KEY.Key_Down, ALT))
    assert view.chosen is None
    assert pane._bar.give.text() == "Give code"


def test_arrows_go_from_link_to_link_and_stay_on_the_last(qtbot, view, open_):
    open_("A05")
    press(qtbot, view, KEY.Key_Right)
    assert view.chosen_text == "A05.A"
    press(qtbot, view, KEY.Key_Right, KEY.Key_Left, KEY.Key_Left)
    assert view.chosen_text == "A05.A"


def test_a_mention_is_followed_and_back_goes_to_where_it_stood(qtbot, pane, view, open_):
    open_("A00.1")
    assert view.choose_link("S10")
    top = view.verticalScrollBar().value()
    assert top > 0
    press(qtbot, view, KEY.Key_Return)
    shown(qtbot, pane, "S10")
    press(qtbot, view, (KEY.Key_Left, ALT))
    assert pane.entry.code == "A00.1"
    assert view.chosen_text == "S10"
    assert view.verticalScrollBar().value() == top
    press(qtbot, view, (KEY.Key_Right, ALT))
    assert pane.entry.code == "S10"


def test_headings_are_reached_by_keys(qtbot, view, open_):
    open_("A00.1")
    bar = view.verticalScrollBar()
    stood = []
    for _ in range(3):
        press(qtbot, view, (KEY.Key_Down, CTRL))
        stood.append(bar.value())
    assert 0 < stood[0] < stood[1] < stood[2]
    press(qtbot, view, (KEY.Key_Up, CTRL))
    assert bar.value() == stood[1]
    press(qtbot, view, *[(KEY.Key_Up, CTRL)] * 4)
    assert bar.value() == 0


def test_a_guideline_opens_in_place_and_closes_again(qtbot, view, open_):
    open_("A00.1")
    assert view.choose_link("I.C.1.a", "fold")
    top = view.verticalScrollBar().value()
    press(qtbot, view, KEY.Key_Return)
    assert "A second paragraph." in view.toPlainText()
    assert view.chosen.path == "I.C.1.a"
    assert view.verticalScrollBar().value() == top
    press(qtbot, view, KEY.Key_Return)
    assert "A second paragraph." not in view.toPlainText()


def test_what_comes_to_the_page_leaves_the_reader_where_he_is(qtbot, pane, view, open_, notebook):
    open_("A00.1")
    view.choose_link("S10")
    line = view.cursorForPosition(view.rect().topLeft()).block().text()
    notebook.set_note(CM, "A00.1", "A note\nof\nseveral\nlines.", ON)
    pane.notes.reload()
    qtbot.waitUntil(lambda: "several" in view.toPlainText())
    assert view.cursorForPosition(view.rect().topLeft()).block().text() == line
    assert view.chosen_text == "S10"


def test_the_page_is_shown_before_all_that_follows_it(qtbot, pane, view, reading):
    texts = []
    pane._reader.turned.connect(lambda: texts.append(view.toPlainText()))
    pane._reader.grown.connect(lambda: texts.append(view.toPlainText()))
    pane.open_code("A00.1")
    qtbot.waitUntil(lambda: len(texts) == 2)
    first, whole = texts
    assert "Lantern fever with cough" in first
    assert "Official Guidelines" not in first
    assert whole.startswith(first)
    assert "Official Guidelines" in whole


def test_of_codes_opened_in_haste_only_the_last_is_shown(qtbot, pane, reading):
    opened = []
    pane._reader.turned.connect(lambda: opened.append(pane.entry.code))
    pane._reader.grown.connect(lambda: opened.append(f"{pane.entry.code} whole"))
    free = Event()
    reading.run(free.wait, bool)
    for code in ("A00.1", "A05", "B20"):
        pane.open_code(code)
    free.set()
    qtbot.waitUntil(lambda: "B20 whole" in opened)
    assert opened == ["B20", "B20 whole"]


def test_what_follows_a_page_that_was_left_is_read_when_it_is_opened_again(qtbot, pane, view):
    grown = []
    pane._reader.grown.connect(lambda: grown.append(pane.entry.code))
    pane._reader.turned.connect(lambda: left or left.append(pane.open_code("B20", CM)))
    left = []
    pane.open_code("A00.1")
    qtbot.waitUntil(lambda: grown == ["B20"])
    pane.back()
    qtbot.waitUntil(lambda: grown == ["B20", "A00.1"])
    assert "Official Guidelines" in view.toPlainText()


def test_a_code_of_two_systems_leads_to_the_other_and_back(qtbot, pane, view, open_):
    open_("S1011")
    assert pane.entry.system is HCPCS
    with qtbot.waitSignal(pane.given) as given:
        pane.give()
    assert given.args == [SystemCode(HCPCS, "S1011")]
    assert view.choose_link(f"{CM}/S1011")
    press(qtbot, view, KEY.Key_Return)
    shown(qtbot, pane, "S10.11")
    pane.back()
    assert (pane.entry.code, pane.entry.system) == ("S1011", HCPCS)


def test_a_table_of_procedures_is_reached_from_its_codes(qtbot, pane, open_):
    open_("B2000ZZ", PCS)
    pane.open_parent()
    shown(qtbot, pane, "B20")
    assert pane.entry.system is PCS


def test_text_that_is_no_code_is_refused_in_a_line(qtbot, pane):
    pane.open_code("what")
    qtbot.waitUntil(lambda: "is not written like a code" in pane._notice.text)


def test_other_books_are_read_anew(qtbot, pane, open_):
    open_("A05")
    open_("B20", CM)
    pane.set_date(date(2025, 5, 1))
    pane.back()
    qtbot.waitUntil(lambda: pane.entry.code == "A05" and pane.entry.is_billable)


def test_many_pages_are_kept_and_the_oldest_is_read_again(qtbot, pane, open_, monkeypatch):
    monkeypatch.setattr("app.ui.codes.book.reader._KEPT", 2)
    for code in ("A00", "A05", "A10"):
        open_(code)
    assert len(pane._reader._kept) == 2
    pane.back()
    pane.back()
    shown(qtbot, pane, "A00")


def test_before_a_page_is_open_nothing_is_remembered_or_folded(pane):
    pane._reader.fold("I.C.1")
    pane.back()
    pane.reload()
    pane._view.followed.emit("A00")
    pane._reader.turned.emit()
    assert pane.entry is None
