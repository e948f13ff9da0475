import pytest
from PySide6.QtCore import QPointF

from app.charts.reading import read
from app.domain.chart.documents import Box
from app.domain.chart.highlights import Category, Highlight
from app.domain.chart.spans import Area, Span
from app.ui.chart.marks.annotations import Annotations
from app.ui.chart.page.leaves import Leaves, Place

WIDE = Highlight(Span(1, 0, 0, 15), "Fever and cough", Category.DIAGNOSIS, id=1)
NARROW = Highlight(Span(1, 0, 10, 15), "cough", Category.OTHER, "dry", id=2)
PLACE = Highlight(Span(1, 1, 0, 1), "", Category.BOOKMARK, id=3)


@pytest.fixture
def leaves():
    return Leaves(read(b"Fever and cough since.\fNext", "a.txt"))


def test_the_shortest_highlight_at_a_place_comes_first(leaves):
    marked = Annotations(leaves, [WIDE, NARROW])
    assert marked.at(Place(0, 12)) == [NARROW, WIDE]
    assert marked.at(Place(0, 15)) == [NARROW, WIDE]
    assert marked.at(Place(0, 3)) == [WIDE]
    assert marked.at(Place(1, 0)) == marked.at(None) == []


def test_what_does_not_lie_on_the_pages_is_left_out(leaves):
    beyond = Highlight(Span(1, 0, 0, 99), "Fever", Category.LAB)
    elsewhere = Highlight(Span(1, 7, 0, 5), "Fever", Category.LAB)
    assert Annotations(leaves, [beyond, elsewhere, PLACE]).listed() == [PLACE]


def test_words_are_tinted_by_category_and_bookmarks_are_not(leaves):
    marked = Annotations(leaves, [WIDE, PLACE])
    assert [tint.category for tint in marked.tints(0)] == [Category.DIAGNOSIS]
    assert marked.tints(1) == []


def test_the_margin_is_told_everything(leaves, qapp):
    labels = [(m.label, m.highlight, m.tip) for m in Annotations(leaves, [NARROW, PLACE]).marks()]
    assert labels == [("Other*", 2, "Other: dry"), ("Place", 3, "Bookmark")]


def test_a_part_of_a_page_is_told_by_the_point_and_by_its_place(leaves):
    area = Area(1, 1, Box(10, 10, 90, 60))
    picture = Highlight(area, area.quote, Category.LAB, id=4)
    beyond = Highlight(Area(1, 7, area.box), "page 8, area", Category.LAB, id=5)
    marked = Annotations(leaves, [WIDE, picture, beyond])
    assert marked.listed() == [WIDE, picture]
    assert marked.around(1, QPointF(50, 30)) == marked.on(area) == [picture]
    assert marked.around(1, QPointF(50, 70)) == marked.around(0, QPointF(50, 30)) == []
    assert marked.at(Place(1, 0)) == []
    assert [tint.box for tint in marked.tints(1)] == [area.box]
