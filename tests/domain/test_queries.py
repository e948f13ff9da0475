import pytest

from app.domain.queries import Query, QueryDraft, QueryStatus
from tests.fixtures.work import START


@pytest.mark.parametrize(
    ("status", "is_frozen"),
    [
        (QueryStatus.DRAFT, False),
        (QueryStatus.SENT, True),
        (QueryStatus.ANSWERED, True),
        (QueryStatus.CANCELLED, True),
    ],
    ids=list(QueryStatus),
)
def test_only_a_draft_may_still_be_changed(status, is_frozen):
    query = Query(1, 1, QueryDraft(), "Pat Quill", "CPC", status, START)
    assert query.is_frozen is is_frozen
