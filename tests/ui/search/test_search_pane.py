from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.families import Side
from app.ui.search.filters import KeptCodes
from app.ui.search.search_pane import SearchPane
from app.vocabulary.synonyms import Synonyms

CM = System.ICD_10_CM
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
MANY = ("neuritis", "arthritis", "phlebitis", "gastritis", "nephritis")
SHIFT = Qt.KeyboardModifier.ShiftModifier
ON = date(2026, 5, 1)

# The platform of the tests cannot say how small a window may become.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def pane(qtbot, index, books, background):
    pane = SearchPane(index, books, background)
    qtbot.addWidget(pane)
    pane.resize(400, 500)
    pane.show()
    pane.activateWindow()
    qtbot.waitActive(pane)
    pane.set_date(ON)
    pane.focus_search()
    return pane


def codes(pane):
    return list(pane._found.model.codes())


def chips(pane):
    return list(pane._said.lines)


def typed(qtbot, pane, text):
    pane._edit.clear()
    qtbot.keyClicks(pane._edit, text)


@pytest.fixture
def lanterns(qtbot, pane):
    qtbot.keyClicks(pane._edit, "lantern")
    qtbot.waitUntil(lambda: "A00.0" in codes(pane))
    return pane


def test_every_keystroke_searches(qtbot, pane):
    qtbot.keyClicks(pane._edit, "tid")
    qtbot.waitUntil(lambda: "A10" in codes(pane))
    qtbot.keyClicks(pane._edit, "e fever right")
    qtbot.waitUntil(lambda: codes(pane)[:1] == ["A10.2"])


def test_of_several_searches_only_the_newest_is_shown(qtbot, pane, background):
    shown = []
    pane._found.model.layoutChanged.connect(lambda: shown.append(codes(pane)[:1]))
    free = Event()
    background.run(free.wait, bool)
    pane._edit.setText("candle")
    pane._edit.setText("fog")
    pane._edit.setText("neap")
    free.set()
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [["A11"]]


def test_a_result_that_comes_too_late_is_dropped(qtbot, lanterns):
    before = codes(lanterns)
    lanterns._searching._newest += 1
    lanterns._searching._show((lanterns._searching._newest - 1, None))
    assert codes(lanterns) == before


def test_a_search_that_takes_long_says_so_and_leaves_the_list(lanterns):
    before = codes(lanterns)
    lanterns._searching._slow.timeout.emit()
    assert lanterns._said.count.text() == "Searching…"
    assert codes(lanterns) == before


def test_the_count_is_said(lanterns):
    assert lanterns._said.count.text() == f"{len(codes(lanterns))} found"


def test_many_rows_are_counted_as_the_first(qtbot, pane, monkeypatch):
    monkeypatch.setattr(pane._room, "limit", 1)
    qtbot.keyClicks(pane._edit, "neap fever ")
    qtbot.waitUntil(lambda: bool(pane._said.count.text()))
    pane._room.limit = len(codes(pane))
    pane.reload()
    qtbot.waitUntil(lambda: pane._said.count.text() == f"the first {len(codes(pane))}")


def test_words_that_nothing_holds_are_told(qtbot, pane):
    qtbot.keyClicks(pane._edit, "lantern zzqx ")
    qtbot.waitUntil(lambda: pane._said.lacking.text() == "not found: zzqx")
    typed(qtbot, pane, "lantern")
    qtbot.waitUntil(lambda: not pane._said.lacking.isVisible())


def test_a_replacement_is_taken_back_and_made_again_by_key(qtbot, pane):
    qtbot.keyClicks(pane._edit, "lantrn rash")
    qtbot.waitUntil(lambda: chips(pane) == ["lantrn → lantern ✕"])
    assert pane._said.gist.text() == "searched as:"
    qtbot.keyClick(pane._edit, Qt.Key.Key_1, ALT)
    qtbot.waitUntil(lambda: chips(pane) == ["“lantrn” as typed ✕"])
    assert pane._edit.text() == "lantrn rash"
    qtbot.keyClick(pane._edit, Qt.Key.Key_1, ALT)
    qtbot.waitUntil(lambda: chips(pane) == ["lantrn → lantern ✕"])


def test_a_chip_in_focus_is_pressed_by_enter_and_opens_no_code(qtbot, pane):
    qtbot.keyClicks(pane._edit, "lantrn rash")
    qtbot.waitUntil(lambda: bool(chips(pane)))
    pane._said._buttons[0].setFocus()
    with qtbot.assertNotEmitted(pane.opened):
        qtbot.keyClick(pane._said._buttons[0], Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: chips(pane) == ["“lantrn” as typed ✕"])


