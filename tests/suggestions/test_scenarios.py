"""Charts of worked scenarios, read with the real code books."""

from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build
from app.domain.codes import System
from app.domain.encounter import Setting
from app.reading.concepts import Concepts
from app.search import open_index
from app.suggestions.suggesting import Suggester
from app.vocabulary.reading import bundled
from tests.codebooks.icd10cm.index_made import index_release
from tests.fixtures.books import opened, silent
from tests.fixtures.official import official
from tests.fixtures.reference import finished, real_releases, real_root

ON = date(2026, 3, 12)
HEART_KIDNEY_DIABETES = (
    "HFpEF chronic, euvolemic. CKD 3b stable. T2DM on glargine long term, A1c at goal. HTN "
    "controlled. Continue meds, adjust none; refilled furosemide, lisinopril after review."
)
SUSPECTED = (
    "34 F, fever 101.8 and acute cough 2 days, myalgias. No test available.\n"
    "A: suspected influenza.\nP: fluids, acetaminophen OTC, return prn."
)
COLLES = (
    "Fell walking on ice, right closed Colles fracture, displaced. Closed reduction under "
    "hematoma block, cast."
)


def suggesting(root):
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        yield Suggester(books, index, Concepts.load(books.generation), bundled())


@pytest.fixture(scope="module")
def titled(tmp_path_factory):
    """The Tabular List of the pinned editions, without an Index."""
    yield from suggesting(real_root(tmp_path_factory.mktemp("reference")))


@pytest.fixture(scope="module")
def indexed(tmp_path_factory):
    """The pinned editions with the official Index."""
    _, index = official("icd10cm.index", "2025")
    folder = tmp_path_factory.mktemp("official")
    releases = [*real_releases(System.ICD_10_CM), index_release(folder / "index", 2025, index)]
    build(folder / "root", releases, finished, silent)
    yield from suggesting(folder / "root")


def codes(suggester, text, setting=Setting.OFFICE):
    return {each.code for each in suggester.suggested([text], setting, ON).suggestions}


def test_diabetes_takes_its_complication_and_hypertension_its_heart_failure(titled):
    text = "ASSESSMENT\n1. Type 2 diabetes.\n2. CKD 3b.\n3. Hypertension.\n4. HFpEF.\n"
    found = titled.suggested([text], Setting.OFFICE, ON)
    by_code = {each.code: each for each in found.suggestions}
    assert {"E11.22", "N18.32", "I13.0", "I50.30"} == set(by_code)
    assert by_code["E11.22"].why.endswith("“with” presumes the link: I.A.15")
    assert [found.said[at].text for at in by_code["E11.22"].said] == ["Type 2 diabetes", "CKD 3b"]


def test_a_medicine_taken_daily_is_a_long_term_use_where_nothing_concludes(titled):
    assert "Z79.82" in codes(titled, "Gastroparesis. Takes aspirin daily.")
    assert "Z79.82" not in codes(titled, "Gastroparesis. Never took aspirin daily.")
    found = titled.suggested(["Assessment: Gastroparesis. Aspirin daily."], Setting.OFFICE, ON)
    assert "Z79.82" not in [each.code for each in found.suggestions]


@pytest.mark.parametrize(
    ("text", "setting", "expected"),
    [
        (HEART_KIDNEY_DIABETES, Setting.OFFICE, {"I13.0", "I50.32", "E11.22", "N18.32", "Z79.4"}),
        (SUSPECTED, Setting.OFFICE, {"R50.9", "R05.1", "M79.10"}),
        (COLLES, Setting.OFFICE, {"S52.531A"}),
    ],
    ids=["S3", "S1", "S4"],
)
def test_a_scenario_gives_its_codes(indexed, text, setting, expected):
    assert codes(indexed, text, setting) >= expected
