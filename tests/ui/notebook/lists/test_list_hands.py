"""Sets of codes, recent codes and own words in the pane."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.codes import System
from app.domain.notebook.code_sets import Member, SetKind
from app.domain.notebook.kept import SystemCode
from app.domain.notebook.own_words import OwnWord
from app.ui.notebook.lists.kept_lists import FAVOURITES, NOTES, RECENT, SETS, WORDS
from app.ui.notebook.own_words.word_dialog import WordDialog
from app.ui.notebook.sets.give_dialog import GiveDialog
from app.ui.notebook.sets.put_dialog import PutDialog
from app.ui.notebook.sets.set_dialog import SetDialog
from tests.fixtures.window import look_of

CM = System.ICD_10_CM
ON = date(2026, 3, 12)
LAMP = SystemCode(CM, "A00.0")


@pytest.fixture
def pane(qtbot, make_pane, desk, kept_sets):
    pane = make_pane(desk.notebook)
    pane.turn_to(SETS)
    qtbot.waitUntil(lambda: [row.on for row in pane.shown.rows] == [ON] * 8)
    pane.turn_to(SETS)
    return pane


def table(pane):
    model = pane.shown.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def come_back(qtbot, pane):
    """Without a window manager nobody gives the keyboard back when a dialog closes."""
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.shown.table.setFocus()


def only(kept_sets, name):
    (found,) = [each for each in kept_sets.listed() if each.name == name]
    return found


def test_every_model_of_the_other_lists_is_well_formed(pane, qtmodeltester):
    for each in pane._lists:
        qtmodeltester.check(each.table.model())


def test_a_set_is_a_heading_with_its_codes_and_what_is_wrong_with_them(pane):
    assert table(pane) == [
        ["Ears", "", "Set, 2 codes", ""],
        ["", "A10.1", "Tide fever, left ear", ""],
        ["", "B20", "Candle headache", ""],
        ["Fever visit", "", "Template, 4 codes; 1 not valid on 2026-03-12", ""],
        ["", "A00.0", "Lantern fever with rash", "ask for the lamp"],
        [
            "",
            "A05",
            "Wick fever\nA05 is a header on 2026-03-12: choose one of A05.A, A05.B",
            "",
        ],
        ["", "B20", "Candle headache", ""],
        [
            "",
            "99213",
            "Not verified: CPT is licensed by the AMA, and no licensed file is loaded.",
            "",
        ],
    ]
    assert pane._bar.tabs.tabText(SETS).endswith("2")
    assert pane._bar.changed.text() == "Changed: 1"


def test_the_tip_of_a_code_names_its_system(pane):
    model, role = pane.shown.table.model(), Qt.ItemDataRole.ToolTipRole
    assert model.index(7, 1).data(role) == "CPT 99213"
    assert model.index(0, 1).data(role) == "Ears"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("candle", ["Ears", "B20", "Fever visit", "B20"]),
        ("template", ["Fever visit", "A00.0", "A05", "B20", "99213"]),
        ("lamp", ["Fever visit", "A00.0"]),
        ("cpt 99213", ["Fever visit", "99213"]),
    ],
    ids=["title", "kind", "note", "system and code"],
)
def test_the_filter_keeps_the_headings_of_what_it_finds(pane, words, found):
    pane._bar.filter.setText(words)
    assert [row.code.code if row.code else row.kept.name for row in pane.shown.rows] == found


def test_only_codes_that_are_not_valid_can_be_shown(pane):
    pane._bar.changed.setChecked(True)
    assert [name or code for name, code, *_ in table(pane)] == ["Fever visit", "A05"]


def test_enter_opens_a_code_of_a_set_in_the_book_and_ctrl_enter_gives_it(qtbot, pane, press):
    with qtbot.waitSignal(pane.hands.code_wanted) as wanted:
        press("Down", "Return")
    assert wanted.args == [SystemCode(CM, "A10.1")]
    with qtbot.waitSignal(pane.hands.given) as given:
        press("Ctrl+Return")
    assert given.args == [SystemCode(CM, "A10.1")]


@pytest.mark.parametrize("key", ["Return", "Ctrl+Return"])
def test_the_codes_of_a_set_are_given_to_the_open_encounter(
    qtbot, pane, press, dialog, encounter_id, desk, key
):
    pane.show_encounter(encounter_id, ON)
    press("Down", "Down", "Down", key)
    box = dialog(GiveDialog)
    qtbot.waitUntil(lambda: len(box.rows) == 4)
    with qtbot.waitSignal(pane.hands.coded) as coded:
        box.save()
    assert coded.args[0].said == "A00.0, B20 given"
    assert [each.code for each in desk.coding.sheet(encounter_id).diagnoses] == ["A00.0", "B20"]


def test_without_an_encounter_a_set_cannot_be_given_nor_made(pane, press):
    press("Return")
    assert "Open an encounter first" in pane._notice.text
    pane.hands.ask_new_set()
    assert "the set is made of its codes" in pane._notice.text


def test_what_was_said_before_goes_with_another_encounter(pane, press, encounter_id):
    press("Return")
    pane.show_encounter(encounter_id, ON)
    assert pane._notice.text == ""


def test_a_set_without_codes_says_how_to_put_one_in(qtbot, pane, press, kept_sets, encounter_id):
    kept_sets.make("Empty", SetKind.SET)
    pane.show_encounter(encounter_id, ON)
    qtbot.waitUntil(lambda: len(pane.shown.rows) == 9)
    press("Down", "Down", "Down", "Return")
    assert "There is no code in “Empty” yet" in pane._notice.text


def test_f2_on_a_heading_renames_the_set(qtbot, pane, press, dialog, kept_sets):
    press("F2")
    box = dialog(SetDialog)
    box._name.setText("Ears and tides")
    box._kind.choose(SetKind.TEMPLATE)
    with qtbot.waitSignal(pane.noted):
        press("Return")
    assert only(kept_sets, "Ears and tides").kind is SetKind.TEMPLATE


def test_f2_on_a_code_types_its_note(qtbot, pane, press, kept_sets):
    press("Down", "F2")
    qtbot.keyClicks(QApplication.focusWidget(), "left ear only")
    press("Return")
    qtbot.waitUntil(lambda: only(kept_sets, "Ears").members[0].note == "left ear only")
    qtbot.waitUntil(lambda: table(pane)[1][3] == "left ear only")


def test_a_code_is_moved_within_its_set(qtbot, pane, press, kept_sets):
    press("Down", "Alt+Up", "Alt+Down")
    qtbot.waitUntil(lambda: [row[1] for row in table(pane)[:3]] == ["", "B20", "A10.1"])
    assert pane.shown.row.code.code == "A10.1"
    press("Alt+Down", "Home")
    pane.shown.table.choose(0)
    press("Alt+Down")
    assert [each.code for each in only(kept_sets, "Ears").codes] == ["B20", "A10.1"]


def test_codes_are_not_moved_among_those_that_the_filter_finds(pane, press, kept_sets):
    pane._bar.filter.setText("ears")
    press("Down", "Alt+Down")
    assert "Empty the filter first" in pane._notice.text
    assert [each.code for each in only(kept_sets, "Ears").codes] == ["A10.1", "B20"]


@pytest.mark.parametrize(
    ("keys", "left"),
    [(["Down", "Del"], 7), (["Del"], 5)],
    ids=["a code", "a set"],
)
def test_del_takes_out_a_code_or_the_set_and_the_line_brings_it_back(
    qtbot, pane, press, kept_sets, keys, left
):
    before = kept_sets.listed()
    press(*keys)
    qtbot.waitUntil(lambda: len(pane.shown.rows) == left)
    assert pane._notice.text.startswith(("A10.1 taken out", "Set “Ears” taken away"))
    pane._notice._mend.click()
    qtbot.waitUntil(lambda: len(pane.shown.rows) == 8)
    assert kept_sets.listed() == before


def test_ins_makes_a_set(qtbot, pane, press, dialog, kept_sets):
    press("Ins")
    box = dialog(SetDialog)
    box._name.setText("Ears")
    box.save()
    qtbot.waitUntil(lambda: "already: choose another name" in box.notice)
    box._name.setText("Lamps")
    with qtbot.waitSignal(pane.noted):
        box.save()
    assert only(kept_sets, "Lamps").members == ()


def test_a_template_is_made_of_the_codes_of_the_encounter(
    qtbot, pane, dialog, kept_sets, encounter_id, desk
):
    pane.show_encounter(encounter_id, ON)
    pane.hands.ask_new_set()
    qtbot.waitUntil(lambda: "has no codes yet" in pane._notice.text)
    desk.coding.give(encounter_id, "A00.0", ())
    pane.hands.ask_new_set()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = dialog(SetDialog)
    assert box._codes.text() == "A00.0"
    box._name.setText("As before")
    with qtbot.waitSignal(pane.noted):
        box.save()
    made = only(kept_sets, "As before")
    assert (made.kind, made.codes) == (SetKind.TEMPLATE, (LAMP,))


def test_ins_puts_a_favourite_into_a_set(qtbot, pane, press, dialog, kept_sets, desk):
    desk.notebook.set_favourite(CM, "A05.A", ON, is_favourite=True)
    pane.reload()
    pane.turn_to(FAVOURITES)
    qtbot.waitUntil(lambda: len(pane.shown.rows) == 1)
    pane.turn_to(FAVOURITES)
    press("Ins")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = dialog(PutDialog)
    assert [box._name.itemText(at) for at in range(2)] == ["Ears", "Fever visit"]
    box._name.setCurrentText("Fever visit")
    box._note.setText("the relapsing one")
    with qtbot.waitSignal(pane.noted):
        box.save()
    assert only(kept_sets, "Fever visit").members[-1] == Member(
        SystemCode(CM, "A05.A"), "the relapsing one"
    )
    pane.hands.sets.ask_put(LAMP)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    assert dialog(PutDialog)._name.currentText() == "Fever visit"


def test_a_note_that_is_too_long_is_told_in_the_form(qtbot, pane, dialog):
    pane.hands.sets.ask_put(LAMP)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = dialog(PutDialog)
    box._note.setText("x" * 201)
    box.save()
    assert "up to 200 characters" in box.notice


def test_the_codes_given_lately_stand_there_the_last_first(qtbot, pane, desk, encounter_id, press):
    desk.coding.give(encounter_id, "A00.0", ())
    desk.coding.give_together(encounter_id, [SystemCode(System.CPT, "99213")])
    pane.reload_recent()
    pane.turn_to(RECENT)
    qtbot.waitUntil(lambda: len(pane.shown.rows) == 2)
    day = pane.shown.rows[0].given
    assert table(pane) == [
        [
            "99213",
            "Not verified: CPT is licensed by the AMA, and no licensed file is loaded.",
            day,
            "1",
        ],
        ["A00.0", "Lantern fever with rash", day, "1"],
    ]
    pane._bar.filter.setText(f"lantern {day}")
    assert len(pane.shown.rows) == 1
    press("Down")
    with qtbot.waitSignal(pane.hands.given) as given:
        press("Ctrl+Return")
    assert given.args == [LAMP]
    assert not pane._bar._remove.isEnabled()
    press("Del", "F2", "Space")


def test_codes_given_while_another_list_is_in_front_are_read_when_they_are_looked_at(
    qtbot, pane, desk, encounter_id
):
    pane.turn_to(RECENT)
    qtbot.waitUntil(lambda: pane.shown.rows == ())
    pane.turn_to(SETS)
    desk.coding.give(encounter_id, "A00.0", ())
    pane.reload_recent()
    assert pane._lists[RECENT].total == 0
    pane.turn_to(RECENT)
    qtbot.waitUntil(lambda: pane.shown.total == 1)
    desk.coding.give(encounter_id, "B20", ())
    pane.reload_recent()
    qtbot.waitUntil(lambda: pane.shown.total == 2)


def test_own_words_are_added_changed_and_taken_away_by_keyboard(qtbot, pane, press, dialog, desk):
    words = desk.notebook.own_words
    pane.turn_to(WORDS)
    press("Ins")
    box = dialog(WordDialog)
    qtbot.keyClicks(box._said, "lamp sick")
    press("Return")
    qtbot.waitUntil(lambda: "write what it means" in box.notice)
    qtbot.keyClicks(box._meant, "a00.0")
    with qtbot.waitSignal(pane.noted):
        press("Ctrl+Return")
    qtbot.waitUntil(lambda: table(pane) == [["lamp sick", "a00.0\nLantern fever with rash"]])
    come_back(qtbot, pane)
    press("Return")
    box = dialog(WordDialog)
    assert (box._said.text(), box._meant.text()) == ("lamp sick", "a00.0")
    box._meant.setText("lantern fever")
    with qtbot.waitSignal(pane.noted):
        box.save()
    assert words.listed() == (OwnWord("lamp sick", "lantern fever"),)
    qtbot.waitUntil(lambda: table(pane) == [["lamp sick", "lantern fever"]])
    come_back(qtbot, pane)
    press("Ctrl+Return")
    press("Del")
    qtbot.waitUntil(lambda: pane.shown.total == 0)
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: pane.shown.total == 1)


def test_own_words_are_found_by_the_filter(qtbot, pane, desk):
    desk.notebook.own_words.add("lamp sick", "A00.0")
    desk.notebook.own_words.add("wicky", "wick fever")
    pane.reload()
    pane.turn_to(WORDS)
    qtbot.waitUntil(lambda: pane.shown.total == 2)
    pane._bar.filter.setText("rash")
    assert [row.word.said for row in pane.shown.rows] == ["lamp sick"]
    pane._bar.changed.setChecked(True)
    assert pane.shown.rows == ()


@pytest.mark.parametrize(
    ("place", "is_open"),
    [
        (FAVOURITES, (False, False, False, False)),
        (NOTES, (False, False, False, False)),
        (SETS, (True, True, True, True)),
        (WORDS, (False, True, False, False)),
    ],
    ids=["favourites", "notes", "sets", "own words"],
)
def test_the_buttons_say_what_can_be_done_in_a_list(pane, place, is_open):
    pane.turn_to(place)
    bar = pane._bar
    buttons = (bar._give, bar._add, bar._edit, bar._remove)
    assert tuple(button.isEnabled() for button in buttons) == is_open


def test_the_buttons_act_as_the_keys_do(qtbot, pane, dialog):
    pane._bar._add.click()
    dialog(SetDialog).reject()
    pane._bar._give.click()
    assert "Open an encounter first" in pane._notice.text


def test_the_bar_stands_in_one_row_where_the_desk_is_1280_wide(qtbot, pane, tmp_path):
    look_of(tmp_path)
    pane.resize(876, 300)
    qtbot.waitUntil(pane._bar.changed.isVisible)
    qtbot.waitUntil(lambda: pane._bar.changed.y() < pane._bar.tabs.height())


def test_every_widget_of_the_bar_has_a_name(pane):
    bar = pane._bar
    named = (bar.tabs, bar.filter, bar._give, bar._add, bar._seen, bar._edit, bar._remove)
    assert all(widget.accessibleName() for widget in named)
    assert [each.table.accessibleName() for each in pane._lists][3:] == [
        "Sets of codes",
        "Recent codes",
        "Own words",
    ]