def test_words_taken_back_are_forgotten_when_they_are_gone(qtbot, pane):
    qtbot.keyClicks(pane._edit, "lantrn rash")
    qtbot.waitUntil(lambda: bool(chips(pane)))
    qtbot.mouseClick(pane._said._buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: chips(pane) == ["“lantrn” as typed ✕"])
    typed(qtbot, pane, "rash lantrn ")
    qtbot.waitUntil(lambda: chips(pane) == ["lantrn → lantern ✕"])


def test_a_sense_is_chosen_by_key_and_let_go_again(qtbot, pane):
    qtbot.keyClicks(pane._edit, "ms")
    qtbot.waitUntil(lambda: len(chips(pane)) > 1)
    senses = chips(pane)
    assert all(chip.endswith("?") for chip in senses)
    assert [chip.startswith("ms: ") for chip in senses] == [at == 0 for at in range(len(senses))]
    qtbot.keyClick(pane._edit, Qt.Key.Key_2, ALT)
    qtbot.waitUntil(lambda: chips(pane) == [f"ms: {senses[1][:-1]} ✕"])
    qtbot.keyClick(pane._edit, Qt.Key.Key_1, ALT)
    qtbot.waitUntil(lambda: chips(pane) == senses)


def test_a_number_without_a_chip_does_nothing(qtbot, lanterns):
    qtbot.keyClick(lanterns._edit, Qt.Key.Key_9, ALT)
    assert lanterns._edit.text() == "lantern"


def test_the_own_words_of_the_coder_are_searched(qtbot, pane):
    qtbot.keyClicks(pane._edit, "bosun")
    qtbot.waitUntil(lambda: pane._said.count.text() == "0 found")
    pane.show_synonyms(Synonyms.of([("bosun", "neap fever")]))
    qtbot.waitUntil(lambda: codes(pane)[:1] == ["A11"])
    assert chips(pane) == ["bosun → neap fever ✕"]
    before = pane._searching._newest
    pane.show_synonyms(Synonyms.of([("bosun", "neap fever")]))
    assert pane._searching._newest == before


def test_a_long_text_says_what_of_it_was_searched(qtbot, pane):
    pane.search("The patient was seen today and has a lantern fever, which began. " * 8)
    qtbot.waitUntil(lambda: pane._said.gist.text().startswith("searched as: "))
    assert "lantern fever" in pane._said.gist.text()


def test_the_problems_of_a_selection_are_searched_one_after_the_other_by_key(qtbot, pane):
    pane.search("1. Lantern neuritis with rash.\n2. Neap arthritis.\n")
    qtbot.waitUntil(lambda: len(chips(pane)) == 2)
    first, second = chips(pane)
    before = codes(pane)
    qtbot.keyClick(pane._edit, Qt.Key.Key_2, ALT)
    qtbot.waitUntil(lambda: codes(pane) != before)
    assert chips(pane) == [first, second]
    assert [button.isChecked() for button in pane._said._buttons[:2]] == [False, True]
    qtbot.keyClick(pane._edit, Qt.Key.Key_1, ALT)
    qtbot.waitUntil(lambda: codes(pane) == before)
    qtbot.keyClicks(pane._edit, "gout")
    qtbot.waitUntil(lambda: chips(pane) == [])


def test_all_problems_of_a_long_selection_are_shown_when_they_are_asked_for(qtbot, pane):
    pane.search("\n".join(f"{at}. Lantern {word}." for at, word in enumerate(MANY, 1)))
    qtbot.waitUntil(lambda: chips(pane)[2:] == ["+3"])
    qtbot.keyClick(pane._edit, Qt.Key.Key_3, ALT)
    qtbot.waitUntil(lambda: len(chips(pane)) == 5)


def test_other_words_need_no_more_room_than_their_own(qtbot, pane):
    pane.resize(160, 500)
    qtbot.keyClicks(pane._edit, "lantrn rash")
    qtbot.waitUntil(lambda: chips(pane) == ["lantrn → lantern ✕"])
    high = pane._said.height()
    qtbot.keyClicks(pane._edit, "es")
    qtbot.waitUntil(lambda: pane._said.height() == high)
    pane._edit.selectAll()
    qtbot.keyClicks(pane._edit, "A00")
    qtbot.waitUntil(lambda: pane._said.height() < high)


