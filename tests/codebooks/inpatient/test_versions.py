"""Each day of discharge has its version of the grouper."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.inpatient.versions import NoGrouperError, version_on


@pytest.mark.parametrize(
    ("discharge", "version"),
    [
        (date(2022, 10, 1), "40.0"),
        (date(2025, 9, 30), "42.1"),
        (date(2026, 3, 31), "43.0"),
        (date(2026, 4, 1), "43.1"),
        (date(2026, 11, 15), "44.0"),
        (date(2027, 3, 31), "44.0"),
    ],
    ids=str,
)
def test_the_version_is_that_of_the_half_year(discharge, version):
    assert version_on(discharge).name == version


@given(st.dates(date(2022, 10, 1), date(2027, 3, 31)))
def test_no_day_is_left_out(discharge):
    version = version_on(discharge)
    assert discharge in version.days
    # Version 40 was that of fiscal year 2023.
    assert version.number // 10 - 40 + 2023 == discharge.year + (discharge.month >= 10)


@pytest.mark.parametrize("discharge", [date(2022, 9, 30), date(2027, 4, 1)], ids=str)
def test_a_day_without_version_is_told_with_those_that_have_one(discharge):
    with pytest.raises(NoGrouperError, match="those for 2022-10-01 to 2027-03-31"):
        version_on(discharge)
