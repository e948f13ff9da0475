from datetime import UTC, date, datetime

import pytest

from app.domain.queries import Answer, Outcome, Query, QueryDraft, QueryFormat, QueryStatus
from app.ui.query.query_model import QueryModel
from app.ui.query.query_words import (
    format_names,
    outcome_names,
    reason_names,
    state_line,
    status_word,
)

BEGUN = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)
SENT = datetime(2026, 3, 13, 9, 5, tzinfo=UTC)
ANSWER = Answer(Outcome.AGREED, "Stage 3b.", date(2026, 3, 16))


def query(status, **more):
    return Query(1, 7, QueryDraft("Kidney function"), "Pat Quill", "CPC", status, BEGUN, **more)


@pytest.mark.parametrize(
    ("query", "line"),
    [
        (query(QueryStatus.DRAFT), "Draft. What you write is kept."),
        (
            query(QueryStatus.SENT, sent_at=SENT),
            "Sent 2026-03-13 09:05 UTC. The text is frozen; record the answer when it comes.",
        ),
        (
            query(QueryStatus.ANSWERED, sent_at=SENT, answer=ANSWER),
            "Sent 2026-03-13 09:05 UTC, answered 2026-03-16.",
        ),
        (query(QueryStatus.CANCELLED, cancelled_because="moot"), "Cancelled: moot"),
    ],
    ids=lambda value: value.status.value if isinstance(value, Query) else "",
)
def test_the_state_says_what_follows(query, line):
    assert state_line(query) == line


def test_everything_that_can_be_chosen_has_a_name_of_its_own():
    assert set(format_names()) == set(QueryFormat)
    assert set(outcome_names()) == set(Outcome)
    assert len({status_word(status) for status in QueryStatus}) == len(QueryStatus)
    names = reason_names()
    assert len(set(names.values())) == len(names) == 13


def test_the_list_shows_state_title_and_day(qtbot, qtmodeltester):
    model = QueryModel()
    untitled = Query(2, 7, QueryDraft(), "Pat Quill", "CPC", QueryStatus.DRAFT, BEGUN)
    answered = query(QueryStatus.ANSWERED, sent_at=SENT, answer=ANSWER)
    model.show([answered, query(QueryStatus.SENT, sent_at=SENT), untitled])
    qtmodeltester.check(model)
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(3)]
    assert rows == [
        ["answered", "Kidney function", "2026-03-16"],
        ["sent", "Kidney function", "2026-03-13"],
        ["draft", "Untitled", "2026-03-12"],
    ]
    assert model.place_of(2) == 2
    assert model.place_of(9) is None
