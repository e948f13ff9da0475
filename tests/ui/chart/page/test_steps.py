import pytest

from app.charts.reading import read
from app.ui.chart.page import steps
from app.ui.chart.page.leaves import Leaves, Place
from tests.fixtures.charts import ECHO

TEXT = "CKD stage 3b\n\nA1c\u0301 6.8 %\n" + "word " * 30
NOTE = Leaves(read(TEXT.encode() + b"\fsecond page", "note"))
SCAN = Leaves(read(ECHO, "echo"))


def place(words: str, page: int = 0) -> Place:
    return Place(page, NOTE.page(page).text.index(words))


@pytest.mark.parametrize(
    ("step", "start", "stop"),
    [
        (steps.right, Place(0, 0), Place(0, 1)),
        (steps.right, place("c\u0301"), place(" 6.8")),
        (steps.right, Place(0, len(TEXT)), Place(1, 0)),
        (steps.right, Place(1, 11), Place(1, 11)),
        (steps.left, place(" 6.8"), place("c\u0301")),
        (steps.left, Place(1, 0), Place(0, len(TEXT))),
        (steps.left, Place(0, 0), Place(0, 0)),
        (steps.right_word, Place(0, 1), place("stage")),
        (steps.right_word, Place(0, len(TEXT)), Place(1, 0)),
        (steps.left_word, place("stage"), Place(0, 0)),
        (steps.left_word, Place(1, 0), Place(0, len(TEXT))),
        (steps.start_of_row, place("3b"), Place(0, 0)),
        (steps.end_of_row, Place(0, 2), Place(0, 12)),
        (steps.end_of_row, Place(1, 2), Place(1, 11)),
    ],
)
def test_a_step_goes_where_a_reader_expects(step, start, stop):
    assert step(NOTE, start) == stop


def test_the_end_of_a_wrapped_row_is_before_its_blank():
    row = NOTE.row(place("word"))
    end = steps.end_of_row(NOTE, place("word"))
    assert end == Place(0, row.end - 1)
    assert TEXT[end.index] == " "


def test_rows_are_stepped_through_at_one_column():
    x = steps.x_of(NOTE, place("3b"))
    empty = steps.down(NOTE, place("3b"), x)
    third = steps.down(NOTE, empty, x)
    assert TEXT[empty.index - 1 : empty.index + 1] == "\n\n"
    assert steps.x_of(NOTE, third) <= x
    assert steps.up(NOTE, steps.up(NOTE, third, x), x) == place("3b")


def test_stepping_over_the_edge_of_a_page_goes_to_the_next_with_text():
    assert steps.down(SCAN, SCAN.last(), 0) == SCAN.last()
    bottom = Place(0, len(SCAN.page(0).text))
    assert steps.down(SCAN, bottom, 0) == Place(2, 0)
    assert steps.up(SCAN, Place(2, 0), 0).page == 0
    assert steps.up(SCAN, Place(0, 3), 0) == Place(0, 0)


def test_a_word_and_a_row_are_found_around_a_place():
    word = steps.word_around(NOTE, place("tage"))
    assert (word.anchor, word.caret) == (place("stage"), place(" 3b"))
    row = steps.row_around(NOTE, place("stage"))
    assert TEXT[row.start.index : row.end.index] == "CKD stage 3b\n"


def test_a_caret_behind_a_line_end_stands_at_the_left():
    leaves = Leaves(read(b"one\n", "note"))
    assert steps.x_of(leaves, Place(0, 4)) == steps.x_of(leaves, Place(0, 0))
