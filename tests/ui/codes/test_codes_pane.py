from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.domain.codes import System
from app.domain.notebook.code_sets import SetKind
from app.domain.notebook.kept import SystemCode
from app.search import Hit
from app.search.showing.hits import Family
from app.ui.codes.codes_pane import CodesPane
from app.ui.search.hit_rows import CodeRow

CM, PCS = System.ICD_10_CM, System.ICD_10_PCS
ON = date(2026, 5, 1)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane(qtbot, index, books, notebook, background):
    pane = CodesPane(index, books, notebook, background, background)
    qtbot.addWidget(pane)
    pane.resize(420, 800)
    pane.show()
    pane.activateWindow()
    pane.set_date(ON)
    return pane


@pytest.fixture
def annotated_pane(qtbot, index, annotated, notebook, background):
    pane = CodesPane(index, annotated, notebook, background, background)
    qtbot.addWidget(pane)
    pane.set_date(ON)
    return pane


@pytest.fixture
def view(pane):
    return pane.book._view


@pytest.fixture
def open_(qtbot, pane):
    def do(code):
        pane.open_code(code)
        shown(qtbot, pane, code)

    return do


def shown(qtbot, pane, code):
    qtbot.waitUntil(lambda: pane.book.entry is not None and pane.book.entry.code == code)


def test_words_hit_book_and_given_by_keyboard_alone(qtbot, pane, view):
    pane.focus_search()
    edit = pane._search._edit
    qtbot.keyClicks(edit, "lantern rash")
    qtbot.waitUntil(lambda: pane._search._list.code == "A00.0")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    shown(qtbot, pane, "A00.0")
    assert view.hasFocus()
    with qtbot.waitSignal(pane.given) as given:
        qtbot.keyClick(view, Qt.Key.Key_Return, CTRL)
    assert given.args == [SystemCode(CM, "A00.0")]


def test_a_header_is_not_given_and_its_children_are_named(qtbot, pane, view, open_):
    open_("A05")
    with qtbot.assertNotEmitted(pane.given):
        qtbot.keyClick(view, Qt.Key.Key_Return, CTRL)
    assert pane.book._notice.text == "A05 is a header on 2026-05-01: choose one of A05.A, A05.B"


def test_a_code_of_another_year_is_not_given(qtbot, pane, open_):
    open_("A10.9")
    with qtbot.assertNotEmitted(pane.given):
        pane.give()
    assert "valid until 2025-09-30" in pane.book._notice.text


def test_giving_without_a_code_names_the_next_step(pane):
    pane.give()
    assert pane.book._notice.text.startswith("Open a code first")


def test_alt_down_chooses_child_after_child_and_enter_opens_it(qtbot, pane, view, open_):
    open_("A05")
    for child in ("A05.A", "A05.B", "A05.B"):
        qtbot.keyClick(view, Qt.Key.Key_Down, ALT)
        assert view.chosen_text == child
    qtbot.keyClick(view, Qt.Key.Key_Return)
    shown(qtbot, pane, "A05.B")


def test_alt_down_does_nothing_without_children(qtbot, view, open_):
    open_("A00.0")
    qtbot.keyClick(view, Qt.Key.Key_Down, ALT)
    assert view.chosen_text == ""


def test_alt_up_goes_to_the_level_above_and_then_to_its_notes(qtbot, pane, view, open_):
    open_("A00.0")
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    shown(qtbot, pane, "A00")
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    assert pane.book.entry.code == "A00"


def test_alt_up_before_any_code_does_nothing(qtbot, pane, view):
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(view, Qt.Key.Key_Down, ALT)
    assert pane.book.entry is None


def test_back_and_forward_go_through_what_was_opened(qtbot, pane, view, open_):
    open_("A00")
    open_("B20")
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    shown(qtbot, pane, "A00")
    assert not pane.book._bar.back.isEnabled()
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    shown(qtbot, pane, "B20")
    qtbot.mouseClick(pane.book._bar.back, Qt.MouseButton.LeftButton)
    shown(qtbot, pane, "A00")


def test_tab_reaches_the_links_of_the_page(qtbot, pane, view, open_):
    open_("A05")
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.chosen_text == "A05.A"


