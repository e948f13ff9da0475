from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.queues import FIRST_QUEUES, RuleError, due_term, wanted
from app.domain.work import Priority, WorkStatus
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
    assert found.words == ()
    assert found.takes(taken, TODAY)
    assert not found.takes(left, TODAY)


def test_what_is_no_rule_are_words():
    assert wanted('Zimmerlund "of oda" 2026-03 "" status:new').words == (
        "zimmerlund",
        "of oda",
        "2026-03",
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("stats:new", "there is no rule “stats:”; rules are status, priority"),
        ("status>new", "there is no rule “status>”"),
        ("status:gone", "“status:” takes open, new, review"),
        ("status:", "“status:” takes open"),
        ("payer:", "“payer:” takes a part of the name"),
        ("due:2026-13-01", "“due:” takes overdue, today"),
        ("age:5", "“age” takes a number, such as age>5"),
        ("age>old", "“age” takes a number"),
    ],
)
def test_a_rule_that_cannot_be_read_says_what_it_takes(text, says):
    with pytest.raises(RuleError, match=says):
        wanted(text)


@pytest.mark.parametrize("queue", FIRST_QUEUES, ids=lambda queue: queue.name)
def test_the_queues_of_every_worklist_can_be_read(queue):
    assert wanted(queue.rules).tests


@pytest.mark.parametrize(
    ("due", "term"),
    [(None, "none"), (-1, "overdue"), (0, "today"), (1, "tomorrow"), (7, "week"), (8, "later")],
)
def test_a_due_date_has_its_term(due, term):
    assert due_term(None if due is None else days(due), TODAY) == term


@settings(max_examples=50)
@given(st.text(alphabet='abz:<>," 5', max_size=30))
def test_any_text_is_read_or_refused(text):
    with suppress(RuleError):
        assert isinstance(wanted(text).takes(row(), TODAY), bool)
