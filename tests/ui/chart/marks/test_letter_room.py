import math

import pytest

from app.domain.chart.documents import Box, Boxes, Page
from app.domain.chart.grid import COLUMN, page_of
from app.ui.chart.marks.letter_room import room_behind


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("fever on", COLUMN),
        ("fever. On", 2 * COLUMN),
        ("fever(on)", 0),
        ("fever", math.inf),
        ("fever.\nOn", math.inf),
        ("fever          on", math.inf),
    ],
    ids=["a blank", "a point", "at once", "the end", "the next row", "far away"],
)
def test_the_next_word_of_the_row_bounds_the_room(text, room):
    assert room_behind(page_of(text), len("fever")) == room


def test_rows_that_reach_into_each_other_are_two_rows_all_the_same():
    boxes = Boxes.of([Box(10, 10, 16, 20), Box(0, 18, 6, 28)])
    assert room_behind(Page("ab", boxes, 600, 800), 1) == math.inf
