import pytest
from PySide6.QtCore import Qt

from app.domain.sheet import Diagnosis, Sheet
from app.domain.worklist.work import WorkStatus
from app.ui.worklist.next_chart import next_after
from app.ui.worklist.pane import WorklistPane
from tests.fixtures.stored import stored
from tests.fixtures.window import look_of
from tests.fixtures.worked import row

CODED = Sheet((Diagnosis("A00.0"),))
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pane(qtbot, tmp_path, desk, background):
    """Three encounters, of which the second is held; the last made stands first."""
    look_of(tmp_path)
    first, held, last = (stored(desk.work, CODED) for _ in range(3))
    desk.worklist.hold([held], "no signature")
    for document in (first, last):
        desk.worklist.read(document)
    pane = WorklistPane(desk.worklist, background)
    qtbot.addWidget(pane)
    pane.resize(300, 500)
    pane.show()
    pane.reload()
    qtbot.waitUntil(lambda: len(pane.rows) == 3)
    return pane


def test_done_opens_the_next_that_can_be_worked_on(pane, qtbot, desk):
    pane.choose(3)
    with qtbot.waitSignal(pane.opened) as told:
        qtbot.keyClick(pane._list, "X", SHIFT)
    assert told.args == [1]
    assert desk.worklist.listed()[0].status is WorkStatus.DONE


def test_what_is_not_done_stays_open_and_says_why(pane, qtbot):
    opened = []
    pane.opened.connect(opened.append)
    pane.choose(2)
    qtbot.keyClick(pane._list, "X", SHIFT)
    qtbot.waitUntil(lambda: "it is on hold" in pane.said)
    assert opened == []


def test_the_next_is_opened_without_calling_this_one_done(pane, qtbot, desk):
    pane.choose(3)
    with qtbot.waitSignal(pane.opened) as told:
        qtbot.keyClick(pane._list, "G")
    assert told.args == [1]
    assert desk.worklist.listed()[0].status is WorkStatus.NEW


def test_the_end_of_the_list_is_said(pane, qtbot):
    pane.bar.filter.setText("status:hold")
    pane.choose(2)
    pane.open_next()
    assert pane.said == "No further encounter of this list is new or in review."


def test_without_a_cursor_nothing_is_called_done(pane, desk):
    pane._list.selectionModel().clearCurrentIndex()
    pane.finish_chosen()
    assert WorkStatus.DONE not in {each.status for each in desk.worklist.listed()}


@pytest.mark.parametrize(
    ("after", "found"),
    [
        pytest.param(1, 3, id="over what is held"),
        pytest.param(3, 1, id="from the first again"),
        pytest.param(None, 1, id="from nowhere"),
        pytest.param(99, 1, id="from one that is not shown"),
    ],
)
def test_the_next_is_the_one_below_that_can_be_worked_on(after, found):
    held = row(2, status=WorkStatus.ON_HOLD)
    rows = [row(1), held, row(3, status=WorkStatus.IN_REVIEW), row(4, status=WorkStatus.READY)]
    assert next_after(rows, after) == found


def test_one_alone_has_none_after_it():
    assert next_after([row(1)], 1) is None
