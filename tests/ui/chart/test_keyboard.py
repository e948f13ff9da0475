import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.chart.keyboard import give_keyboard


@pytest.fixture
def windows(qtbot):
    made = []
    for _ in range(2):
        window = QWidget()
        column = QVBoxLayout(window)
        window.fields = [QLineEdit(window), QLineEdit(window)]
        for field in window.fields:
            column.addWidget(field)
        qtbot.addWidget(window)
        window.show()
        made.append(window)
    made[0].activateWindow()
    qtbot.waitActive(made[0])
    made[0].fields[0].setFocus()
    return made


def test_the_keyboard_goes_to_another_window(windows, qtbot):
    give_keyboard(windows[1].fields[1])
    qtbot.waitUntil(windows[1].fields[1].hasFocus)
    give_keyboard(windows[0].fields[1])
    qtbot.waitUntil(windows[0].fields[1].hasFocus)


def test_within_a_window_it_only_moves(windows):
    give_keyboard(windows[0].fields[1])
    assert windows[0].fields[1].hasFocus()
    assert windows[0].isActiveWindow()
