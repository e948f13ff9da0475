import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.pcs.column_widths import shared_out


@pytest.mark.parametrize(
    ("room", "needed", "in_hand", "widths"),
    [
        (100, [20, 30, 10], 0, [20, 30, 50]),
        (100, [20, 90, 90], 1, [20, 30, 50]),
        (100, [90, 20, 90], 2, [50, 20, 30]),
        (100, [25, 30, 90], 0, [25, 30, 45]),
        (100, [70, 20, 20], 0, [60, 20, 20]),
    ],
    ids=["room for all", "in hand first", "the widest give way", "the rest", "all that is left"],
)
def test_columns_get_what_they_need_while_there_is_room(room, needed, in_hand, widths):
    assert shared_out(room, needed, in_hand) == widths


@given(st.integers(10, 2000), st.lists(st.integers(1, 400), min_size=7, max_size=7))
def test_columns_never_take_more_than_the_room(room, needed):
    for in_hand in range(7):
        widths = shared_out(room, needed, in_hand)
        assert sum(widths) <= room
        assert all(width <= need for width, need in zip(widths[:-1], needed[:-1], strict=True))
