"""Bulk actions: the work file is asked as often for many encounters as for a few."""

from dataclasses import replace

import pytest
from sqlalchemy import event

from app.domain.trail import is_unbroken
from app.domain.worklist.work import Priority, WorkError
from app.storage import trail
from tests.fixtures.stored import stored


@pytest.fixture
def numbers(work):
    return [stored(work) for _ in range(12)]


@pytest.fixture
def asked(work):
    statements = []
    with work.sessions() as session:
        engine = session.get_bind()

    def note(_connection, _cursor, statement, *_rest):
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield statements
    event.remove(engine, "before_cursor_execute", note)


def test_the_work_file_is_asked_no_more_often_for_many(worklist, numbers, asked):
    worklist.hold(numbers[:2], "no signature")
    few = len(asked)
    asked.clear()
    worklist.set_priority(numbers, Priority.HIGH)
    assert len(asked) <= few
    asked.clear()
    worklist.undo()
    assert len(asked) <= few + 2


def test_the_trail_of_a_bulk_action_is_sealed_entry_by_entry(worklist, numbers, work):
    worklist.hold(numbers, "no signature")
    with work.sessions() as session:
        entries = list(trail.entries(session))
    assert [each.act.encounter_id for each in entries[-12:]] == numbers
    assert is_unbroken(entries)


def test_how_far_it_is_is_told_and_what_is_stopped_changes_nothing(worklist, numbers, monkeypatch):
    monkeypatch.setattr("app.worklist.worklist._AT_ONCE", 5)
    told = []

    def watch(done, total):
        told.append((done, total))
        if done == 10:
            raise WorkError("stopped")

    with pytest.raises(WorkError, match="stopped"):
        replace(worklist, watch=watch).set_priority(numbers, Priority.HIGH)
    assert told == [(0, 12), (5, 12), (10, 12)]
    assert {row.priority for row in worklist.listed()} == {Priority.NORMAL}
    assert "nothing" in worklist.undo().said
