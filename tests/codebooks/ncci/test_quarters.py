"""How files and their names tell a quarter."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.ncci.quarters import quarter_of, quarter_told


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ccipra-v322r0-f1.txt", date(2026, 7, 1)),
        ("Version v32.3r1", date(2026, 10, 1)),
        ("ccioph-v290r0-f4", date(2023, 1, 1)),
        ("AOC_V2026Q2-MCR.xlsx", date(2026, 4, 1)),
        ("medicare-ncci-2026-q3-practitioner-services-mue-table.zip", date(2026, 7, 1)),
        ("medicaid-ncci-q1-2026-ptp-edits", date(2026, 1, 1)),
        ("MCR_MUE_PractitionerServices_Eff_07-01-2026.csv", date(2026, 7, 1)),
        ("Effective 10/1/2026", date(2026, 10, 1)),
        ("Add-On Codes, July 1, 2026", date(2026, 7, 1)),
        ("mue_Oct2025", date(2025, 10, 1)),
    ],
)
def test_a_quarter_is_told_in_any_of_the_forms_of_cms(text, first):
    assert quarter_told([text]) == first


@pytest.mark.parametrize(
    "text",
    [
        "",
        "copyright 2025",
        "v322",
        "2026q5",
        "Eff_13-01-2026",
        "12026q3",
        "2026q1 to 2026q2",
        "v329r0",
    ],
)
def test_what_tells_no_quarter_or_two_tells_none(text):
    assert quarter_told([text]) is None


def test_the_first_text_that_tells_one_counts():
    assert quarter_told(["edits", "2026q1 to 2026q2", "v323r0", "v322r0"]) == date(2026, 10, 1)


@given(day=st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_tells_the_quarter_that_it_lies_in(day):
    first = quarter_of(day)
    assert first <= day
    assert first.day == 1
    assert (day.year - first.year, first.month) == (0, (day.month + 2) // 3 * 3 - 2)
    assert quarter_told([f"Eff_{day:%m-%d-%Y}"]) == first
