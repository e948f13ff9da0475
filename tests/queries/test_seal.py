from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from app.domain.chart.documents import Box
from app.domain.chart.spans import Area, Span
from app.domain.people import Coder
from app.domain.queries import Option, Query, QueryFormat, QueryStatus
from app.queries.seal import is_intact, seal
from tests.queries.invented import DRAFT

AT = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)
CODER = Coder("Pat Quill", "CPC")
OTHER = {
    "title": "Another title",
    "format": QueryFormat.OPEN,
    "reason": "conflicting",
    "question": "Another question?",
    "to": "Somebody else",
    "indicators": DRAFT.indicators[:1],
    "options": DRAFT.options[:1],
}


def test_the_seal_is_the_same_in_every_zone_and_every_year():
    here = AT.astimezone(timezone(timedelta(hours=-5)))
    assert seal(1, DRAFT, CODER, here) == seal(1, DRAFT, CODER, AT)
    # Fixed for good: a seal that the next version reckons differently proves nothing.
    assert seal(1, DRAFT, CODER, AT).startswith("d90d23123a9c5fa4")


def test_each_part_of_the_draft_is_sealed():
    assert set(OTHER) == {field.name for field in fields(DRAFT)}
    for name, value in OTHER.items():
        assert seal(1, replace(DRAFT, **{name: value}), CODER, AT) != seal(1, DRAFT, CODER, AT), (
            name
        )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", "stage 3a"),
        ("document", "Letter"),
        ("date", date(2026, 3, 13)),
        ("span", Span(1, 0, 68, 77)),
        ("contrary", True),
        ("prior_encounter", True),
    ],
)
def test_each_part_of_an_indicator_is_sealed(name, value):
    first = replace(DRAFT.indicators[0], **{name: value})
    other = replace(DRAFT, indicators=(first, *DRAFT.indicators[1:]))
    assert seal(1, other, CODER, AT) != seal(1, DRAFT, CODER, AT)


def test_who_asks_about_whom_and_when_is_sealed():
    seals = {
        seal(1, DRAFT, CODER, AT),
        seal(2, DRAFT, CODER, AT),
        seal(1, DRAFT, Coder("Pat Quill", "CCS"), AT),
        seal(1, DRAFT, Coder("Pat", "CPC"), AT),
        seal(1, DRAFT, CODER, AT + timedelta(seconds=1)),
    }
    assert len(seals) == 5


def test_a_changed_text_is_found_out():
    sent = Query(
        9, 1, DRAFT, "Pat Quill", "CPC", QueryStatus.SENT, AT, AT, seal(1, DRAFT, CODER, AT)
    )
    assert is_intact(sent)
    changed = replace(DRAFT, options=(Option("Stage 5"), *DRAFT.options[1:]))
    assert not is_intact(replace(sent, draft=changed))


def test_a_draft_has_no_seal_to_keep():
    assert not is_intact(Query(9, 1, DRAFT, "Pat Quill", "CPC", QueryStatus.DRAFT, AT))


def test_a_part_of_a_page_is_sealed_by_its_sides():
    def sealed(*sides):
        area = Area(1, 0, Box(*sides))
        first = replace(DRAFT.indicators[0], text=area.quote, span=area)
        return seal(1, replace(DRAFT, indicators=(first,)), CODER, AT)

    assert sealed(1, 2, 30, 40) == sealed(1.0, 2.0, 30.0, 40.0)
    assert sealed(1, 2, 30, 40) != sealed(1, 2, 30, 41)
