from PySide6.QtWidgets import QMainWindow

from app.ui.desk.actions import Actions, keys_of
from app.ui.desk.cheat_sheet import CheatSheet
from app.ui.desk.pane_keys import PANE_KEYS
from app.ui.menus.declared import DECLARED


def test_every_action_with_keys_stands_on_the_sheet(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    sheet = CheatSheet(Actions(window), window)
    with_keys = [keys_of(one) for one in DECLARED if keys_of(one)]
    assert [keys for _, keys in sheet.rows()][: len(with_keys)] == with_keys
    assert ("Find a code", "Ctrl+K") in sheet.rows()
    assert ("Give the code in the book", "Ctrl+Enter") in sheet.rows()


def test_the_keys_of_the_panes_stand_there_too(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    sheet = CheatSheet(Actions(window), window)
    assert len(sheet.rows()) == len(PANE_KEYS) + sum(bool(keys_of(one)) for one in DECLARED)
    assert ("Open the code in the book", "F4") in sheet.rows()
    assert all(text and keys for text, keys in sheet.rows())
