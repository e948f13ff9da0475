import pytest

from app.ui.chart.page.zoom import LARGEST, SMALLEST, larger, smaller


@pytest.mark.parametrize(
    ("percent", "up", "down"),
    [(100, 110, 90), (73, 80, 67), (100.4, 110, 90), (25, 33, SMALLEST), (400, LARGEST, 300)],
)
def test_steps_go_to_the_next_round_number(percent, up, down):
    assert larger(percent) == up
    assert smaller(percent) == down
