import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow

from app.ui.desk.actions import Actions
from app.ui.desk.palette import CommandPalette
from app.ui.menus.declared import DECLARED
from app.ui.menus.declaring import Declared
from tests.fixtures.window import look_of


def never(_situation):
    return False


FEW = (
    Declared("find", "code", "&Find a code", ("Ctrl+K",)),
    Declared("given", "code", "Code &given before"),
    Declared("undo", "edit", "&Undo", when=never),
)


@pytest.fixture
def window(qtbot, tmp_path):
    look_of(tmp_path)
    window = QMainWindow()
    window.resize(900, 700)
    window.setCentralWidget(QLineEdit())
    window.show()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def done():
    return []


@pytest.fixture
def palette(window, done):
    actions = Actions(window, FEW)
    actions.connect_all({one.id: lambda name=one.id: done.append(name) for one in FEW})
    palette = CommandPalette(actions, window)
    palette.open_over(window)
    return palette


def shown(palette):
    rows = palette._list
    return [rows.topLevelItem(i).text(0) for i in range(rows.topLevelItemCount())]


def test_everything_is_listed_at_first(window):
    palette = CommandPalette(Actions(window), window)
    palette.open_over(window)
    assert len(shown(palette)) == len(DECLARED)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("find", ["Find a code"]),
        ("code", ["Code given before", "Find a code"]),
        ("a FIND", ["Find a code"]),
        ("edit", ["Undo"]),
        ("nothing like it", []),
    ],
)
def test_typing_a_part_of_the_name_finds_it(palette, qtbot, typed, found):
    qtbot.keyClicks(palette._field, typed)
    assert shown(palette) == found
    assert palette._empty.isHidden() is bool(found)


def test_enter_does_the_chosen_one(palette, qtbot, done):
    qtbot.keyClicks(palette._field, "code")
    qtbot.keyClick(palette._field, Qt.Key.Key_Down)
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert done == ["find"]
    assert palette.isHidden()


def test_a_click_does_it(palette, done):
    palette._list.itemClicked.emit(palette._list.topLevelItem(0), 0)
    assert done == ["find"]


def test_what_cannot_be_done_now_is_not(palette, qtbot, done):
    qtbot.keyClicks(palette._field, "undo")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert done == []
    assert not palette.isHidden()


def test_enter_on_nothing_does_nothing(palette, qtbot, done):
    qtbot.keyClicks(palette._field, "zzz")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert done == []


def test_escape_goes_back_to_where_the_focus_was(window, palette, qtbot):
    qtbot.keyClick(palette._field, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert window.focusWidget() is not palette._field


def test_it_goes_away_when_the_focus_does(window, palette):
    window.centralWidget().setFocus()
    assert palette.isHidden()
