"""Dates without an edition."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.asking.coverage import Coverage
from app.codebooks.asking.gaps import Gap, gaps
from app.domain.books import Edition
from app.domain.codes import System

CM, POS = System.ICD_10_CM, System.POS
TODAY = date(2026, 11, 23)


def coverage(*editions, system=CM):
    rows = [
        Edition(system, f"{first:%Y-%m}", first, last, codes, 0, "file", "free")
        for first, last, codes in editions
    ]
    return Coverage(tuple(rows), noted=(), addresses={})


def of(system, found):
    return [gap for gap in found if gap.system is system]


def test_an_edition_that_has_ended_leaves_a_gap_up_to_today():
    found = gaps(coverage((date(2025, 10, 1), date(2026, 9, 30), 7)), TODAY)
    assert of(CM, found) == [Gap(CM, date(2026, 10, 1), None)]


def test_an_edition_in_force_leaves_none():
    assert of(CM, gaps(coverage((date(2026, 10, 1), date(2027, 9, 30), 7)), TODAY)) == []


def test_a_year_that_is_missing_between_two_is_a_gap():
    years = coverage(
        (date(2023, 10, 1), date(2024, 9, 30), 7), (date(2025, 10, 1), date(2027, 9, 30), 7)
    )
    assert of(CM, gaps(years, TODAY)) == [Gap(CM, date(2024, 10, 1), date(2025, 9, 30))]


def test_code_systems_without_any_edition_are_gaps_but_licensed_ones_are_not():
    assert gaps(coverage(), TODAY) == tuple(
        Gap(system, None, None) for system in (CM, System.ICD_10_PCS, System.HCPCS)
    )


def test_an_edition_of_companions_alone_covers_nothing():
    assert of(CM, gaps(coverage((date(2026, 10, 1), date(2027, 9, 30), 0)), TODAY)) == [
        Gap(CM, None, None)
    ]


def test_a_list_that_is_loaded_may_have_gaps_too():
    ended = coverage((date(2020, 1, 1), date(2020, 12, 31), 99), system=POS)
    assert of(POS, gaps(ended, TODAY)) == [Gap(POS, date(2021, 1, 1), None)]


@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 300)), min_size=1, max_size=6))
def test_every_day_up_to_today_is_covered_or_in_a_gap(spans):
    day, editions = date(2019, 1, 1), []
    for skipped, length in spans:
        first = day + timedelta(days=skipped)
        day = first + timedelta(days=length + 1)
        editions.append((first, day - timedelta(days=1), 7))
    found = of(CM, gaps(coverage(*editions), TODAY))
    for number in range((TODAY - editions[0][0]).days + 1):
        on = editions[0][0] + timedelta(days=number)
        covered = any(first <= on <= last for first, last, _ in editions)
        assert covered != any(gap.first <= on <= (gap.last or TODAY) for gap in found)


@pytest.mark.parametrize("today", [date(2026, 9, 30), date(2026, 10, 1)])
def test_the_last_day_of_an_edition_is_covered(today):
    found = gaps(coverage((date(2025, 10, 1), date(2026, 9, 30), 7)), today)
    assert bool(of(CM, found)) == (today > date(2026, 9, 30))
