"""The days on which a release speaks."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks.fees.releases import add_release
from app.codebooks.making.layers import Days
from app.codebooks.making.schema import TABLES


@pytest.fixture
def database():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(TABLES)
        yield connection


def spoken(database, *days, volume="values"):
    numbers = [add_release(database, 1, volume, each) for each in days]
    rows = {
        row[0]: Days.of(*row[1:])
        for row in database.execute("SELECT id, first, last FROM fees_release")
    }
    return [rows[number] for number in numbers]


def test_a_release_of_july_replaces_that_of_january_from_july_on(database):
    january = Days(date(2031, 1, 1), date(2031, 6, 30))
    july = Days(date(2031, 7, 1), date.max)
    assert spoken(database, january, july) == [january, Days(july.first, date(2031, 12, 31))]


def test_the_first_release_of_a_year_stands_for_the_days_before_it(database):
    april = Days(date(2031, 4, 1), date(2032, 9, 30))
    october = Days(date(2032, 10, 1), date.max)
    assert spoken(database, april, october) == [
        Days(date(2031, 1, 1), date(2031, 12, 31)),
        Days(date(2032, 1, 1), date(2032, 12, 31)),
    ]


def test_releases_of_other_things_are_no_earlier_ones(database):
    spoken(database, Days(date(2031, 1, 1), date.max), volume="values QPP")
    (april,) = spoken(database, Days(date(2031, 4, 1), date.max))
    assert april.first == date(2031, 1, 1)


def test_the_day_of_the_release_is_kept(database):
    add_release(database, 1, "values", Days(date(2031, 4, 1), date.max))
    rows = database.execute("SELECT released FROM fees_release").fetchall()
    assert rows == [(date(2031, 4, 1).toordinal(),)]
