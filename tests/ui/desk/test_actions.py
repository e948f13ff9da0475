from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from app.ui.desk.actions import Actions, keys_of, plain_text
from app.ui.menus.declared import DECLARED, MENUS
from app.ui.menus.declaring import Declared, Situation
from tests.fixtures.window import RESOURCES

BUSY = Situation(has_encounter=True, has_document=True, undo_label="give E11.9", redo_label="x")


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window):
    return Actions(window)


def test_every_action_is_declared_once():
    assert all(count == 1 for count in Counter(one.id for one in DECLARED).values())


def test_no_key_has_two_actions():
    keys = Counter(QKeySequence(key).toString() for one in DECLARED for key in one.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_is_one(qapp):
    for one in DECLARED:
        for key in (*one.keys, *filter(None, [one.pane_keys])):
            assert QKeySequence(key).toString() not in {"", "Unknown"}, key


@pytest.mark.parametrize("menu", MENUS)
def test_no_letter_opens_two_entries_of_a_menu(menu):
    words = [one.text for one in DECLARED if one.menu == menu]
    letters = Counter(
        text[text.index("&") + 1].lower() for text in words if "&" in text.replace("&&", "")
    )
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_every_icon_is_there():
    missing = [one.icon for one in DECLARED if one.icon and not _drawing(one.icon).exists()]
    assert missing == []


def test_every_action_is_in_a_menu(window, actions):
    actions.fill(window.menuBar())
    found = {
        action.objectName()
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()
        if not action.isSeparator()
    }
    assert found == {one.id for one in DECLARED}


def test_what_needs_an_encounter_waits_for_one(actions):
    assert not actions["encounter.amend"].isEnabled()
    assert not actions["chart.find"].isEnabled()
    assert actions["encounter.new"].isEnabled()
    actions.update(BUSY)
    assert actions["encounter.amend"].isEnabled()
    assert actions["chart.find"].isEnabled()


def test_undo_says_what_it_takes_back(actions):
    actions.update(BUSY)
    assert actions["edit.undo"].isEnabled()
    assert plain_text(actions["edit.undo"].text()) == "Undo: give E11.9"
    assert actions["edit.undo"].toolTip().startswith("Undo: give E11.9  Ctrl+Z")
    assert actions["edit.undo"].iconText() == "Undo"
    actions.update(Situation(has_encounter=True))
    assert not actions["edit.undo"].isEnabled()
    assert plain_text(actions["edit.undo"].text()) == "Undo"


def test_every_action_needs_a_step(window):
    actions = Actions(window, [Declared("a", "edit", "A"), Declared("b", "edit", "B")])
    with pytest.raises(ValueError, match="b, c"):
        actions.connect_all({"a": print, "c": print})


def test_an_action_takes_its_step(window):
    done = []
    actions = Actions(window, [Declared("a", "edit", "A", is_choice=True)])
    actions.connect_all({"a": lambda: done.append("stepped")})
    actions["a"].trigger()
    assert done == ["stepped"]


def test_keys_of_a_pane_are_shown_but_not_taken(window):
    declared = Declared("a", "edit", "A", pane_keys="Ctrl+Return")
    action = Actions(window, [declared])["a"]
    assert action.text().endswith(keys_of(declared))
    assert action.shortcuts() == []


def test_an_ampersand_may_be_a_word():
    assert plain_text("Text at 100 &%  R&&D") == "Text at 100 %  R&D"


def _drawing(name):
    return RESOURCES / "icons" / f"{name}.svg"
