"""The quarter of a file."""

from datetime import date

import pytest

from app.codebooks.fees.quarters import edition, year_in
from app.codebooks.receiving.received import Member


@pytest.mark.parametrize(
    ("name", "year", "month", "released"),
    [
        ("fees.csv", 2024, 4, date(2024, 4, 1)),
        ("rvu26c/PPRRVU.csv", 2026, 4, date(2026, 4, 1)),
        ("rvu26c-updated-06-30-2026.zip/GPCI2026.csv", 2026, 1, date(2026, 7, 1)),
        ("RVU26AR/26LOCCO.csv", 2026, 1, date(2026, 1, 1)),
        ("rvu25d/GPCI2026.csv", 2026, 1, date(2026, 1, 1)),
        ("rvu25d.zip/ANES2025.csv", None, 1, date(2025, 10, 1)),
        ("PPRRVU24_APR.txt", None, 1, date(2024, 4, 1)),
        ("x/PPRRVU2025_Oct.txt", None, 1, date(2025, 10, 1)),
        ("PPRRVU2026_Jan_nonQPP.txt", None, 1, date(2026, 1, 1)),
    ],
)
def test_the_content_tells_it_else_the_release_in_a_name(name, year, month, released):
    hint = edition(Member(name, b""), year, month)
    assert hint.released == released
    assert hint.is_certain


@pytest.mark.parametrize("name", ["ANES2025.csv", "curvu25d.csv", "rvu25e.csv", "PPRRVU25.txt"])
def test_other_names_tell_no_release(name):
    assert edition(Member(name, b""), None) is None


@pytest.mark.parametrize(
    ("said", "year"),
    [("FINAL CY 2026 INDICES of 2025", 2026), ("of 20260 lamps", None), ("", None)],
)
def test_the_first_year_of_a_title_counts(said, year):
    assert year_in(said) == year
