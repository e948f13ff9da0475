import pytest
from PySide6.QtCore import Qt

from app.ui.fields.ask_line import AskLine

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

OFFERED = ("history only", "copied forward", "covered by another code")


@pytest.fixture
def asked(qtbot):
    line, given = AskLine(), []
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.ask("Why is A05 not coded?", given.append, OFFERED)
    return line, given


@pytest.mark.parametrize(
    ("typed", "keys", "answer"),
    [
        ("", "d", OFFERED[0]),
        ("", "ddd", OFFERED[2]),
        ("", "u", OFFERED[2]),
        ("cov", "d", OFFERED[2]),
        ("cov", "dd", OFFERED[2]),
        ("none", "d", "none"),
    ],
    ids=["first", "third", "last", "begun", "the only one", "nothing alike"],
)
def test_up_and_down_go_through_the_usual_answers(asked, qtbot, typed, keys, answer):
    line, given = asked
    qtbot.keyClicks(line.line, typed)
    for key in keys:
        qtbot.keyClick(line.line, Qt.Key.Key_Down if key == "d" else Qt.Key.Key_Up)
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    assert given == [answer]


def test_the_keys_are_said_below_the_line(asked):
    line, given = asked
    assert line._keys.text() == "Enter keeps it, Esc leaves it; Down: usual answers"
    line.ask("Due when?", given.append)
    assert line._keys.text() == "Enter keeps it, Esc leaves it"
    assert line.line.placeholderText() == ""
