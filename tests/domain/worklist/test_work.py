from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.worklist.work import Priority, WorkError, WorkState, WorkStatus
from tests.fixtures.worked import AT

LATER, BEFORE = AT + timedelta(hours=1), AT - timedelta(hours=1)


@pytest.mark.parametrize(
    ("state", "asked_at", "changed_at", "status"),
    [
        (WorkState(), None, AT, WorkStatus.NEW),
        (WorkState(), AT, AT, WorkStatus.QUERY_OPEN),
        (WorkState(hold="no note"), AT, AT, WorkStatus.ON_HOLD),
        (WorkState(WorkStatus.READY, AT), LATER, LATER, WorkStatus.QUERY_OPEN),
        (WorkState(WorkStatus.READY, AT), BEFORE, LATER, WorkStatus.READY),
        (WorkState(WorkStatus.DONE, AT), None, AT, WorkStatus.DONE),
        (WorkState(WorkStatus.DONE, AT), None, LATER, WorkStatus.IN_REVIEW),
    ],
    ids=["new", "asked", "held", "asked later", "asked before", "done", "changed when done"],
)
def test_the_status_is_what_was_chosen_until_something_happens(state, asked_at, changed_at, status):
    assert state.status(asked_at, changed_at) is status


def test_a_chosen_status_releases_the_encounter():
    held = WorkState(hold="no note", priority=Priority.HIGH)
    turned = held.turned(WorkStatus.READY, AT)
    assert turned == WorkState(WorkStatus.READY, AT, "", Priority.HIGH)


def test_a_hold_needs_a_reason():
    with pytest.raises(WorkError, match="with a reason"):
        WorkState().turned(WorkStatus.ON_HOLD, AT)


def test_an_opened_chart_is_in_review_unless_it_is_further():
    assert WorkState().viewed() == WorkState(WorkStatus.IN_REVIEW)
    ready = replace(WorkState(), chosen=WorkStatus.READY)
    assert ready.viewed() is ready
