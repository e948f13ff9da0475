"""Dates as publishers and spreadsheets write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.lists.days import day_of, held_of
from app.codebooks.making.layers import Days

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(day=DAYS.filter(lambda day: day != date(2999, 12, 31)))
def test_every_way_to_write_a_day_is_read(day):
    written = {
        day.isoformat(),
        f"{day.isoformat()} 00:00:00",
        f"{day:%m/%d/%Y}",
        f"{day.month}/{day.day}/{day.year}",
        f"{day:%Y%m%d}",
    }
    assert {day_of(text) for text in written} == {day}


@pytest.mark.parametrize("text", ["", "9999-12-31", "12/31/9999", "12/31/2999"])
def test_no_day_and_no_end_are_none(text):
    assert day_of(text) is None


@pytest.mark.parametrize(
    "text",
    ["soon", "13/01/2026", "2026-02-30", "1/1/95", "01.02.2026", "2026/01/02", "0012-01-01"],
    ids=["word", "month", "day", "two digits", "points", "slashes", "year"],
)
def test_anything_else_is_no_date(text):
    with pytest.raises(ValueError, match="is no date"):
        day_of(text)


@pytest.mark.parametrize(
    ("first", "last", "held"),
    [
        (None, None, None),
        (date(2026, 1, 1), None, Days(date(2026, 1, 1), date.max)),
        (None, date(2026, 1, 1), Days(date.min, date(2026, 1, 1))),
        (date(2026, 1, 1), date(2026, 1, 1), Days(date(2026, 1, 1), date(2026, 1, 1))),
    ],
    ids=["untold", "goes on", "always was", "one day"],
)
def test_a_code_is_held_from_its_first_to_its_last_day(first, last, held):
    assert held_of(first, last) == held


def test_a_code_cannot_stop_before_it_starts():
    with pytest.raises(ValueError, match="stops on 2025-12-31, before it starts"):
        held_of(date(2026, 1, 1), date(2025, 12, 31))
