"""The lists on which a diagnosis stands on the day of discharge."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.making.generations import database_of
from app.codebooks.mce.lists import mce_lists, version_edition
from app.codebooks.receiving.received import Member
from app.codebooks.receiving.recognition import recognised, sort_out
from app.domain.codes import System
from app.domain.rules.mce import Ages, Listing, MceList
from tests.codebooks.mce.mce_made import definitions, table
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    """Version 48 from October 2030, and 48.1 from April 2031."""
    root = tmp_path_factory.mktemp("mce")
    old = table(("A33", "UNSPECIFIED|UNACCEPTABLE_PDX", "newborn 0"))
    new = table(("A33", "UNSPECIFIED", "pediatric 0-17"))
    releases = [
        kept_release(root / "1", System.MCE, date(2030, 10, 1), [old]),
        kept_release(root / "2", System.MCE, date(2031, 4, 1), [new]),
    ]
    build(root, releases, lambda *_: None, silent)
    with (
        opened(root) as books,
        closing(sqlite3.connect(books.generation / database_of(System.MCE))) as connection,
    ):
        yield connection


OLD = (
    Listing(MceList.UNACCEPTABLE),
    Listing(MceList.UNSPECIFIED),
    Listing(MceList.NEWBORN, Ages(0, 0)),
)
NEW = (Listing(MceList.UNSPECIFIED), Listing(MceList.PEDIATRIC, Ages(0, 17)))


@pytest.mark.parametrize(
    ("on", "lists"),
    [
        (date(2030, 9, 30), ()),
        (date(2030, 10, 1), OLD),
        (date(2031, 3, 31), OLD),
        (date(2031, 4, 1), NEW),
        (date(2039, 1, 1), NEW),
    ],
    ids=str,
)
def test_a_version_holds_until_the_next_one(connection, on, lists):
    assert mce_lists(connection, "a33", on) == lists


def test_a_code_on_no_list_has_none(connection):
    assert mce_lists(connection, "A34", date(2031, 5, 1)) == ()


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("mce_dx_v44.csv", date(2026, 10, 1)),
        ("2019/Definitions of Medicare Code Edits_v_43_1.txt", date(2026, 4, 1)),
        ("Definitions of Medicare Code Edits v33.txt", date(2015, 10, 1)),
        ("Version 41.0.txt", date(2023, 10, 1)),
        ("v440.csv", None),
        ("rev44.csv", None),
        ("v44/lists.csv", None),
        ("lists.csv", None),
    ],
)
def test_the_version_in_a_name_tells_the_fiscal_year(name, first):
    hint = version_edition(Member(name, b""))
    assert (hint and hint.released) == first


def test_the_version_in_the_text_outweighs_the_name():
    found = recognised([definitions(name="2019/definitions_v44.txt")]).found
    (received,) = sort_out(found, None)
    assert (received.edition, received.warnings) == ("2030-10", [])
