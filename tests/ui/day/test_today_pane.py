from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.domain.worklist.day import Part
from app.domain.worklist.work import WorkStatus
from app.storage.working import work_times
from app.ui.day.today_pane import TodayPane
from tests.fixtures.stored import stored
from tests.fixtures.window import look_of
from tests.fixtures.work import START


@pytest.fixture
def pane(qtbot, tmp_path, desk, background):
    look_of(tmp_path)
    pane = TodayPane(desk.times, background)
    qtbot.addWidget(pane)
    pane.resize(240, 700)
    return pane


@pytest.fixture
def filled(pane, qtbot, desk):
    new, review, tomorrow = (stored(desk.work) for _ in range(3))
    desk.encounters.viewed(review)
    desk.worklist.set_due([tomorrow], START.astimezone().date() + timedelta(days=1))
    pane.show()
    pane.reload()
    qtbot.waitUntil(lambda: pane.day is not None)
    return new, review, tomorrow


def test_each_part_says_what_waits(pane, filled):
    said = [button.accessibleName() for button in pane.page.parts.values()]
    assert said == [
        "Review: 2 waiting, 2 not read",
        "Code: 1 waiting, 1 not read",
        "Clear up: nothing waits",
        "Audit and hand over: nothing waits",
    ]


@pytest.mark.parametrize(("key", "part"), [*zip("1234", Part, strict=True)])
def test_a_number_goes_to_a_part_of_the_day(pane, filled, qtbot, key, part):
    with qtbot.waitSignal(pane.queue_wanted) as told:
        qtbot.keyClick(pane, key)
    assert told.args == [part.value]


def test_the_wrap_up_lists_what_is_unfinished_and_due_tomorrow(pane, filled, qtbot):
    _, review, tomorrow = filled
    qtbot.keyClick(pane, "W")
    qtbot.waitUntil(lambda: [row.id for row in pane.left] == [review, tomorrow])
    qtbot.waitUntil(pane.wrapped.list.isVisible)
    with qtbot.waitSignal(pane.opened) as told:
        qtbot.keyClick(pane.wrapped.list, Qt.Key.Key_Return)
    assert told.args == [review]
    qtbot.keyClick(pane.wrapped.list, "W")
    assert pane.left == ()
    pane.page.wrap.click()
    qtbot.waitUntil(lambda: len(pane.left) == 2)
    pane.wrapped.back.click()
    assert pane.left == ()
    assert pane.page.wrap.hasFocus() or not pane.isActiveWindow()


def test_the_wrap_up_follows_what_is_done_meanwhile(pane, filled, qtbot, desk):
    _, review, tomorrow = filled
    qtbot.keyClick(pane, "W")
    qtbot.waitUntil(lambda: [row.id for row in pane.left] == [review, tomorrow])
    desk.worklist.set_due([tomorrow], None)
    pane.reload()
    qtbot.waitUntil(lambda: [row.id for row in pane.left] == [review])
    assert pane.wrapped.list.accessibleDescription() == "Unfinished: 1, due tomorrow: 0"


def test_what_is_late_held_and_asked_is_said_with_its_part(pane, filled, qtbot, desk):
    new, review, _ = filled
    today = START.astimezone().date()
    desk.worklist.hold([review], "no signature")
    desk.worklist.set_due([review], today)
    desk.worklist.set_due([new], today - timedelta(days=3))
    pane.reload()
    said = "Clear up: 1 on hold, 1 not read, 1 due today"
    qtbot.waitUntil(lambda: pane.page.parts[Part.CLEAR_UP].accessibleName() == said)
    told = pane.page.parts[Part.REVIEW].accessibleName()
    assert told == "Review: 2 waiting, 2 not read, 1 late"


def test_with_nothing_left_that_is_said(pane, qtbot):
    pane.show()
    pane.wrap_up()
    qtbot.waitUntil(lambda: pane.wrapped.summary.text().startswith("Nothing is unfinished"))
    assert pane.left == ()


