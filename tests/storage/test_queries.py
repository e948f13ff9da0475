from datetime import date

import pytest

from app.charts.reading import read
from app.domain.chart.documents import Box
from app.domain.chart.spans import Area
from app.domain.queries import (
    Answer,
    FrozenQueryError,
    Indicator,
    Outcome,
    QueryDraft,
    QueryStatus,
)
from app.storage import documents, queries
from tests.fixtures.work import CODER, START

ANSWER = Answer(Outcome.DISAGREED, "No.", date(2026, 3, 14))


@pytest.fixture
def query_id(session, encounter_id):
    return queries.add(session, encounter_id, QueryDraft("Stage"), CODER, START)


def test_the_text_of_a_sent_query_is_never_written_again(session, query_id):
    queries.sent(session, query_id, CODER, START, "ab" * 32)
    for refused in (
        lambda: queries.revised(session, query_id, QueryDraft("Other")),
        lambda: queries.sent(session, query_id, CODER, START, "cd" * 32),
    ):
        with pytest.raises(FrozenQueryError):
            refused()
    query = queries.one(session, query_id)
    assert (query.draft.title, query.sent_hash) == ("Stage", "ab" * 32)


def test_only_a_sent_query_takes_an_answer(session, query_id):
    with pytest.raises(FrozenQueryError):
        queries.answered(session, query_id, ANSWER, CODER, START)
    queries.sent(session, query_id, CODER, START, "ab" * 32)
    queries.answered(session, query_id, ANSWER, CODER, START)
    assert queries.one(session, query_id).answer == ANSWER
    with pytest.raises(FrozenQueryError):
        queries.cancelled(session, query_id, "late")


def test_a_cancelled_query_stays_closed(session, query_id):
    queries.cancelled(session, query_id, "twice")
    with pytest.raises(FrozenQueryError):
        queries.revised(session, query_id, QueryDraft("Other"))
    assert queries.one(session, query_id).status is QueryStatus.CANCELLED


def test_a_sent_query_takes_the_name_of_who_sent_it(session, query_id):
    from app.domain.people import Coder

    queries.sent(session, query_id, Coder("Lee Marsh", "CCS"), START, "ab" * 32)
    query = queries.one(session, query_id)
    assert (query.author, query.credential, query.sent_at) == ("Lee Marsh", "CCS", START)


def test_an_indicator_may_be_a_part_of_a_page(session, encounter_id):
    text = b"Scan."
    document = documents.add(session, encounter_id, read(text, "a.txt"), "a.txt", text)
    area = Area(document, 0, Box(72, 90.5, 300, 120))
    draft = QueryDraft("Stage", indicators=(Indicator(area.quote, "Scan", span=area),))
    query_id = queries.add(session, encounter_id, draft, CODER, START)
    session.expire_all()
    assert queries.one(session, query_id).draft == draft
