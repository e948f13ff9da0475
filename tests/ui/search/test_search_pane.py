from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import System
from app.domain.notebook import SystemCode
from app.ui.search.hit_model import STARRED
from app.ui.search.search_pane import SearchPane

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
ON = date(2026, 5, 1)


@pytest.fixture
def pane(qtbot, index, books, background):
    pane = SearchPane(index, books, background)
    qtbot.addWidget(pane)
    pane.resize(400, 500)
    pane.show()
    pane.set_date(ON)
    pane.focus_search()
    return pane


def codes(pane):
    return list(pane._model.codes())


@pytest.fixture
def lanterns(qtbot, pane):
    qtbot.keyClicks(pane._edit, "lantern")
    qtbot.waitUntil(lambda: "A00.0" in codes(pane))
    return pane


def test_every_keystroke_searches(qtbot, pane):
    qtbot.keyClicks(pane._edit, "tid")
    qtbot.waitUntil(lambda: "A10.1" in codes(pane))
    qtbot.keyClicks(pane._edit, "e fever right")
    qtbot.waitUntil(lambda: codes(pane)[:1] == ["A10.2"])


def test_of_several_searches_only_the_newest_is_shown(qtbot, pane, background):
    shown = []
    pane._model.rowsInserted.connect(lambda: shown.append(codes(pane)[0]))
    free = Event()
    background.run(free.wait, bool)
    pane._edit.setText("candle")
    pane._edit.setText("fog")
    pane._edit.setText("neap")
    free.set()
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == ["A11"]


def test_a_result_that_comes_too_late_is_dropped(pane, index):
    late = (pane._newest, index.find("fog", ON), "")
    pane._edit.setText("neap")
    pane._show(late)
    assert "B21" not in codes(pane)


def test_the_spelling_that_was_searched_is_said(qtbot, pane):
    qtbot.keyClicks(pane._edit, "lantrn rash")
    qtbot.waitUntil(lambda: pane._said.text() == "searched as: lantern rash")


def test_the_count_is_said_where_nothing_was_respelled(lanterns):
    assert lanterns._said.text() == f"{len(codes(lanterns))} found"


def test_enter_opens_the_first_hit(qtbot, lanterns):
    with qtbot.waitSignal(lanterns.opened) as opened:
        qtbot.keyClick(lanterns._edit, Qt.Key.Key_Return)
    assert opened.args == [SystemCode(System.ICD_10_CM, codes(lanterns)[0])]


def test_down_goes_into_the_list_and_ctrl_enter_opens(qtbot, lanterns):
    qtbot.keyClick(lanterns._edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(lanterns.opened) as opened:
        qtbot.keyClick(lanterns._list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.args == [SystemCode(System.ICD_10_CM, codes(lanterns)[1])]


def test_enter_opens_once(qtbot, lanterns):
    opened = []
    lanterns.opened.connect(opened.append)
    qtbot.keyClick(lanterns._edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(lanterns._list, Qt.Key.Key_Enter)
    assert len(opened) == 2


def test_a_click_opens(qtbot, lanterns):
    row = lanterns._list.visualRect(lanterns._model.index(1, 0)).center()
    with qtbot.waitSignal(lanterns.opened) as opened:
        qtbot.mouseClick(lanterns._list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert opened.args == [SystemCode(System.ICD_10_CM, codes(lanterns)[1])]


def test_escape_and_up_return_to_the_words(qtbot, lanterns):
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Up):
        lanterns._list.setFocus()
        lanterns._list.choose(0)
        qtbot.keyClick(lanterns._list, key)
        qtbot.waitUntil(lanterns._edit.hasFocus)
        assert lanterns._edit.selectedText() == "lantern"


def test_letters_typed_in_the_list_go_on_with_the_words(qtbot, lanterns):
    lanterns._list.setFocus()
    qtbot.keyClick(lanterns._list, Qt.Key.Key_X)
    assert lanterns._edit.text() == "lanternx"
    assert lanterns._edit.hasFocus()


def test_the_current_hit_stays_while_the_list_has_the_focus(qtbot, lanterns):
    chosen = codes(lanterns)[2]
    lanterns._list.setFocus()
    lanterns._list.choose(2)
    lanterns.set_date(date(2026, 5, 2))
    qtbot.waitUntil(lambda: lanterns._list.code == chosen)


def test_words_of_the_chart_are_searched_in_one_line(qtbot, pane):
    pane.search("candle\n  headache ")
    assert pane._edit.text() == "candle headache"
    qtbot.waitUntil(lambda: codes(pane)[:1] == ["B20"])


def test_nothing_found_names_a_next_step(qtbot, pane):
    pane._edit.setText("zzzq")
    qtbot.waitUntil(lambda: pane._hint.text().startswith("Nothing found for “zzzq” on 2026-05-01"))
    assert pane._hint.isVisible()
    qtbot.keyClick(pane._edit, Qt.Key.Key_Down)
    qtbot.keyClick(pane._edit, Qt.Key.Key_Return)
    assert pane._edit.hasFocus()


def test_a_date_without_edition_says_which_are_covered(qtbot, pane):
    pane._edit.setText("lantern")
    pane.set_date(date(2027, 1, 1))
    qtbot.waitUntil(lambda: "2024-10-01 to 2026-09-30" in pane._hint.text())
    assert codes(pane) == []


def test_before_an_encounter_the_pane_says_what_to_do(qtbot, index, books, background):
    pane = SearchPane(index, books, background)
    qtbot.addWidget(pane)
    pane.search("lantern")
    assert pane._hint.text() == "Open an encounter: its date of service chooses the edition."


def test_without_words_the_pane_says_what_to_type(qtbot, lanterns):
    lanterns._edit.clear()
    assert lanterns._hint.text().startswith("Type words of the diagnosis")
    assert codes(lanterns) == []


def test_other_keys_are_left_to_the_window(qtbot, lanterns):
    qtbot.keyClick(lanterns, Qt.Key.Key_F9)
    assert lanterns._edit.text() == "lantern"


def test_favourites_are_starred_among_the_hits(lanterns, notebook):
    model = lanterns._model
    place = codes(lanterns).index("A00.0")
    assert not model.index(place, 0).data(STARRED)
    notebook.set_favourite(System.ICD_10_CM, "A00.0", ON, is_favourite=True)
    lanterns.show_favourites(notebook.favourites())
    assert model.index(place, 0).data(STARRED)
    assert model.index(place, 0).data(SPOKEN).endswith(", favourite")
    others = [model.index(row, 0).data(STARRED) for row in range(model.rowCount()) if row != place]
    assert not any(others)
    assert not lanterns.grab().isNull()
