from app.charts.across.finding import Hit
from app.domain.chart.spans import Span
from app.ui.chart.marks.marks import Role
from app.ui.chart.search.found_words import FoundWords

SPANS = [Span(1, 0, 2, 5), Span(1, 0, 9, 12), Span(1, 0, 20, 24), Span(1, 2, 0, 3)]
FOUND = FoundWords(Hit(span, "x", 0, 1) for span in SPANS)


def test_only_what_lies_between_two_characters_is_tinted():
    tints = FOUND.tints(0, 5, 21)
    assert [(tint.start, tint.end, tint.role) for tint in tints] == [
        (2, 5, Role.HIT),
        (9, 12, Role.HIT),
        (20, 24, Role.HIT),
    ]
    assert [tint.start for tint in FOUND.tints(0, 6, 20)] == [9]
    assert FOUND.tints(1, 0, 99) == []


def test_of_many_some_are_told_from_all_over_the_document():
    assert FOUND.some(9) == SPANS
    assert FOUND.some(3) == [SPANS[0], SPANS[2]]
    assert len(FOUND) == 4
