from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.chart.documents import Box
from app.domain.chart.spans import Area, Span
from app.domain.queries import (
    Answer,
    Indicator,
    Option,
    Outcome,
    Query,
    QueryDraft,
    QueryFormat,
    QueryStatus,
)
from app.reports.provider_query import QueryPaper, provider_query
from tests.fixtures.stored import FONTS
from tests.reports.invented import encounter
from tests.reports.pages import metadata, text, texts

DRAFT = QueryDraft(
    title="Kidney function",
    format=QueryFormat.MULTIPLE_CHOICE,
    reason="imprecise",
    question="The note names kidney disease without its stage. Please document the stage.",
    to="Helen Okafor, MD",
    indicators=(
        Indicator("eGFR 34 <60 & stable", "Laboratory report", date(2026, 3, 10), Span(1, 1, 0, 4)),
        Indicator("eGFR 35", "Letter", date(2025, 12, 9), None, prior_encounter=True),
    ),
    options=(Option("Stage 3a", (0,)), Option("Stage 3b", (0, 1)), Option("Unable to determine")),
)
BEGUN = datetime(2026, 3, 12, 23, 30, tzinfo=UTC)
SENT = datetime(2026, 3, 13, 8, 0, 5, tzinfo=UTC)


def paper(status=QueryStatus.DRAFT, draft=DRAFT, **more):
    query = Query(7, 3, draft, "Dana Whitfield", "CPC", status, BEGUN, **more)
    return QueryPaper(query, encounter())


def said(asked):
    return text(provider_query(asked, FONTS))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Patient Doe, Jane Born 1961-02-03", id="patient"),
        pytest.param("Encounter No. 3 Office", id="encounter"),
        pytest.param("From Dana Whitfield CPC Date 2026-03-12", id="author and date"),
        pytest.param("To Helen Okafor, MD", id="addressee"),
        pytest.param("Kidney function Reason: imprecise The note names", id="title and reason"),
        pytest.param("Please document the stage.", id="question"),
        pytest.param("1 “eGFR 34 <60 & stable” Laboratory report 2026-03-10 2", id="indicator"),
        pytest.param("2 “eGFR 35” From a prior encounter Letter 2025-12-09 –", id="prior"),
        pytest.param("Options Stage 3a Stage 3b Unable to determine", id="options"),
        pytest.param("Signature and credential Date and time", id="place to sign"),
        pytest.param("Contains protected health information", id="phi"),
        pytest.param("Page 1 of 1", id="page"),
    ],
)
def test_the_paper_says(words):
    assert words in said(paper())


def test_a_draft_says_so_at_the_head_and_at_the_foot():
    assert said(paper()).count("DRAFT, not sent") == 2


def test_a_sent_query_shows_when_and_its_seal():
    whole = said(paper(QueryStatus.SENT, sent_at=SENT, sent_hash="ab" * 32))
    assert "DRAFT" not in whole
    assert "Sent 2026-03-13 08:00:05 UTC" in whole
    assert "Date 2026-03-13" in whole
    assert f"SHA-256 of the text as sent: {'ab' * 32}" in whole
    assert "Signature and credential" in whole


def test_an_answered_query_shows_the_response_and_where_it_is_recorded():
    answer = Answer(Outcome.AGREED, "Stage 3b\nsince 2024.", date(2026, 3, 15), "Addendum 03-15")
    whole = said(paper(QueryStatus.ANSWERED, sent_at=SENT, sent_hash="ab" * 32, answer=answer))
    assert "Sent 2026-03-13 08:00:05 UTC, answered" in whole
    assert "Response Agreed Answered 2026-03-15, recorded in: Addendum 03-15" in whole
    assert "Stage 3b since 2024." in whole
    assert "Signature" not in whole


@pytest.mark.parametrize(
    ("sent_at", "standing"),
    [(None, "Cancelled, not sent"), (SENT, "Sent 2026-03-13 08:00:05 UTC, cancelled")],
    ids=["draft", "sent"],
)
def test_a_cancelled_query_shows_why(sent_at, standing):
    whole = said(paper(QueryStatus.CANCELLED, sent_at=sent_at, cancelled_because="Entered twice"))
    assert standing in whole
    assert "Cancelled Entered twice" in whole
    assert "Signature" not in whole


def test_an_empty_draft_is_a_paper_too():
    whole = said(paper(draft=QueryDraft()))
    assert "Untitled No question yet. Clinical indicators No indicators yet. Response" in whole
    assert "Options" not in whole


def test_no_code_and_no_money_is_added():
    whole = said(paper())
    assert "$" not in whole
    assert "CPT" not in whole


def test_all_options_look_the_same():
    one, other = DRAFT.options[:2]
    swapped = replace(one, indicators=other.indicators), replace(other, indicators=())
    changed = replace(DRAFT, options=(*swapped, DRAFT.options[2]))
    assert provider_query(paper(draft=changed), FONTS) == provider_query(paper(), FONTS)


def test_a_long_query_goes_on_with_the_patient_at_the_head():
    many = tuple(replace(DRAFT.indicators[0], text=f"finding {n} " * 9) for n in range(60))
    pages = texts(provider_query(paper(draft=replace(DRAFT, indicators=many)), FONTS))
    assert len(pages) > 2
    assert all(page.startswith("Provider query · encounter 3") for page in pages[1:])
    assert "Words of the record" in pages[1]
    assert all(f"finding {n} finding" in " ".join(pages) for n in range(60))


def test_the_place_to_sign_is_not_torn_apart():
    for count in range(1, 16):
        many = tuple(
            replace(DRAFT.indicators[0], text="two lines of words " * 5) for _ in range(count)
        )
        pages = texts(provider_query(paper(draft=replace(DRAFT, indicators=many)), FONTS))
        signed = [page for page in pages if "Signature" in page]
        assert len(signed) == 1
        assert "Response" in signed[0]


def test_nothing_of_the_patient_stands_in_the_metadata():
    found = metadata(provider_query(paper(), FONTS))
    assert found["Title"] == "Provider query"
    assert "Doe" not in str(found)


HOSTILE = st.text(max_size=50) | st.sampled_from(
    ["<b>", "&amp;", "</para>", "\x00\x1b", "患者", "🙂", "W" * 300, "a\n" * 80, "\u202eevil"]
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=HOSTILE, others=HOSTILE)
def test_no_text_breaks_the_paper(words, others):
    draft = QueryDraft(
        words,
        reason=others,
        question=words,
        to=others,
        indicators=(Indicator(words, others),) * 2,
        options=(Option(words), Option(others)),
    )
    answer = Answer(Outcome.AGREED, words, date(2026, 3, 15), others)
    asked = paper(QueryStatus.ANSWERED, draft, sent_at=SENT, sent_hash="ab", answer=answer)
    pages = texts(provider_query(asked, FONTS))
    assert f"Page 1 of {len(pages)}" in pages[0]


def test_a_part_of_a_page_is_shown_without_quotation_marks():
    area = Area(1, 1, Box(72, 90, 300, 120))
    draft = replace(DRAFT, indicators=(Indicator(area.quote, "Fax", None, area),))
    assert "1 page 2, area Fax – 2" in said(paper(draft=draft))