def test_enter_opens_the_first_hit(qtbot, lanterns):
    with qtbot.waitSignal(lanterns.opened) as opened:
        qtbot.keyClick(lanterns._edit, Qt.Key.Key_Return)
    assert opened.args == [SystemCode(CM, codes(lanterns)[0])]


def test_down_goes_into_the_list_and_ctrl_enter_opens(qtbot, lanterns):
    qtbot.keyClick(lanterns._edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(lanterns.opened) as opened:
        qtbot.keyClick(lanterns._list, Qt.Key.Key_Return, CTRL)
    assert opened.args == [SystemCode(CM, codes(lanterns)[1])]


def test_enter_opens_once(qtbot, lanterns):
    opened = []
    lanterns.opened.connect(opened.append)
    qtbot.keyClick(lanterns._edit, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(lanterns._list, Qt.Key.Key_Enter)
    assert len(opened) == 2


def test_a_click_opens(qtbot, lanterns):
    row = lanterns._list.visualRect(lanterns._found.model.index(1, 0)).center()
    with qtbot.waitSignal(lanterns.opened) as opened:
        qtbot.mouseClick(lanterns._list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert opened.args == [SystemCode(CM, codes(lanterns)[1])]


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


def test_the_chosen_code_stays_while_the_list_has_the_focus(qtbot, lanterns):
    chosen = codes(lanterns)[2]
    lanterns._list.setFocus()
    lanterns._list.choose(2)
    seen = []
    lanterns._list.selectionModel().currentChanged.connect(lambda *_: seen.append(1))
    before = lanterns._searching._newest
    lanterns.set_date(date(2026, 5, 2))
    qtbot.waitUntil(
        lambda: lanterns._searching._newest > before and not lanterns._searching.is_under_way
    )
    assert (lanterns._list.code, seen) == (chosen, [])


def test_who_types_looks_at_the_first_row(qtbot, lanterns):
    lanterns._list.choose(2)
    qtbot.keyClicks(lanterns._edit, " fever")
    qtbot.waitUntil(lambda: lanterns._list.currentIndex().row() == 0)


def test_words_of_the_chart_are_searched_in_one_line(qtbot, pane):
    pane.search("candle\n  headache ")
    assert pane._edit.text() == "candle headache"
    qtbot.waitUntil(lambda: codes(pane)[:1] == ["B20"])


def test_nothing_found_names_a_next_step(qtbot, pane):
    pane._edit.setText("zzzq")
    hint = pane._found.hint
    qtbot.waitUntil(lambda: hint.text().startswith("Nothing found for “zzzq” on 2026-05-01"))
    assert hint.isVisible()
    qtbot.keyClick(pane._edit, Qt.Key.Key_Down)
    qtbot.keyClick(pane._edit, Qt.Key.Key_Return)
    assert pane._edit.hasFocus()


def test_nothing_found_behind_filters_says_how_to_take_them_off(qtbot, lanterns):
    lanterns._filters._choose("side", Side.LEFT)
    hint = lanterns._found.hint
    qtbot.waitUntil(lambda: "Ctrl+Shift+L takes them off" in hint.text())
    lanterns.focus_search()
    qtbot.keyClick(lanterns._edit, Qt.Key.Key_L, CTRL | SHIFT)
    qtbot.waitUntil(lambda: "A00.0" in codes(lanterns))


def test_filters_are_reached_by_key(qtbot, lanterns):
    qtbot.keyClick(lanterns._edit, Qt.Key.Key_L, CTRL)
    assert lanterns._filters.buttons["system"].hasFocus()


def test_a_date_without_edition_says_which_are_covered(qtbot, pane):
    pane._edit.setText("lantern")
    pane.set_date(date(2027, 1, 1))
    qtbot.waitUntil(lambda: "2024-10-01 to 2026-09-30" in pane._found.hint.text())
    assert codes(pane) == []


def test_another_edition_can_be_looked_at(qtbot, pane):
    pane.set_date(date(2027, 1, 1))
    qtbot.keyClicks(pane._edit, "unspecified ear")
    qtbot.waitUntil(lambda: bool(pane._filters._choices.editions))
    older = pane._filters._choices.editions[-1]
    pane._filters._choose("edition", older)
    qtbot.waitUntil(lambda: codes(pane)[:1] == ["A10.9"])


def test_before_an_encounter_the_pane_says_what_to_do(qtbot, index, books, background):
    pane = SearchPane(index, books, background)
    qtbot.addWidget(pane)
    pane.search("lantern")
    hint = pane._found.hint.text()
    assert hint == "Open an encounter: its date of service chooses the edition."
    pane.reload()
    assert pane._found.hint.text() == hint


def test_without_words_the_pane_says_what_to_type(qtbot, lanterns):
    lanterns._edit.clear()
    assert lanterns._found.hint.text().startswith("Type words of the diagnosis")
    assert codes(lanterns) == []


def test_other_keys_are_left_to_the_window(qtbot, lanterns):
    qtbot.keyClick(lanterns, Qt.Key.Key_F9)
    assert lanterns._edit.text() == "lantern"


def test_what_was_searched_before_comes_back_by_key(qtbot, pane):
    for words in ("neap fever", "candle", "lantern rash"):
        pane.search(words)
    qtbot.keyClick(pane._edit, Qt.Key.Key_Up, ALT)
    assert pane._edit.text() == "candle"
    qtbot.keyClick(pane._edit, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: codes(pane)[:1] == ["A11"])
    qtbot.keyClick(pane._edit, Qt.Key.Key_Down, ALT)
    assert pane._edit.text() == "candle"


def test_what_was_opened_is_among_what_was_searched(qtbot, lanterns):
    qtbot.keyClick(lanterns._edit, Qt.Key.Key_Return)
    typed(qtbot, lanterns, "neap")
    qtbot.keyClick(lanterns._edit, Qt.Key.Key_Up, ALT)
    assert lanterns._edit.text() == "lantern"


def test_favourites_are_starred_among_the_hits_and_can_be_filtered(qtbot, lanterns, notebook):
    model = lanterns._found.model
    place = codes(lanterns).index("A00.0")
    assert not model.is_starred(model.rows[place])
    notebook.set_favourite(CM, "A00.0", ON, is_favourite=True)
    lanterns.show_favourites(notebook.favourites())
    assert model.is_starred(model.rows[place])
    assert ", favourite" in model.index(place, 0).data(SPOKEN)
    others = [model.is_starred(row) for at, row in enumerate(model.rows) if at != place]
    assert not any(others)
    assert not lanterns.grab().isNull()
    lanterns._filters._choose("kept", lanterns._filters._favourites)
    qtbot.waitUntil(lambda: codes(lanterns) == ["A00.0"])


def test_a_filter_by_a_set_follows_its_codes(qtbot, lanterns):
    before = KeptCodes("Harbour", frozenset([SystemCode(CM, "A00.1")]))
    lanterns.show_sets([before])
    lanterns._filters._choose("kept", before)
    qtbot.waitUntil(lambda: codes(lanterns) == ["A00.1"])
    lanterns.show_sets([KeptCodes("Harbour", frozenset([SystemCode(CM, "A00.0")]))])
    qtbot.waitUntil(lambda: codes(lanterns) == ["A00.0"])
    lanterns.show_sets([])
    qtbot.waitUntil(lambda: len(codes(lanterns)) > 1)


def test_the_line_and_the_rows_are_there_to_be_timed(pane):
    assert pane.line.accessibleName() == "Search for a code"
    assert pane.found.list.accessibleName() == "Codes found"


def test_everything_that_takes_the_keyboard_has_a_name(qtbot, pane):
    qtbot.keyClicks(pane._edit, "ms")
    qtbot.waitUntil(lambda: len(chips(pane)) > 1)
    can = [w for w in pane.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.ClickFocus]
    can += [w for w in pane.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [w for w in can if not w.accessibleName() and w.parent() is not pane._edit]
    assert nameless == []


def test_where_there_is_little_room_the_filters_come_when_they_are_asked_for(qtbot, pane):
    pane.resize(400, 600)
    assert pane._filters.isVisible()
    pane.resize(400, 180)
    assert not pane._filters.isVisible()
    qtbot.waitUntil(pane._filters.buttons["system"].isEnabled)
    qtbot.keyClick(pane, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert pane._filters.isVisible()
    pane.resize(400, 170)
    assert pane._filters.isVisible()
    pane.focus_search()
    pane.resize(400, 180)
    qtbot.mouseClick(pane._line.filters, Qt.MouseButton.LeftButton)
    assert pane._filters.isVisible()
    assert not pane._line.filters.isVisible()
