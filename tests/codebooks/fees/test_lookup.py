"""What the fee schedule says on a date."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks.fees.anesthesia import read_anesthesia
from app.codebooks.fees.areas import read_areas
from app.codebooks.fees.indices import read_indices
from app.codebooks.fees.lookup import anesthesia_factor, fee_of, gpci_of, localities
from app.codebooks.fees.relative_values import read_values
from app.codebooks.making.layers import Days
from app.codebooks.making.schema import TABLES
from app.domain.rules.fees import Locality
from tests.codebooks.fees.fees_made import (
    INDICES,
    LANTERN,
    QUILL,
    anesthesia,
    areas,
    indices,
    values_csv,
)

JANUARY = Days(date(2031, 1, 1), date(2031, 6, 30))
JULY = Days(date(2031, 7, 1), date.max)
MAY, AUGUST, NEXT = date(2031, 5, 1), date(2031, 8, 1), date(2032, 1, 1)
SOLD = values_csv({**LANTERN, "MP RVU": "0.11"}, QUILL)
QUALIFYING = values_csv({**LANTERN, "CONV FACTOR": "40.1"}, name="QPP.csv")


@pytest.fixture
def database():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(TABLES)
        yield connection


@pytest.fixture
def filled(database):
    read_values(values_csv(LANTERN, QUILL)).write(database, 7, JANUARY)
    read_values(SOLD).write(database, 7, JULY)
    read_values(QUALIFYING).write(database, 7, JULY)
    return database


def test_a_fee_is_that_of_the_release_in_force(filled):
    assert fee_of(filled, "G9901", "", MAY).mp == 9
    august = fee_of(filled, " g9901", "", AUGUST)
    assert (august.mp, august.released, august.description) == (
        11,
        date(2031, 7, 1),
        "Lantern check, brass",
    )
    assert august.is_priced


def test_a_component_has_a_fee_of_its_own(filled):
    quill = fee_of(filled, "9990t", "tc ", MAY)
    assert (quill.modifier, quill.status, quill.non_facility_na) == ("TC", "C", "NA")
    assert (quill.global_days, quill.bilateral, quill.pricing) == ("010", "1", "9")
    assert not quill.is_priced
    assert fee_of(filled, "9990T", "", MAY) is None


def test_qualifying_participants_have_their_own_factor_all_year(filled):
    for day in (MAY, AUGUST):
        assert fee_of(filled, "G9901", "", day, qpp=True).conversion_factor == 401000
    assert fee_of(filled, "9990T", "TC", MAY, qpp=True) is None


def test_until_2025_one_factor_was_for_all(database):
    read_values(values_csv(LANTERN)).write(database, 7, Days(date(2025, 4, 1), date.max))
    assert fee_of(database, "G9901", "", date(2025, 1, 1), qpp=True).conversion_factor == 400001


def test_nothing_is_told_beyond_the_year(filled):
    assert fee_of(filled, "G9901", "", NEXT) is None
    assert fee_of(filled, "G9901", "", date(2030, 12, 31)) is None


def test_indices_are_asked_with_or_without_zeros(database):
    head, line, *_ = INDICES
    both = (*head[:5], "2031 PW GPCI (WITHOUT FLOOR)", *head[5:]), (*line[:5], "0.9", *line[5:])
    read_indices(indices(*both)).write(database, 7, JULY)
    found = gpci_of(database, "1112", "5", MAY)
    assert found == gpci_of(database, "01112 ", "05", AUGUST)
    assert (found.name, found.work, found.work_without_floor) == ("HARBOUR", 1095, 900)
    assert gpci_of(database, "01112", "05", NEXT) is None
    assert gpci_of(database, "01112", "06", MAY) is None


def test_localities_are_told_by_indices_and_counties_together(database):
    assert localities(database, MAY) == ()
    read_areas(areas()).write(database, 7, JANUARY)
    assert [each.state for each in localities(database, MAY)] == ["CALIFORNIA"] * 2 + ["MISSOURI"]
    read_indices(indices()).write(database, 7, JANUARY)
    assert localities(database, MAY) == (
        Locality("01112", "05", "CA", "HARBOUR", "QUAY, PIER"),
        Locality("01112", "09", "CA", "LIGHTHOUSE (SOUTH PIER)", "SOUTH PIER"),
        Locality("05302", "99", "MISSOURI", "REST OF STATE", "ALL OTHER COUNTIES"),
    )


def test_localities_without_a_list_of_counties_have_none(database):
    read_indices(indices()).write(database, 7, JANUARY)
    assert {each.counties for each in localities(database, MAY)} == {""}


def test_anesthesia_has_a_factor_in_each_locality(database):
    read_anesthesia(anesthesia()).write(database, 7, JULY)
    assert anesthesia_factor(database, "1112", "5", MAY) == 195300
    assert anesthesia_factor(database, "01112", "05", MAY, qpp=True) == 196300
    assert anesthesia_factor(database, "01112", "07", MAY) is None
