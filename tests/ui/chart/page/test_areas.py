from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from app.domain.chart.documents import Box, Boxes, Page
from app.ui.chart.page.areas import LEAST, between, contains, middle_of, moved, stretched
from tests.fixtures.strategies import boxes

PAGE = Page("", Boxes.of(()), 612.3, 791.7)


def sides(box):
    return box.left, box.top, box.right, box.bottom


def test_a_part_is_what_lies_between_two_points_in_any_order():
    start, stop = QPointF(300.04, 200), QPointF(100, 50)
    assert between(PAGE, start, stop) == between(PAGE, stop, start) == Box(100, 50, 300, 200)


def test_a_part_ends_with_the_page():
    beyond = between(PAGE, QPointF(-40, -40), QPointF(9_000, 9_000))
    assert beyond == Box(0, 0, PAGE.width, PAGE.height)


def test_a_click_is_no_part():
    assert between(PAGE, QPointF(50, 50), QPointF(50 + LEAST, 50)) is None
    assert between(PAGE, QPointF(50, 50), QPointF(50, 50 + LEAST)) is None


def test_the_part_to_begin_with_is_in_the_middle_of_what_shows():
    assert middle_of(PAGE, QRectF(0, 100, 612.3, 400)) == Box(153.1, 250, 459.2, 350)
    corner = middle_of(PAGE, QRectF(612, 791, 50, 50))
    assert 0 < corner.left < corner.right == PAGE.width


STEPS = st.floats(-2_000, 2_000)


@given(boxes(), STEPS, STEPS)
def test_a_part_that_is_moved_or_stretched_stays_on_its_page(box, across, down):
    for change in (moved, stretched):
        left, top, right, bottom = sides(change(box, PAGE, across, down))
        assert 0 <= left < right <= PAGE.width
        assert 0 <= top < bottom <= PAGE.height


def test_a_part_keeps_its_size_when_it_is_moved_and_its_corner_when_stretched():
    box = Box(100, 100, 200, 150)
    assert moved(box, PAGE, 9, -9) == Box(109, 91, 209, 141)
    assert moved(box, PAGE, -500, 2_000) == Box(0, 741.7, 100, 791.7)
    assert stretched(box, PAGE, 9, -9) == Box(100, 100, 209, 141)
    assert stretched(box, PAGE, -500, -500) == Box(100, 100, 106, 106)


def test_a_point_lies_in_a_part_or_beside_it():
    box = Box(100, 100, 200, 150)
    assert contains(box, QPointF(150, 120))
    assert not contains(box, QPointF(150, 151))
    assert not contains(box, QPointF(99, 120))
