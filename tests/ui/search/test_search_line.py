import pytest
from PySide6.QtCore import Qt

from app.ui.search.search_line import SearchLine

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def line(qtbot):
    line = SearchLine()
    qtbot.addWidget(line)
    line.show()
    return line


def offered(line):
    line.open_past()
    line.menu.close()
    return [action.text() for action in line.menu.actions()]


def test_what_was_searched_is_offered_the_newest_first(qtbot, line):
    assert offered(line) == ["Nothing searched yet"]
    line.search("burns & scalds")
    line.search("fever")
    assert offered(line) == ["fever", "burns && scalds"]
    line.menu.actions()[1].trigger()
    assert line.edit.text() == "burns & scalds"
    assert line.edit.selectedText() == "burns & scalds"


def test_words_that_have_stood_for_a_while_are_kept(qtbot, line):
    qtbot.keyClicks(line.edit, "fever")
    line._stood.timeout.emit()
    line.edit.clear()
    line.go_back()
    assert line.edit.text() == "fever"
    line.go_back()
    assert line.edit.text() == "fever"
    line.go_forward()
    assert line.edit.text() == ""


def test_a_click_on_the_clock_opens_what_was_searched(qtbot, line):
    line.search("fever")
    qtbot.mouseClick(line.past, Qt.MouseButton.LeftButton)
    assert line.menu.isVisible()
    line.menu.close()


def test_a_blank_at_the_end_is_kept_and_one_before_the_words_is_not(qtbot, line):
    qtbot.keyClicks(line.edit, " fever ")
    assert line.words == "fever "
