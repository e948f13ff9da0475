"""Quarters of NCCI in code books that were built of them."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.making.generations import database_of
from app.codebooks.ncci.pair_lookup import pairs_between
from app.domain.codes import System
from tests.codebooks.ncci.ncci_made import PRACTITIONER, pair, pairs
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

LEFT_OUT = pair("10003", "20003")
SUMMER = [
    pairs(pair(), LEFT_OUT, name="ccipra-v322r0-f1.txt"),
    pairs(pair("60001", indicator="0"), name="ccipra-v322r0-f2.txt"),
]
# The first file of October reaches further than that of July.
AUTUMN = [pairs(pair(), pair("60001", indicator="1"), name="ccipra-v323r0-f1.txt")]


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("ncci")
    releases = [
        kept_release(root / "1", System.NCCI_PTP, date(2026, 7, 1), SUMMER),
        kept_release(root / "2", System.NCCI_PTP, date(2026, 10, 1), AUTUMN),
    ]
    build(root, releases, lambda *_: None, silent)
    return root


def test_each_quarter_counts_its_pairs(root):
    with opened(root) as books:
        told = [(each.edition, each.codes, each.effective_to) for each in books.editions()]
    assert told == [("2026-07", 3, date(2026, 9, 30)), ("2026-10", 2, date(2026, 12, 31))]


@pytest.mark.parametrize(
    ("column_1", "column_2", "on", "released"),
    [
        ("10001", "20002", date(2026, 8, 1), [date(2026, 10, 1)]),
        ("60001", "20002", date(2026, 8, 1), [date(2026, 10, 1)]),
        ("10003", "20003", date(2026, 8, 1), [date(2026, 7, 1)]),
        ("10003", "20003", date(2026, 10, 1), []),
    ],
    ids=["in both", "moved to another file", "left out, before", "left out, after"],
)
def test_the_newest_quarter_counts_wherever_it_says_it(root, column_1, column_2, on, released):
    with opened(root) as books:
        database = books.generation / database_of(System.NCCI_PTP)
    with closing(sqlite3.connect(database)) as connection:
        found = pairs_between(connection, column_1, column_2, on, PRACTITIONER)
    assert [each.released for each in found] == released
