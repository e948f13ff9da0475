from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.dates import day_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20260312", date(2026, 3, 12)),
        ("20260312143000-0500", date(2026, 3, 12)),
        ("2026-03-12", date(2026, 3, 12)),
        ("2026-03-12T14:30:00Z", date(2026, 3, 12)),
        ("202603", None),
        ("2026-03", None),
        ("20260230", None),
        ("", None),
        ("yesterday", None),
    ],
)
def test_the_day_is_told_whatever_follows(text, day):
    assert day_of(text) == day


@given(st.dates())
def test_every_day_is_read_in_both_ways_of_writing(day):
    assert day_of(day.isoformat()) == day
    assert day_of(f"{day.isoformat().replace('-', '')}1200") == day
