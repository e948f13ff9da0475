from itertools import combinations

import pytest

from app.domain.chart.highlights import Category, Highlight
from app.domain.chart.spans import Span
from app.ui.chart.marks.categories import name_of, short_of, tip_of, wash_of

COLOURED = [each for each in Category if each.has_colour]


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
def test_no_two_categories_share_colour_or_pattern(is_dark):
    for one, other in combinations(COLOURED, 2):
        a, b = wash_of(one, is_dark=is_dark), wash_of(other, is_dark=is_dark)
        assert a.fill != b.fill
        assert a.pattern.style() != b.pattern.style()


@pytest.mark.parametrize("category", COLOURED, ids=lambda each: each.value)
def test_ink_can_be_read_on_every_wash(category, qapp):
    light, dark = wash_of(category, is_dark=False), wash_of(category, is_dark=True)
    assert light.pattern.color().lightness() > 180
    assert dark.pattern.color().lightness() < 100


def test_a_star_and_the_tip_tell_of_a_note(qapp):
    plain = Highlight(Span(1, 0, 0, 4), "A1c", Category.LAB)
    assert (short_of(plain), tip_of(plain)) == ("Lab", "Lab")
    noted = plain.noted("which day?")
    assert (short_of(noted), tip_of(noted)) == ("Lab*", "Lab: which day?")
    assert name_of(Category.BOOKMARK) == "Bookmark"
