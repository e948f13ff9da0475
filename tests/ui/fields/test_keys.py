import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.ui.fields.keys import pressed

KEY, MOD = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "name"),
    [
        (KEY.Key_Return, MOD.ControlModifier, "Ctrl+Return"),
        (KEY.Key_Enter, MOD.ControlModifier | MOD.KeypadModifier, "Ctrl+Return"),
        (KEY.Key_Down, MOD.AltModifier, "Alt+Down"),
        (KEY.Key_Delete, MOD.NoModifier, "Del"),
        (KEY.Key_F4, MOD.ShiftModifier, "Shift+F4"),
    ],
    ids=["return", "number pad", "arrow", "delete", "function key"],
)
def test_keys_have_the_names_that_menus_show(key, modifiers, name):
    assert pressed(QKeyEvent(QEvent.Type.KeyPress, key, modifiers)) == name