def test_a_link_in_a_note_opens_its_code(qtbot, pane, view, open_):
    open_("A00.0")
    assert view.choose_link("B20")
    qtbot.keyClick(view, Qt.Key.Key_Return)
    shown(qtbot, pane, "B20")


def test_a_link_that_is_not_there_is_not_chosen(view, open_):
    open_("A00.0")
    assert not view.choose_link("S10.0")


def test_a_level_scrolls_to_its_notes(qtbot, pane, view, open_):
    pane.resize(420, 300)
    open_("A00.1")
    bar = view.verticalScrollBar()
    assert bar.value() == 0
    view.anchorClicked.emit(QUrl("level:chapter 1"))
    assert bar.value() > 0
    view.anchorClicked.emit(QUrl("https://example.org/"))
    assert pane.book.entry.code == "A00.1"


def test_another_date_looks_the_open_code_up_again(qtbot, pane, open_):
    open_("A05")
    assert pane.book.entry.children
    pane.set_date(date(2025, 5, 1))
    qtbot.waitUntil(lambda: pane.book.entry.is_billable)
    assert pane.book._bar.give.text() == "Give A05"


def test_a_date_without_edition_is_said_on_the_page(qtbot, pane, view, open_):
    open_("A05")
    pane.set_date(date(2027, 1, 1))
    qtbot.waitUntil(lambda: "2024-10-01 to 2026-09-30" in view.toPlainText())


def test_a_hit_is_opened_in_its_own_system(qtbot, annotated_pane):
    pane = annotated_pane
    table = Hit("B20", PCS, "Pictures of Lamps", is_billable=False, why="title", via="title")
    pane._search._found.model.show([CodeRow(Family(table))])
    pane._search._list.choose(0)
    pane._search._found.open()
    shown(qtbot, pane, "B20")
    assert pane.book.entry.system is PCS
    assert "Pictures of Lamps" in pane.book._view.toPlainText()


def test_escape_returns_to_the_search(qtbot, pane, view, open_):
    open_("A05")
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert pane._search._edit.hasFocus()


def test_words_of_the_chart_go_to_the_search(pane):
    pane.search("candle")
    assert pane._search._edit.text() == "candle"


def test_the_page_follows_the_colours_and_keeps_its_words(qtbot, view, open_):
    open_("A05")
    before = view.toPlainText()
    palette = QApplication.palette()
    QApplication.setPalette(QPalette(Qt.GlobalColor.black))
    QApplication.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    QApplication.setPalette(palette)
    assert view.toPlainText() == before


def test_the_open_code_can_be_looked_up_again(qtbot, pane, open_):
    open_("A05")
    first = pane.book.entry
    pane.reload()
    qtbot.waitUntil(lambda: pane.book.entry is not first)
    assert pane.book.entry == first


def test_what_can_have_the_focus_has_a_name(pane):
    for widget in (pane._search._edit, pane._search._list, pane.book._view, pane.book._bar.back):
        assert widget.accessibleName()


def test_what_is_kept_in_the_notebook_serves_the_search(qtbot, pane, notebook):
    notebook.sets.make("Harbour", SetKind.SET, [SystemCode(CM, "A00.1")])
    notebook.own_words.add("bosun", "neap fever")
    notebook.set_favourite(CM, "A11", ON, is_favourite=True)
    pane.reload_notes()
    filters = pane._search._filters
    qtbot.waitUntil(lambda: [each.name for each in filters._choices.sets] == ["Harbour"])
    assert filters._favourites.codes == {SystemCode(CM, "A11")}
    qtbot.keyClicks(pane._search._edit, "bosun")
    qtbot.waitUntil(lambda: pane._search._list.code == "A11")


def test_without_a_date_own_words_wait(qtbot, index, books, notebook, background):
    pane = CodesPane(index, books, notebook, background, background)
    qtbot.addWidget(pane)
    notebook.own_words.add("bosun", "neap fever")
    pane.reload_notes()
    pane.set_date(ON)
    pane.set_date(ON)
    pane.search("bosun")
    qtbot.waitUntil(lambda: pane._search._list.code == "A11")
