from datetime import timedelta

import pytest

from app.domain.worklist.day import Pace, Part, day_of
from app.domain.worklist.work import WorkStatus
from tests.fixtures.worked import AT, TODAY, row

TOMORROW = TODAY + timedelta(days=1)


def test_each_part_of_the_day_has_what_waits_in_it():
    rows = [row(place, status=status) for place, status in enumerate(WorkStatus)]
    waiting = day_of(rows, {}, TODAY).waiting
    assert {part: [each.status for each in found] for part, found in waiting.items()} == {
        Part.REVIEW: [WorkStatus.NEW],
        Part.CODE: [WorkStatus.IN_REVIEW],
        Part.CLEAR_UP: [WorkStatus.ON_HOLD, WorkStatus.QUERY_OPEN],
        Part.AUDIT: [WorkStatus.READY],
    }


def test_in_the_evening_what_is_begun_or_due_is_unfinished():
    rows = [
        row(1),
        row(2, due=TODAY),
        row(3, due=TOMORROW),
        row(4, status=WorkStatus.READY, due=TOMORROW),
        row(5, status=WorkStatus.DONE, due=TODAY),
    ]
    wrap_up = day_of(rows, {}, TODAY).wrap_up
    assert [each.id for each in wrap_up.unfinished] == [2, 4]
    assert [each.id for each in wrap_up.tomorrow] == [3, 4]


def test_what_was_done_today_makes_the_pace():
    rows = [row(1, done_at=AT), row(2, done_at=AT - timedelta(days=2)), row(3)]
    assert day_of(rows, {TODAY: 1800}, TODAY).pace == Pace(1, 1800)


@pytest.mark.parametrize(
    ("pace", "per_hour", "per_chart"),
    [(Pace(), None, None), (Pace(0, 60), 0, None), (Pace(3, 1800), 6, 600)],
    ids=["nothing yet", "nothing done", "done"],
)
def test_pace_is_charts_an_hour_and_time_a_chart(pace, per_hour, per_chart):
    assert (pace.per_hour, pace.per_chart) == (per_hour, per_chart)


def test_the_days_before_are_told_where_something_was_done():
    yesterday, long_ago = TODAY - timedelta(days=1), TODAY - timedelta(days=7)
    rows = [row(1, done_at=AT, spent=60), row(2, done_at=AT - timedelta(days=2))]
    day = day_of(rows, {TODAY: 600, yesterday: 1200, long_ago: 9}, TODAY)
    assert day.week == {yesterday: Pace(0, 1200), TODAY - timedelta(days=2): Pace(1, 0)}
    assert day.spent == {1: 60}


def test_a_goal_is_reached_at_the_pace_so_far():
    assert Pace(10, 3600).seconds_to(25) == 15 * 360
    assert Pace(30, 3600).seconds_to(25) == 0
    assert Pace(0, 3600).seconds_to(25) is None
    assert Pace(30).left_of(25) == 0
