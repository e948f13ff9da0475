from dataclasses import replace
from datetime import date

import pytest

from app.domain.queries import Indicator, QueryDraft
from app.queries.completeness import missing
from tests.queries.invented import DRAFT


def test_a_complete_query_lacks_nothing():
    assert missing(DRAFT) == []


def test_an_empty_draft_lacks_what_q01_and_q02_ask():
    assert missing(QueryDraft()) == [
        "a title",
        "a question",
        "an addressee",
        "a clinical indicator from this record",
    ]


@pytest.mark.parametrize(
    ("indicator", "lacking"),
    [
        pytest.param(Indicator("3b", "", date(2026, 3, 12)), "the document", id="document"),
        pytest.param(Indicator("3b", "Note"), "the date", id="date"),
        pytest.param(Indicator(" ", "Note", date(2026, 3, 12)), "the words", id="words"),
    ],
)
def test_an_indicator_needs_words_document_and_date(indicator, lacking):
    draft = replace(DRAFT, indicators=(*DRAFT.indicators, indicator))
    assert missing(draft) == [f"{lacking} of indicator 3"]


def test_indicators_of_earlier_encounters_alone_are_not_enough():
    draft = replace(DRAFT, indicators=DRAFT.indicators[1:])
    assert missing(draft) == ["a clinical indicator from this record"]
