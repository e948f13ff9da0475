import pytest
from PySide6.QtCore import Qt

from app.domain.chart.highlights import Category, Highlight
from app.domain.chart.spans import Span
from app.ui.chart.marks.note_bar import NoteBar

LONG = Highlight(Span(1, 0, 0, 4), "chronic kidney disease stage", Category.QUERY, "old", 5)


@pytest.fixture
def bar(qtbot):
    bar = NoteBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_enter_keeps_what_was_written(bar, qtbot):
    bar.open(LONG)
    assert bar._said.text() == "Query “chronic kidney disease…”"
    assert bar._edit.selectedText() == "old"
    qtbot.keyClicks(bar._edit, "new")
    with qtbot.waitSignal(bar.kept) as kept:
        qtbot.keyClick(bar._edit, Qt.Key.Key_Return)
    assert kept.args == [LONG, "new"]
    assert bar.isHidden()


def test_esc_leaves_the_note(bar, qtbot):
    bar.open(Highlight(Span(1, 0, 0, 1), "", Category.BOOKMARK))
    assert bar._said.text() == "Bookmark"
    with qtbot.assertNotEmitted(bar.kept), qtbot.waitSignal(bar.closed):
        qtbot.keyClicks(bar._edit, "x")
        qtbot.keyClick(bar._edit, Qt.Key.Key_F7)
        qtbot.keyClick(bar._edit, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_enter_before_anything_was_opened_keeps_nothing(bar, qtbot):
    with qtbot.assertNotEmitted(bar.kept):
        qtbot.keyClick(bar, Qt.Key.Key_Return)
