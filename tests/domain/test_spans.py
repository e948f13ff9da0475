import pytest

from app.domain.spans import Evidence, Span


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


def test_evidence_without_a_span_was_not_located():
    assert Evidence("words", Span(1, 0, 0, 5)).is_located
    assert not Evidence("words").is_located
