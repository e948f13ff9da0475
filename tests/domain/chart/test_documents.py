from array import array

import pytest

from app.domain.chart.documents import Box, Boxes, Page

FIRST, SECOND, THIRD = (Box(i, 0.0, i + 1, 10.0) for i in range(3))
BOXES = Boxes.of([FIRST, SECOND, THIRD])


def test_boxes_are_packed_and_come_back():
    assert list(BOXES) == [FIRST, SECOND, THIRD]
    assert len(BOXES.packed) == 12
    assert (BOXES[-1], BOXES[1]) == (THIRD, SECOND)
    assert Boxes(BOXES.run(1, 3)) == BOXES[1:]


def test_a_run_of_boxes_is_boxes():
    assert BOXES[1:] == Boxes.of([SECOND, THIRD])
    assert BOXES[::2] == Boxes.of([FIRST, THIRD])


@pytest.mark.parametrize("index", [3, -4], ids=["behind", "before"])
def test_a_box_that_is_not_there_is_said(index):
    with pytest.raises(IndexError):
        BOXES[index]


def test_equal_boxes_are_one_in_a_set():
    again = Boxes.of([FIRST, SECOND, THIRD])
    assert {BOXES, again} == {BOXES}
    assert Boxes.of([FIRST]) != BOXES
    assert BOXES != [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "packed", [array("d", [0.0] * 4), array("f", [0.0] * 5)], ids=["doubles", "five"]
)
def test_boxes_are_packed_as_four_single_floats(packed):
    with pytest.raises(ValueError, match="four single floats"):
        Boxes(packed)


@pytest.mark.parametrize(
    ("x", "y", "distance"),
    [(5, 5, 0), (-3, 5, 3), (14, 5, 4), (5, 12, 40), (5, -1, 20), (13, 11, 23)],
    ids=["inside", "left", "right", "below", "above", "corner"],
)
def test_another_line_is_farther_than_another_column(x, y, distance):
    assert Box(0, 0, 10, 10).distance(x, y) == distance


def test_every_character_of_a_page_has_its_box():
    with pytest.raises(ValueError, match="4 characters but 3 boxes"):
        Page("four", BOXES, 612, 792)


def test_a_scan_has_no_text_layer():
    assert Page("abc", BOXES, 612, 792).has_text_layer
    assert not Page("", Boxes.of([]), 612, 792).has_text_layer
    assert not Page(" \n ", BOXES, 612, 792).has_text_layer
