"""Decimal numbers as whole ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.fees.exact import exact


@given(whole=st.integers(0, 99_999_999), places=st.sampled_from([2, 3, 4]))
def test_every_printed_number_comes_back_exactly(whole, places):
    printed = f"{whole // 10**places}.{whole % 10**places:0{places}}"
    if len(printed.partition(".")[0]) <= 4:
        assert exact(printed, places) == whole


@pytest.mark.parametrize(
    ("printed", "places", "whole"),
    [
        ("1", 3, 1000),
        ("1.5", 3, 1500),
        (".09", 2, 9),
        ("33.4009", 4, 334009),
        ("0.30000000000000004", 2, 30),
        ("2.8499999999999996", 2, 285),
    ],
)
def test_missing_decimals_and_the_noise_of_spreadsheets_change_nothing(printed, places, whole):
    assert exact(printed, places) == whole


@pytest.mark.parametrize(
    "text",
    ["", ".", "1.", "-1", "+1", "1,000", "1e2", "NaN", "1_0", "٣", "12345", "0.125", "1 0"],
)
def test_what_is_no_such_number_is_refused(text):
    with pytest.raises(ValueError, match=r"which (is no number|has more than 2 decimals)$"):
        exact(text, 2)
