"""The categories that CMS publishes, in the package that the set-up fetches."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks import MissingReleaseError, build
from app.codebooks.making.editions import read_editions
from app.codebooks.making.generations import database_of
from app.codebooks.risk.diagnoses import RiskDiagnoses
from app.codebooks.risk.lookup import hccs_of
from app.domain.codes import System
from tests.fixtures.books import opened, silent
from tests.fixtures.reference import real_releases


@pytest.fixture(scope="module")
def releases():
    try:
        return real_releases(System.HCC)
    except MissingReleaseError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="module")
def read(releases):
    """The rows of each edition, and the extras beside them."""
    found = {}
    for contents in read_editions(releases, silent):
        extras = dict(contents.extras)
        found[contents.release.edition] = (extras.pop("risk.diagnoses ").rows, extras)
    return found


@pytest.fixture(scope="module")
def connection(releases, tmp_path_factory):
    root = tmp_path_factory.mktemp("hcc")
    build(root, releases, lambda *_: None, silent)
    with (
        opened(root) as books,
        closing(sqlite3.connect(books.generation / database_of(System.HCC))) as connection,
    ):
        yield connection


def diagnoses_of(rows, model):
    return {code for code, each, _ in rows if each == model}


def test_two_payment_years_are_pinned_by_their_years_of_service(releases):
    told = [(each.edition, each.effective_from, each.effective_to) for each in releases]
    assert told == [
        ("2025-01", date(2025, 1, 1), date(2025, 12, 31)),
        ("2026-01", date(2026, 1, 1), date(2026, 12, 31)),
    ]


@pytest.mark.parametrize(
    ("edition", "rows", "v28"), [("2025-01", 55_297, 8_037), ("2026-01", 44_860, 8_019)]
)
def test_each_payment_year_has_its_official_figures(read, edition, rows, v28):
    found, _ = read[edition]
    assert len(found) == RiskDiagnoses(found).codes == rows
    assert len(diagnoses_of(found, "CMS-HCC V28")) == v28


def test_version_24_has_ten_thousand_rows_and_ends_with_payment_year_2026(read):
    rows, _ = read["2025-01"]
    assert sum(model == "CMS-HCC V24" for _, model, _ in rows) == 10_354
    assert len(diagnoses_of(rows, "CMS-HCC V24")) == 10_070
    assert not diagnoses_of(read["2026-01"][0], "CMS-HCC V24")


def test_labels_and_hierarchies_come_once(read):
    _, extras = read["2025-01"]
    counts = {volume: len(extra.rows) for volume, extra in extras.items()}
    assert counts == {"risk.hierarchies ": 734, "risk.labels ": 783}
    assert read["2026-01"][1] == {}


def test_every_category_of_every_year_has_a_label(read):
    labelled = {row[:2] for row in read["2025-01"][1]["risk.labels "].rows}
    named = {(model, number) for rows, _ in read.values() for _, model, number in rows}
    assert named <= labelled


@pytest.mark.parametrize(
    ("code", "number"),
    [("E11.22", "37"), ("I13.0", "226"), ("I50.22", "226"), ("N18.32", "328"), ("E66.813", "48")],
)
@pytest.mark.parametrize("on", [date(2025, 11, 3), date(2026, 3, 12)], ids=str)
def test_common_diagnoses_have_their_category_of_version_28(connection, code, number, on):
    first, *_ = hccs_of(connection, code, on)
    assert (first.model, first.number) == ("CMS-HCC V28", number)
    assert first.label


def test_diabetes_stands_in_its_hierarchy(connection):
    found = {each.model: each for each in hccs_of(connection, "E11.22", date(2025, 11, 3))}
    v28, v24 = found["CMS-HCC V28"], found["CMS-HCC V24"]
    assert v28.label == "Diabetes with Chronic Complications"
    assert (v28.displaced_by, v28.displaces) == (("35", "36"), ("38",))
    assert (v24.name, v24.displaced_by, v24.displaces) == ("HCC 18", ("17",), ("19",))
    assert found["RxHCC V08"].name == "RxHCC 30"


def test_a_code_of_every_day_has_no_category(connection):
    models = {each.model for each in hccs_of(connection, "I10", date(2026, 3, 12))}
    assert "CMS-HCC V28" not in models
    assert hccs_of(connection, "Z00.00", date(2026, 3, 12)) == ()
