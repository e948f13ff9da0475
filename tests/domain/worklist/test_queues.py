from datetime import timedelta

import pytest

from app.domain.worklist.queues import FIRST_QUEUES, due_term, wanted
from app.domain.worklist.work import Priority, WorkStatus
from tests.fixtures.worked import TODAY, row


def days(count):
    return TODAY + timedelta(days=count)


@pytest.mark.parametrize(
    ("rule", "taken", "left"),
    [
        ("status:open", row(), row(status=WorkStatus.DONE)),
        ("status:hold,query", row(status=WorkStatus.QUERY_OPEN), row()),
        ("priority:high", row(priority=Priority.HIGH), row()),
        ('payer:"harbour mutual"', row(), row(payer=row().payer.__class__())),
        ("payer:commercial", row(), row(payer=row().payer.__class__())),
        ("setting:office", row(), row(setting=row().setting.__class__("inpatient"))),
        ("provider:holm", row(), row(provider="")),
        ("due:today", row(due=days(-1)), row(due=days(1))),
        ("due:overdue", row(due=days(-1)), row(due=TODAY)),
        ("due:tomorrow", row(due=days(1)), row(due=days(2))),
        ("due:week", row(due=days(7)), row(due=days(8))),
        ("due:none", row(), row(due=TODAY)),
        ("due:2026-03-20", row(due=days(8)), row(due=days(9))),
        ("due:2026-03-20", row(due=days(8)), row()),
        ("age>2", row(), row(service_to=TODAY)),
        ("age<3", row(service_to=TODAY), row()),
        ("time>10", row(spent=660), row(spent=600)),
        ("has:unread", row(unread=1), row()),
        ("has:double", row(is_double=True), row()),
        ("has:query", row(open_queries=1), row()),
        ("has:codes", row(), row(diagnoses=0)),
        ("has:document", row(), row(documents=0)),
        ("Status:OPEN age>2", row(), row(service_to=TODAY)),
    ],
)
def test_rules_take_some_encounters_and_leave_others(rule, taken, left):
    found = wanted(rule)
    assert found.takes(taken, TODAY)
    assert not found.takes(left, TODAY)


@pytest.mark.parametrize(
    ("text", "words", "is_taken"),
    [
        ("", "", True),
        ("zimmer 2026", "zimmerlund, oda 2026-03-12", True),
        ("zimmer 2027", "zimmerlund, oda 2026-03-12", False),
        ("-oda", "zimmerlund, oda", False),
        ("status:done or oda", "zimmerlund, oda", True),
        ("status:done or oda age>99", "zimmerlund, oda", False),
        ("-status:done", "", True),
        ("-has:codes", "", False),
    ],
)
def test_a_filter_takes_what_keeps_the_rules_of_one_of_its_ways(text, words, is_taken):
    assert wanted(text).takes(row(), TODAY, words) is is_taken


@pytest.mark.parametrize("queue", FIRST_QUEUES, ids=lambda queue: queue.name)
def test_the_queues_of_every_worklist_can_be_read(queue):
    assert wanted(queue.rules).ways


@pytest.mark.parametrize(
    ("due", "term"),
    [(None, "none"), (-1, "overdue"), (0, "today"), (1, "tomorrow"), (7, "week"), (8, "later")],
)
def test_a_due_date_has_its_term(due, term):
    assert due_term(None if due is None else days(due), TODAY) == term
