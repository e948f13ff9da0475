import pytest

from app.domain.chart.highlights import Category, Highlight, HighlightError, in_reading_order
from app.domain.chart.spans import Span

HERE = Span(1, 0, 4, 9)


def test_words_are_coloured_by_category_and_bookmarks_are_not():
    assert {each for each in Category if not each.has_colour} == {Category.BOOKMARK}


def test_a_highlight_without_words_is_refused():
    with pytest.raises(HighlightError, match="select some"):
        Highlight(HERE, "", Category.LAB)


def test_a_bookmark_may_stand_on_a_page_without_words():
    assert Highlight(HERE, "", Category.BOOKMARK).quote == ""


def test_a_note_without_end_is_refused():
    with pytest.raises(HighlightError, match="2,000 characters"):
        Highlight(HERE, "fever", Category.LAB, "x" * 2_001)


def test_category_and_note_can_be_others():
    made = Highlight(HERE, "fever", Category.OTHER, id=7)
    changed = made.about(Category.DIAGNOSIS).noted(" ask again \n")
    assert changed == Highlight(HERE, "fever", Category.DIAGNOSIS, "ask again", 7)


def test_highlights_come_in_reading_order():
    later = Highlight(Span(1, 2, 0, 3), "later", Category.LAB, id=1)
    first = Highlight(HERE, "first", Category.LAB, id=2)
    second = Highlight(HERE, "first", Category.QUERY, id=3)
    assert in_reading_order([later, second, first]) == (first, second, later)
