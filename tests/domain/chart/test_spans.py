import pytest

from app.domain.chart.documents import Box
from app.domain.chart.spans import Area, Evidence, Span


@pytest.mark.parametrize(
    ("page", "start", "end"),
    [(-1, 0, 5), (0, -1, 5), (0, 5, 5), (0, 6, 5)],
    ids=["page", "start", "empty", "backward"],
)
def test_a_span_is_a_run_of_characters(page, start, end):
    with pytest.raises(ValueError, match="not a run of characters"):
        Span(1, page, start, end)


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (Span(1, 0, 10, 20), True),
        (Span(1, 0, 19, 30), True),
        (Span(1, 0, 5, 11), True),
        (Span(1, 0, 20, 30), False),
        (Span(1, 0, 5, 10), False),
        (Span(1, 1, 10, 20), False),
        (Span(2, 0, 10, 20), False),
    ],
    ids=["itself", "last", "first", "behind", "before", "other page", "other document"],
)
def test_spans_overlap_when_they_share_a_character(other, overlaps):
    assert Span(1, 0, 10, 20).overlaps(other) is overlaps
    assert other.overlaps(Span(1, 0, 10, 20)) is overlaps


def test_spans_sort_as_they_stand_in_the_chart():
    spans = [Span(2, 0, 0, 1), Span(1, 1, 0, 1), Span(1, 0, 9, 10), Span(1, 0, 1, 2)]
    assert sorted(spans) == spans[::-1]


@pytest.mark.parametrize(
    ("page", "sides"),
    [
        (-1, (0, 0, 9, 9)),
        (0, (-1, 0, 9, 9)),
        (0, (0, -1, 9, 9)),
        (0, (9, 0, 9, 9)),
        (0, (0, 9, 9, 8)),
        (0, (0, 0, 14_401, 9)),
        (0, (0, 0, 9, float("inf"))),
        (0, (0, 0, float("nan"), 9)),
    ],
    ids=["page", "left", "above", "narrow", "upside down", "wide", "endless", "no number"],
)
def test_an_area_is_a_part_of_a_page(page, sides):
    with pytest.raises(ValueError, match="not a part of a page"):
        Area(1, page, Box(*sides))


def test_of_a_page_words_stand_before_areas_and_these_from_the_top():
    low, high = Area(1, 1, Box(0, 9, 5, 20)), Area(1, 1, Box(4, 2, 5, 20))
    words, next_page = Span(1, 1, 900, 910), Area(1, 2, Box(0, 0, 1, 1))
    places = sorted([next_page, low, high, words], key=lambda each: each.order)
    assert places == [words, high, low, next_page]


def test_an_area_says_which_page_where_words_would_stand():
    evidence = Evidence.of_area(Area(7, 2, Box(10, 20, 110, 60)))
    assert (evidence.quote, evidence.words, evidence.is_located) == ("page 3, area", "", True)
    assert Evidence("fever", Span(7, 2, 0, 5)).words == "fever"


def test_evidence_without_a_span_was_not_located():
    assert Evidence("words", Span(1, 0, 0, 5)).is_located
    assert not Evidence("words").is_located
