import pytest
from PySide6.QtCore import QPointF, QSizeF

from app.domain.chart.documents import Boxes, Page
from app.ui.chart.page.strip import GAP, SIDE, Strip, fitting, fitting_whole, turned

PAGES = tuple(Page("", Boxes.of(()), width, height) for width, height in ((100, 200), (50, 80)))


def test_pages_lie_below_one_another_centred():
    strip = Strip.lay(PAGES, 2.0, 500)
    first, second = strip.places
    assert (first.left(), first.top(), first.width(), first.height()) == (150, GAP, 200, 400)
    assert (second.left(), second.top()) == (200, GAP + 400 + GAP)
    assert strip.height == second.bottom() + GAP


def test_a_strip_is_never_narrower_than_its_pages():
    assert Strip.lay(PAGES, 2.0, 10).width == 200 + 2 * SIDE


@pytest.mark.parametrize(
    ("y", "page"),
    [(-5, 0), (0, 0), (GAP + 10, 0), (GAP + 405, 0), (GAP + 400 + GAP, 1), (9999, 1)],
    ids=["above", "top", "first", "gap", "second", "below"],
)
def test_the_page_at_a_height_is_known(y, page):
    assert Strip.lay(PAGES, 2.0, 500).page_at(y) == page


def test_only_pages_that_show_are_named():
    strip = Strip.lay(PAGES, 2.0, 500)
    assert strip.visible(0, 100) == range(1)
    assert strip.visible(300, 600) == range(2)
    assert strip.visible(500, 600) == range(1, 2)


def test_points_go_there_and_back():
    strip = Strip.lay(PAGES, 2.0, 500)
    assert strip.on_page(1, strip.on_strip(1, 7, 9)) == QPointF(7, 9)


def test_the_widest_page_fits():
    assert fitting(PAGES, 200 + 2 * SIDE) == 2


@pytest.mark.parametrize("turns", range(4))
def test_points_of_a_turned_page_come_back(turns):
    pages = [Page("", Boxes.of([]), 100, 40), Page("", Boxes.of([]), 60, 80)]
    strip = Strip.lay(pages, 1.5, 400, turns)
    for number in (0, 1):
        there = strip.on_strip(number, 10, 30)
        assert strip.places[number].contains(there)
        back = strip.on_page(number, there)
        assert (round(back.x(), 6), round(back.y(), 6)) == (10, 30)
        upright = turned(strip.places[number], turns).map(QPointF(15, 45))
        assert (upright - there).manhattanLength() < 1e-6


def test_a_whole_page_fits_the_room():
    page = Page("", Boxes.of([]), 100, 400)
    assert fitting_whole(page, QSizeF(1000, 224)) == 0.5
    assert fitting_whole(page, QSizeF(216, 4000), 1) == 0.5
