from app.abstracting.abstract import Abstract
from app.domain.chart.spans import Evidence, Span
from app.domain.reading.suggestions import ChartGap, Suggested
from app.ui.abstract.support_rows import Group, groups_of


def test_what_several_notes_leave_open_alike_is_one_row_with_the_words_of_all():
    gaps = [ChartGap("conflict", 0, at, at + 4, "The side is in conflict.") for at in (3, 9)]
    other = ChartGap("uncertain", 0, 20, 24, "The side is in conflict.")
    knees = [Evidence("knee", Span(1, 0, at, at + 4)) for at in (3, 9, 20)]
    words = (tuple(knees[:1]), tuple(knees[:2]), tuple(knees[2:]))
    abstract = Abstract(Suggested((), gaps=(*gaps, other)), gap_words=words)
    rows = groups_of(abstract)[Group.GAPS]
    assert [(row.gap, row.words) for row in rows] == [
        (gaps[0], tuple(knees[:2])),
        (other, tuple(knees[2:])),
    ]
