import pytest

from app.domain.worklist.order import Grouping, SortBy
from app.domain.worklist.queues import Queue
from app.ui.worklist.order_button import OrderButton
from app.ui.worklist.pane import WorklistPane
from app.ui.worklist.rows.found_rows import FoundRows
from tests.fixtures.stored import stored
from tests.fixtures.window import look_of
from tests.fixtures.worked import TODAY, row


@pytest.fixture
def pane(qtbot, tmp_path, desk, background):
    look_of(tmp_path)
    for _ in range(3):
        stored(desk.work)
    desk.worklist.hold([2], "no signature")
    pane = WorklistPane(desk.worklist, background)
    qtbot.addWidget(pane)
    pane.resize(300, 600)
    pane.show()
    pane.reload()
    qtbot.waitUntil(lambda: len(pane.rows) == 3)
    return pane


def test_it_is_said_how_many_are_shown_and_chosen(pane):
    count = pane.bar.count
    assert (count.text(), count.accessibleName()) == ("3", "3 encounters, 3 shown")
    pane.bar.filter.setText("status:hold")
    assert count.text() == "1 of 3"
    pane.bar.filter.clear()
    pane._list.selectAll()
    assert count.text() == "3 chosen"
    assert count.toolTip() == "3 encounters, 3 shown, 3 chosen"


def test_the_menu_of_queues_says_how_many_each_holds(pane):
    menu = pane.bar.queue.menu()
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions()]
    assert words[1:4] == ["To do\t3", "Due\t0", "On hold\t1"]


def test_rules_of_another_version_have_no_count():
    rows = FoundRows.of([row(1)], TODAY)
    queues = [Queue("Mine", "status:open"), Queue("Odd", "phase:moon")]
    assert rows.counts(queues) == {"Mine": 1}


def test_the_order_names_the_groups_where_there_is_room(pane):
    pane.bar.order.group_by(Grouping.PAYER)
    assert pane.bar.order.text().endswith("by Payer")
    pane.resize(120, 600)
    assert "Payer" not in pane.bar.order.text()


@pytest.mark.parametrize(
    ("by", "arrow"),
    [
        pytest.param(SortBy.PATIENT, "↑", id="A first"),
        pytest.param(SortBy.DUE, "↑", id="earliest first"),
        pytest.param(SortBy.AGE, "↓", id="oldest first"),
        pytest.param(SortBy.TIME, "↓", id="longest first"),
    ],
)
def test_the_arrow_falls_where_the_most_comes_first(qtbot, by, arrow):
    button = OrderButton()
    qtbot.addWidget(button)
    button.resize(20, 20)
    button.sort(by)
    assert button.text().endswith(arrow)
    button.reverse()
    assert button.text().endswith("↓" if arrow == "↑" else "↑")
