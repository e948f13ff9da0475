"""Codes with days of their own, over several editions."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.making.book import Book, Level, Place, PlaceKey
from app.codebooks.making.held import state_runs
from app.codebooks.making.layers import Days
from app.codebooks.making.shelf import Layer
from tests.fixtures.books import tiny_release

YEAR_END = date(2031, 12, 31)


def place(name, held=None, title="Lantern"):
    return Place(PlaceKey(Level.CODE, name), title, None, is_billable=True, held=held)


def layer(days, *places):
    return Layer(tiny_release(2026), days, Book(tuple(places)))


def days(first, last):
    return Days(date(2031, *first), date(2031, *last))


def runs_of(*layers):
    return [(run.fact.key.name, run.days) for run in state_runs(layers)]


JANUARY = days((1, 1), (9, 30))
OCTOBER = days((10, 1), (12, 31))
WHOLE = days((1, 1), (12, 31))


def from_(*first):
    return Days(date(2031, *first), date.max)


def until(*last):
    return Days(date.min, date(2031, *last))


def test_a_code_without_days_of_its_own_holds_as_long_as_its_editions():
    assert runs_of(layer(JANUARY, place("A")), layer(OCTOBER, place("A"))) == [("A", WHOLE)]


def test_a_code_holds_from_its_first_to_its_last_day():
    held = days((3, 1), (6, 30))
    assert runs_of(layer(WHOLE, place("A", held))) == [("A", held)]


def test_a_code_that_ended_in_a_quarter_that_is_not_loaded_has_ended():
    runs = runs_of(layer(JANUARY, place("A")), layer(OCTOBER, place("A", until(6, 30))))
    assert runs == [("A", days((1, 1), (6, 30)))]


def test_a_code_that_was_added_in_a_quarter_that_is_not_loaded_is_valid():
    runs = runs_of(layer(JANUARY), layer(OCTOBER, place("A", from_(4, 1))))
    assert runs == [("A", days((4, 1), (12, 31)))]


@pytest.mark.parametrize(
    "held",
    [Days(date(2015, 1, 1), date.max), Days(date.min, date(2040, 1, 1))],
    ids=["added long ago", "added nobody says when"],
)
def test_a_code_that_an_edition_did_not_know_is_not_valid_there(held):
    assert runs_of(layer(JANUARY), layer(OCTOBER, place("A", held))) == [("A", OCTOBER)]


def test_an_edition_does_not_speak_for_another_year():
    earlier = Days(date(2030, 1, 1), date(2030, 12, 31))
    added = Days(date(2030, 6, 1), date.max)
    assert runs_of(layer(earlier), layer(WHOLE, place("A", added))) == [("A", WHOLE)]


def test_a_title_that_changes_begins_a_new_run():
    runs = state_runs(
        [
            layer(JANUARY, place("A", from_(2, 1))),
            layer(OCTOBER, place("A", from_(2, 1), "Lamp")),
        ]
    )
    assert [(run.fact.title, run.days) for run in runs] == [
        ("Lantern", days((2, 1), (9, 30))),
        ("Lamp", OCTOBER),
    ]


def test_a_code_that_ended_before_all_editions_keeps_its_days_outside_of_them():
    held = Days(date(2020, 1, 1), date(2025, 6, 30))
    assert runs_of(layer(WHOLE, place("A", held))) == [("A", held)]


def test_a_code_of_the_future_keeps_its_days_outside_of_all_editions():
    held = Days(date(2032, 4, 1), date.max)
    assert runs_of(layer(WHOLE, place("A", held))) == [("A", held)]


def test_days_outside_never_reach_into_an_edition_without_the_code():
    earlier = Days(date(2029, 1, 1), date(2029, 12, 31))
    held = Days(date.min, date(2030, 6, 30))
    assert runs_of(layer(earlier), layer(WHOLE, place("A", held))) == [
        ("A", Days(date(2030, 1, 1), date(2030, 6, 30)))
    ]
    within = Days(date(2029, 3, 1), date(2029, 6, 30))
    assert runs_of(layer(earlier), layer(WHOLE, place("A", within))) == []


def test_a_place_that_stays_as_it_was_is_never_repeated():
    kept = [run.fact for run in state_runs([layer(WHOLE, place("A", from_(2, 1)))])]
    assert kept == [replace(place("A"), held=None)]


quarters = st.sampled_from([date(2031, month, 1) for month in (1, 4, 7, 10)])
dates = st.dates(date(2030, 1, 1), date(2032, 12, 31))


@given(
    st.sets(quarters, min_size=1),
    st.tuples(dates, dates).map(lambda pair: Days(*sorted(pair))),
    st.integers(0, 3),
    dates,
)
def test_a_known_code_is_valid_on_exactly_its_own_days(starts, held, since, day):
    """Wherever an edition names the code, its own days decide; elsewhere nothing is made up."""
    firsts = sorted(starts)
    ends = [*(first - timedelta(days=1) for first in firsts[1:]), YEAR_END]
    names = [at >= min(since, len(firsts) - 1) for at in range(len(firsts))]
    layers = [
        layer(Days(first, end), *([place("A", held)] if named else []))
        for first, end, named in zip(firsts, ends, names, strict=True)
    ]
    runs = [run for _, run in runs_of(*layers)]
    standing = any(day in run for run in runs)
    assert not standing or day in held
    named_days = [each.days for each, named in zip(layers, names, strict=True) if named]
    if any(day in each for each in named_days):
        assert standing == (day in held)
