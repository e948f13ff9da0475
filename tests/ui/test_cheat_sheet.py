from PySide6.QtWidgets import QMainWindow

from app.ui.actions import Actions, keys_of
from app.ui.cheat_sheet import CheatSheet
from app.ui.declared import DECLARED


def test_every_action_with_keys_stands_on_the_sheet(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    sheet = CheatSheet(Actions(window), window)
    with_keys = [keys_of(one) for one in DECLARED if keys_of(one)]
    assert [keys for _, keys in sheet.rows()] == with_keys
    assert ("Find a code", "Ctrl+K") in sheet.rows()
    assert ("Give the code in the book", "Ctrl+Return") in sheet.rows()
