"""Which diagnoses bear the mark of risk adjustment in a list of codes."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.making.generations import database_of
from app.codebooks.risk.marked import hcc_marks
from app.domain.codes import System
from tests.codebooks.risk.risk_made import diagnoses
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

V28, V24, RX = "CMS-HCC Model V28", "CMS-HCC Model V24", "RxHCC Model V08"


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    """Services of 2031: two versions of the model, and one of drugs."""
    root = tmp_path_factory.mktemp("hcc")
    member = diagnoses(
        ("A001", "19", V24), ("A001", "38", V28), ("A002", "19", V24), ("A003", "30", RX),
        ("A004", "9", V28), ("A004", "7", V28),
    )  # fmt: skip
    release = kept_release(root / "0", System.HCC, date(2031, 1, 1), [member])
    build(root, [release], lambda *_: None, silent)
    with (
        opened(root) as books,
        closing(sqlite3.connect(books.generation / database_of(System.HCC))) as connection,
    ):
        yield connection


def test_the_newest_version_marks_a_code_by_its_first_category(connection):
    assert hcc_marks(connection, date(2031, 3, 12)) == {"A00.1": "HCC 38", "A00.4": "HCC 7"}


def test_a_day_without_an_edition_marks_nothing(connection):
    assert hcc_marks(connection, date(2030, 12, 31)) == {}