def test_the_pace_is_told_with_the_clock(pane, filled, qtbot, desk):
    number, *_ = filled
    desk.times.spend(number, 7200)
    pane.reload()
    qtbot.waitUntil(lambda: "2 h 0 min" in pane.page.pace.text())
    assert "Charts an hour: 0.0" in pane.page.pace.text()
    qtbot.keyClick(pane, "P")
    assert "The clock is paused." in pane.page.pace.text()
    assert pane.page.pause.text() == "Go on (P)"
    qtbot.keyClick(pane, "P")
    pane.clock.open(number)
    assert "The clock runs." in pane.page.pace.text()


def test_time_is_kept_when_the_desk_closes(pane, filled, qtbot, desk):
    number, *_ = filled
    pane.clock.open(number)
    for _ in range(10):
        desk.times.now()
    with qtbot.waitSignal(pane.spent):
        pane.keep()
    assert {row.id: row.spent > 0 for row in desk.worklist.listed()}[number]


def test_a_heading_opens_nothing(pane, qtbot):
    with qtbot.assertNotEmitted(pane.opened):
        pane.wrapped.open(None)
        qtbot.keyClick(pane, "7")


def test_charts_done_make_the_time_a_chart(pane, filled, qtbot, desk):
    number, *_ = filled
    desk.coding.give(number, "A00.0", ())
    desk.worklist.read(number)
    desk.worklist.set_status([number], WorkStatus.DONE)
    desk.times.spend(number, 600)
    pane.reload()
    qtbot.waitUntil(lambda: "Time a chart: 10 min" in pane.page.pace.text())
    assert "Charts an hour: 6.0" in pane.page.pace.text()


def test_a_goal_is_set_by_key_and_says_how_long_the_rest_takes(pane, filled, qtbot, desk):
    number, *_ = filled
    desk.coding.give(number, "A00.0", ())
    desk.worklist.read(number)
    desk.worklist.set_status([number], WorkStatus.DONE)
    desk.times.spend(number, 600)
    pane.reload()
    qtbot.waitUntil(lambda: "Done today: 1\n" in pane.page.pace.text())
    qtbot.keyClick(pane, "G")
    qtbot.keyClicks(pane.page.goal.line, "4")
    qtbot.keyClick(pane.page.goal.line, Qt.Key.Key_Return)
    assert "Done today: 1 of 4, 30 min to go\n" in pane.page.pace.text()
    pane.page.goal.put(1)
    assert "Done today: 1 of 1\n" in pane.page.pace.text()


def test_the_time_on_the_open_chart_goes_on_while_it_is_worked_on(pane, filled, qtbot, desk):
    number, *_ = filled
    desk.times.spend(number, 180)
    pane.reload()
    qtbot.waitUntil(lambda: "Worked: 3 min" in pane.page.pace.text())
    pane.clock.open(number)
    assert "This chart: 3 min" in pane.page.pace.text()
    for _ in range(120):
        desk.times.now()
    pane.clock.tick()
    assert "This chart: 5 min" in pane.page.pace.text()


def test_the_days_before_are_listed(pane, filled, qtbot, desk):
    number, *_ = filled
    with desk.work.sessions.begin() as session:
        work_times.add(session, number, START - timedelta(days=1), 4500)
    pane.reload()
    yesterday = (START - timedelta(days=1)).astimezone().date().isoformat()[5:]
    said = f"The days before\n{yesterday}: done 0, worked 1 h 15 min"
    qtbot.waitUntil(lambda: pane.page.week.text() == said)
    assert pane.page.week.accessibleName() == said.replace("\n", "; ")


def test_the_goal_is_asked_where_it_can_be_seen(pane, filled, qtbot):
    pane.resize(200, 160)
    qtbot.keyClick(pane, "G")
    line = pane.page.goal.line
    qtbot.waitUntil(lambda: not line.visibleRegion().isEmpty())
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()


def test_the_question_for_the_goal_makes_no_window_higher(pane, filled, qtbot):
    before = pane.wrapped.minimumSizeHint().height()
    qtbot.keyClick(pane, "G")
    asked = pane.page.goal.sizeHint().height()
    qtbot.waitUntil(lambda: pane.minimumSizeHint().height() < before + asked)
