from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.domain.change import Kind
from app.domain.people import Coder, Patient
from app.domain.queries import (
    Answer,
    FrozenQueryError,
    IncompleteQueryError,
    Outcome,
    QueryDraft,
    QueryStatus,
)
from app.queries.seal import is_intact
from app.storage import encounters
from tests.fixtures.stored import stored, trail_of
from tests.fixtures.work import START
from tests.queries.invented import DRAFT
from tests.reports.pages import text

ANSWER = Answer(Outcome.AGREED, "Stage 3b.", date(2026, 3, 14), "Addendum of 2026-03-14")


def the_only(queries, encounter_id):
    (query,) = queries.of_encounter(encounter_id)
    return query


def test_a_draft_is_kept_as_written(queries, encounter_id):
    number, change = queries.draft(encounter_id, DRAFT)
    query = the_only(queries, encounter_id)
    assert (query.id, query.encounter_id, query.draft) == (number, encounter_id, DRAFT)
    assert (query.author, query.credential) == ("Pat Quill", "CPC")
    assert (query.status, query.sent_at, query.sent_hash) == (QueryStatus.DRAFT, None, "")
    assert change.kinds == {Kind.QUERIES}
    assert change.encounter_id == encounter_id


def test_a_draft_may_be_incomplete_and_is_revised_whole(queries, encounter_id):
    number, _ = queries.draft(encounter_id, replace(DRAFT, title="", indicators=()))
    queries.revise(number, DRAFT)
    assert the_only(queries, encounter_id).draft == DRAFT
    fewer = replace(DRAFT, indicators=DRAFT.indicators[1:], options=())
    queries.revise(number, fewer)
    assert the_only(queries, encounter_id).draft == fewer


def test_queries_stand_in_the_order_in_which_they_were_begun(queries, work, encounter_id):
    other = stored(work)
    for title in ("first", "second"):
        queries.draft(encounter_id, QueryDraft(title))
    queries.draft(other, QueryDraft("elsewhere"))
    assert [query.draft.title for query in queries.of_encounter(encounter_id)] == [
        "first",
        "second",
    ]


def test_sending_freezes_the_text_under_a_seal(queries, encounter_id):
    number, _ = queries.draft(encounter_id, DRAFT)
    queries.send(number)
    query = the_only(queries, encounter_id)
    assert query.status is QueryStatus.SENT
    assert query.sent_at > query.created_at
    assert is_intact(query)
    for refused in (lambda: queries.revise(number, QueryDraft("x")), lambda: queries.send(number)):
        with pytest.raises(FrozenQueryError, match="draft a new query"):
            refused()
    assert the_only(queries, encounter_id) == query


@pytest.mark.parametrize(
    ("lacking", "named"),
    [
        pytest.param({"title": " "}, "a title", id="title"),
        pytest.param({"question": ""}, "a question", id="question"),
        pytest.param({"to": ""}, "an addressee", id="addressee"),
        pytest.param({"indicators": ()}, "a clinical indicator from this record", id="indicator"),
        pytest.param(
            {"title": "", "to": ""}, "a title, an addressee", id="all that is missing at once"
        ),
    ],
)
def test_an_incomplete_query_is_not_sent(queries, encounter_id, lacking, named):
    number, _ = queries.draft(encounter_id, replace(DRAFT, **lacking))
    with pytest.raises(IncompleteQueryError) as refused:
        queries.send(number)
    assert str(refused.value) == f"this query still needs {named}"
    assert the_only(queries, encounter_id).status is QueryStatus.DRAFT


def test_a_query_is_sent_under_a_name(queries, encounter_id):
    nameless = replace(queries, coder=Coder(""))
    number, _ = nameless.draft(encounter_id, DRAFT)
    with pytest.raises(IncompleteQueryError, match="needs your name"):
        nameless.send(number)


def test_a_query_is_about_somebody(queries, work):
    number, _ = queries.draft(stored(work, patient=Patient()), DRAFT)
    with pytest.raises(IncompleteQueryError, match="the patient's name or ID"):
        queries.send(number)


def test_an_answer_closes_a_sent_query_once(queries, encounter_id):
    number, _ = queries.draft(encounter_id, DRAFT)
    with pytest.raises(FrozenQueryError, match="only a sent query can be answered"):
        queries.answer(number, ANSWER)
    queries.send(number)
    queries.answer(number, ANSWER)
    query = the_only(queries, encounter_id)
    assert (query.status, query.answer) == (QueryStatus.ANSWERED, ANSWER)
    assert is_intact(query)
    for refused in (
        lambda: queries.answer(number, ANSWER),
        lambda: queries.cancel(number, "changed my mind"),
        lambda: queries.revise(number, DRAFT),
    ):
        with pytest.raises(FrozenQueryError):
            refused()


@pytest.mark.parametrize("is_sent", [False, True], ids=["a draft", "a sent query"])
def test_cancelling_keeps_the_query_with_the_reason(queries, encounter_id, is_sent):
    number, _ = queries.draft(encounter_id, DRAFT)
    if is_sent:
        queries.send(number)
    queries.cancel(number, " entered twice ")
    query = the_only(queries, encounter_id)
    assert (query.status, query.cancelled_because) == (QueryStatus.CANCELLED, "entered twice")
    assert query.draft == DRAFT
    with pytest.raises(FrozenQueryError):
        queries.cancel(number, "again")


def test_cancelling_needs_a_reason(queries, encounter_id):
    number, _ = queries.draft(encounter_id, DRAFT)
    with pytest.raises(IncompleteQueryError, match="say why"):
        queries.cancel(number, "  ")


def test_every_step_stands_in_the_trail_and_dates_the_encounter(queries, work, encounter_id):
    number, _ = queries.draft(encounter_id, DRAFT)
    queries.revise(number, DRAFT)
    queries.send(number)
    queries.answer(number, ANSWER)
    seal = the_only(queries, encounter_id).sent_hash
    assert trail_of(work) == [
        ("drafted a query", "query 1"),
        ("revised a query", "query 1"),
        ("sent a query", f"query 1, SHA-256 {seal}"),
        ("answered a query", f"query 1, agreed, SHA-256 {seal}"),
    ]
    with work.sessions() as session:
        assert encounters.one(session, encounter_id).changed_at > START


def test_a_refused_step_leaves_no_trace(queries, work, encounter_id):
    number, _ = queries.draft(encounter_id, QueryDraft())
    before = trail_of(work)
    with pytest.raises(IncompleteQueryError):
        queries.send(number)
    assert trail_of(work) == before


def test_the_paper_is_the_same_each_time_and_follows_the_state(queries, encounter_id):
    number, _ = queries.draft(encounter_id, DRAFT)
    assert "DRAFT, not sent" in text(queries.paper(number))
    queries.send(number)
    assert queries.paper(number) == queries.paper(number)
    assert "DRAFT" not in text(queries.paper(number))
    assert "Zimmerlund, Oda" in text(queries.paper(number))


def test_reading_writes_nothing(queries, work, encounter_id, monkeypatch):
    number, _ = queries.draft(encounter_id, DRAFT)
    before = trail_of(work)
    monkeypatch.setattr(Session, "commit", None)
    queries.of_encounter(encounter_id)
    queries.paper(number)
    assert trail_of(work) == before
