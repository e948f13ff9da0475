"""The condition categories of a diagnosis on a day of service."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.making.generations import database_of
from app.codebooks.risk.lookup import hccs_of
from app.domain.codes import System
from app.domain.rules.risk import Hcc
from tests.codebooks.risk.risk_made import diagnoses, hierarchies, labels
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

V28, V24, RX = "CMS-HCC Model V28", "CMS-HCC Model V24", "RxHCC Model V08"


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    """Services of 2029, 2031, 2032 and 2034; the model V24 ends with those of 2031."""
    root = tmp_path_factory.mktemp("hcc")
    first = [
        diagnoses(("A001", "30", RX), ("A001", "19", V24), ("A001", "38", V28)),
        labels(("HCC38", "Lantern fever", "CMS-HCC", "V28", "V28115L3")),
        hierarchies(
            *(
                (above, below, "CMS-HCC", "V28", "V28115H1")
                for above, below in [("37", "38"), ("9", "38"), ("38", "40"), ("37", "40")]
            )
        ),
    ]
    second = [diagnoses(("A001", "38", V28), ("A001", "36", V28))]
    third = [
        diagnoses(("A001", "38", V28)),
        labels(("HCC38", "Lantern fever, green", "CMS-HCC", "V28", "V28115L4")),
    ]
    before = [diagnoses(("A002", "38", V28))]
    releases = [
        kept_release(root / "0", System.HCC, date(2029, 1, 1), before),
        kept_release(root / "1", System.HCC, date(2031, 1, 1), first),
        kept_release(root / "2", System.HCC, date(2032, 1, 1), second),
        kept_release(root / "4", System.HCC, date(2034, 1, 1), third),
    ]
    build(root, releases, lambda *_: None, silent)
    with (
        opened(root) as books,
        closing(sqlite3.connect(books.generation / database_of(System.HCC))) as connection,
    ):
        yield connection


def test_a_category_has_its_label_and_stands_in_its_hierarchy(connection):
    first, *_ = hccs_of(connection, "A00.1", date(2031, 3, 12))
    assert first == Hcc("CMS-HCC V28", "38", "Lantern fever", 2032, ("40",), ("9", "37"))


@pytest.mark.parametrize(
    ("on", "found"),
    [
        (date(2030, 12, 31), []),
        (date(2031, 1, 1), [("CMS-HCC V28", "38"), ("CMS-HCC V24", "19"), ("RxHCC V08", "30")]),
        (date(2031, 12, 31), [("CMS-HCC V28", "38"), ("CMS-HCC V24", "19"), ("RxHCC V08", "30")]),
        (date(2032, 1, 1), [("CMS-HCC V28", "36"), ("CMS-HCC V28", "38")]),
        (date(2032, 12, 31), [("CMS-HCC V28", "36"), ("CMS-HCC V28", "38")]),
        (date(2033, 1, 1), []),
    ],
    ids=str,
)
def test_categories_are_those_of_the_year_of_service(connection, on, found):
    assert [(each.model, each.number) for each in hccs_of(connection, "a001", on)] == found


def test_the_oldest_labels_and_hierarchies_stand_for_the_years_before(connection):
    (found,) = hccs_of(connection, "A00.2", date(2029, 5, 1))
    assert (found.label, found.displaces, found.payment_year) == ("Lantern fever", ("40",), 2030)
    assert hccs_of(connection, "A00.2", date(2030, 5, 1)) == ()


def test_labels_hold_until_newer_ones(connection):
    unnamed, named = hccs_of(connection, "A001", date(2032, 6, 1))
    assert (unnamed.label, named.label) == ("", "Lantern fever")
    (renamed,) = hccs_of(connection, "A001", date(2034, 6, 1))
    assert (renamed.label, renamed.displaced_by) == ("Lantern fever, green", ("9", "37"))


def test_a_diagnosis_outside_of_all_models_has_no_category(connection):
    assert hccs_of(connection, "A009", date(2031, 3, 12)) == ()
