"""The equivalents of a code."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.gems.lookup import mapped
from app.codebooks.making.generations import database_of
from app.domain.codes import System
from app.domain.printed.gems import Direction, Mapping
from tests.codebooks.gems.gems_made import PLAIN, from_9, to_9
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    root = tmp_path_factory.mktemp("gems")
    old = [to_9(("A000", "0011", "00000"), ("A001", "0019", "00000"))]
    new = [
        to_9(
            *PLAIN,
            ("A000", "0010", "00000"),
            ("R6521", "99592", "10111"),
            ("R6521", "78552", "10112"),
            ("R29700", "NoDx", "11000"),
        ),
        from_9(("0010", "A0000", "10000")),
    ]
    releases = [
        kept_release(root / "1", System.GEM, date(2030, 1, 1), old),
        kept_release(root / "2", System.GEM, date(2031, 1, 1), new),
    ]
    build(root, releases, lambda *_: None, silent)
    with (
        opened(root) as books,
        closing(sqlite3.connect(books.generation / database_of(System.GEM))) as connection,
    ):
        yield connection


def test_the_newest_mapping_counts(connection):
    exact = Mapping("A00.0", "0010", is_approximate=False, has_none=False, is_combination=False)
    assert mapped(connection, "a00.0", Direction.CM_TO_9) == (exact,)
    assert mapped(connection, "A00.1", Direction.CM_TO_9) == ()


def test_diagnoses_of_icd_10_come_out_dotted(connection):
    (mapping,) = mapped(connection, "001.0", Direction.CM_FROM_9)
    assert (mapping.source, mapping.target, mapping.is_approximate) == ("0010", "A00.00", True)


def test_a_combination_takes_one_code_of_each_choice_list(connection):
    both = mapped(connection, "R65.21", Direction.CM_TO_9)
    told = [(each.target, each.is_combination, each.scenario, each.choice_list) for each in both]
    assert told == [("99592", True, 1, 1), ("78552", True, 1, 2)]


def test_a_code_without_equivalent_says_so(connection):
    (mapping,) = mapped(connection, "R29.700", Direction.CM_TO_9)
    assert (mapping.has_none, mapping.target) == (True, "")


def test_a_direction_that_is_not_loaded_maps_nothing(connection):
    assert mapped(connection, "0016070", Direction.PCS_TO_9) == ()
