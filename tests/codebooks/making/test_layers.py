"""Editions side by side, as runs of days."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.making.layers import Days, book_order, dated, days_of, joined
from tests.fixtures.books import tiny_release

DAY = timedelta(days=1)
dates = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def run_of(first, last):
    return Days(date(2025, 1, first), date(2025, 1, last))


@given(dates, dates, dates)
def test_a_day_stands_in_a_run_from_its_first_to_its_last(one, other, day):
    days = Days(min(one, other), max(one, other))
    assert (day in days) == (days.first <= day <= days.last)
    assert Days.of(*days.ordinals) == days


@given(st.tuples(dates, dates), st.tuples(dates, dates), dates)
def test_shared_days_are_those_in_both(one, other, day):
    one, other = Days(*sorted(one)), Days(*sorted(other))
    shared = one.shared_with(other)
    assert (day in one and day in other) == (shared is not None and day in shared)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=6), st.integers(0, 3))
def test_joining_loses_no_day_and_gains_none(lengths, gap):
    runs, start = [], date(2025, 1, 1)
    for length in lengths:
        runs.append(Days(start, start + (length - 1) * DAY))
        start += (length + gap) * DAY
    whole = joined(runs)
    assert len(whole) == (len(runs) if gap else 1)
    for offset in range((start - runs[0].first).days):
        day = runs[0].first + offset * DAY
        assert any(day in run for run in whole) == any(day in run for run in runs)


def test_an_april_release_stands_for_the_whole_year():
    april = tiny_release(2026)
    assert days_of([april]) == [(april, Days(date(2025, 10, 1), date(2026, 9, 30)))]


def test_an_april_release_replaces_the_october_release_from_april():
    april = tiny_release(2026)
    october = replace(april, edition="2025-10", released=date(2025, 10, 1))
    spoken = days_of([april, october, tiny_release(2025)])
    assert [(release.edition, str(days.first), str(days.last)) for release, days in spoken] == [
        ("2025-04", "2024-10-01", "2025-09-30"),
        ("2025-10", "2025-10-01", "2026-03-31"),
        ("2026-04", "2026-04-01", "2026-09-30"),
    ]


def test_what_goes_on_unchanged_is_one_fact():
    early, late = run_of(1, 10), run_of(11, 20)
    merged = {each.fact: each.days for each in dated([(early, "ab"), (late, "bc")])}
    assert merged == {"a": early, "b": run_of(1, 20), "c": late}


def test_what_comes_back_after_a_gap_is_two_facts():
    runs = [each.days for each in dated([(run_of(1, 9), "a"), (run_of(20, 25), "a")])]
    assert runs == [run_of(1, 9), run_of(20, 25)]


@pytest.mark.parametrize(
    ("newest", "older", "order"),
    [
        ("abc", "abc", "abc"),
        ("ac", "abc", "abc"),
        ("abc", "ac", "abc"),
        ("bc", "abc", "abc"),
        ("ab", "abxy", "abxy"),
        ("a1b", "axyb", "axy1b"),
    ],
)
def test_what_left_the_book_keeps_its_place_in_the_order(newest, older, order):
    assert "".join(book_order([newest, older])) == order


@given(st.lists(st.permutations("abcdefgh"), min_size=1, max_size=3))
def test_every_place_of_every_edition_stands_once(editions):
    assert sorted(book_order(editions)) == list("abcdefgh")
    assert book_order(editions) == list(editions[0])
