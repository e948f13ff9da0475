import pytest

from app.ui.sheet.standing import standing


@pytest.mark.parametrize(
    ("codes", "position", "expected"),
    [
        (["I10", "E11.9"], 0, 0),
        (["E11.9", "I10"], 0, 1),
        (["E11.9"], 0, None),
        (["I10", "I10"], 1, 1),
        ([], 3, None),
    ],
    ids=["unmoved", "moved on", "gone", "one of two alike", "nothing left"],
)
def test_a_row_is_found_where_it_stands_now(codes, position, expected):
    assert standing(codes, position, "I10") == expected
