import pytest
from PySide6.QtCore import Qt

from app.ui.day.goal_line import GoalLine, KeptGoal
from tests.fixtures.window import settings_in


@pytest.fixture
def line(qtbot, tmp_path):
    def made():
        line = GoalLine()
        qtbot.addWidget(line)
        KeptGoal(line, settings_in(tmp_path))
        return line

    return made


def answer(qtbot, line, text):
    line.line.setText(text)
    qtbot.keyClick(line.line, Qt.Key.Key_Return)


def test_a_goal_is_kept_from_day_to_day(line, qtbot):
    first = line()
    assert first.goal == 0
    first.ask_goal()
    answer(qtbot, first, " 60 ")
    assert first.isHidden()
    again = line()
    assert again.goal == 60
    again.ask_goal()
    assert again.line.text() == "60"
    answer(qtbot, again, "")
    assert line().goal == 0


@pytest.mark.parametrize("text", ["many", "-3", "1000", "²"])
def test_what_is_no_number_is_asked_again(line, qtbot, text):
    asked = line()
    asked.ask_goal()
    answer(qtbot, asked, text)
    assert not asked.isHidden()
    assert asked.line.accessibleName() == "A number up to 999, or empty for no goal"
    assert asked.goal == 0


def test_a_goal_that_is_no_number_counts_for_none(line, tmp_path):
    settings = settings_in(tmp_path)
    settings.setValue("day/goal", "lots")
    settings.sync()
    assert line().goal == 0
