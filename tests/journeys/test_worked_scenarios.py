"""Worked scenarios coded from the official Index and Tabular List, by keyboard, Index first."""

from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build
from app.domain.codes import System
from app.search import build_index, open_index
from tests.codebooks.icd10cm.index_made import index_release
from tests.fixtures.books import opened, silent
from tests.fixtures.official import official
from tests.fixtures.reference import real_releases
from tests.fixtures.stage import desk_in
from tests.fixtures.stored import stored
from tests.journeys.sittings import seated

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
DAY = date(2026, 3, 12)
_MANY = 1200
INDEX, CAUSES = "F8", "Shift+F8"

INFLUENZA_SUSPECTED = (
    (INDEX, ("Fever",), "R50.9"),
    (INDEX, ("Cough", "acute"), "R05.1"),
    (INDEX, ("Myalgia",), "M79.10"),
)
PERFORATED_APPENDIX = (
    (
        INDEX,
        (
            "Appendicitis",
            "with",
            "peritonitis NEC",
            "generalized",
            "with",
            "perforation or rupture",
        ),
        "K35.201",
    ),
)
HEART_KIDNEY_DIABETES = (
    (INDEX, ("Hypertension, hypertensive", "cardiorenal", "with heart failure"), "I13.0"),
    (INDEX, ("Failure, failed", "heart", "diastolic", "chronic"), "I50.32"),
    (INDEX, ("Diabetes, diabetic", "type 2", "with", "chronic kidney disease"), "E11.22"),
    (INDEX, ("Disease, diseased", "kidney", "chronic", "stage 3b"), "N18.32"),
    (INDEX, ("Long-term", "insulin"), "Z79.4"),
)
CHEST_PAIN_AND_HISTORY = (
    (INDEX, ("Pain", "pleura, pleural, pleuritic"), "R07.81"),
    (INDEX, ("Cough",), "R05.9"),
    (INDEX, ("History", "personal", "myocardial infarction"), "I25.2"),
    (INDEX, ("Long-term", "aspirin"), "Z79.82"),
    (INDEX, ("History", "family", "malignant neoplasm", "breast"), "Z80.3"),
    (INDEX, ("History", "personal", "nicotine dependence"), "Z87.891"),
)
PREVENTIVE_VISIT = (
    (INDEX, ("Examination", "annual", "with abnormal findings"), "Z00.01"),
    (INDEX, ("Obesity", "class", "3"), "E66.813"),
)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """The pinned editions with the official Index."""
    _, index = official("icd10cm.index", "2025")
    folder = tmp_path_factory.mktemp("official")
    release = index_release(folder / "index", 2025, index)
    build(folder / "root", [*real_releases(System.ICD_10_CM), release], build_index, silent)
    return folder / "root"


@pytest.fixture
def window(qtbot, tmp_path, root):
    with (
        opened(root) as books,
        desk_in(tmp_path, books) as desk,
        closing(open_index(books.generation, books)) as index,
    ):
        stored(desk.work, service_from=DAY, service_to=DAY)
        with seated(qtbot, desk, index, tmp_path) as window:
            yield window


@pytest.mark.parametrize(
    "steps",
    [
        INFLUENZA_SUSPECTED,
        PERFORATED_APPENDIX,
        HEART_KIDNEY_DIABETES,
        CHEST_PAIN_AND_HISTORY,
        PREVENTIVE_VISIT,
    ],
    ids=["S1", "S2", "S3", "S12", "S8"],
)
def test_a_scenario_is_coded_from_the_index_through_the_tabular_list(window, hands, steps):
    _open_encounter(window, hands)
    for volume, path, code in steps:
        _look_up(window, hands, volume, path)
        _give(window, hands, code)
    given = [one.code for one in window.current.now.encounter.sheet.diagnoses]
    assert given == [code for *_, code in steps]


def _open_encounter(window, hands):
    hands.press("Ctrl+1")
    hands.see(lambda: len(window.panes.worklist.rows) == 1)
    hands.press("Home", "Return")
    hands.see(lambda: window.current.now is not None)


def _look_up(window, hands, volume, path):
    """Type the main term, and go down from term to term."""
    index = window.panes.index
    hands.press(volume)
    hands.stand_in("Alphabetic Index")
    main, *subterms = path
    hands.press("Esc", "Ctrl+A")
    hands.type(main.split(",")[0].lower())
    _see_said(index, hands, lambda said: said == main)
    hands.press("Return")
    for subterm in subterms:
        _into(index, hands)
        _down_to(index, hands, subterm)
    hands.press("Return")


def _into(index, hands):
    """Open a term and go to what stands below it: the first key reads it."""
    before = index.said

    def is_inside():
        hands.press("Right")
        return index.said != before

    hands.see(is_inside)


def _see_said(index, hands, condition):
    try:
        hands.see(lambda: condition(index.said))
    except Exception as error:
        raise AssertionError(f"the Index stands at “{index.said}”") from error


def _down_to(index, hands, subterm):
    for _ in range(_MANY):
        if index.said.split(", ")[-1].startswith(subterm.split(", ")[-1]):
            return
        hands.press("Down")
    raise AssertionError(f"Down does not lead to {subterm}, but to {index.said}")


def _give(window, hands, code):
    hands.stand_in("Page of the code book")
    book = window.panes.codes.book
    hands.see(lambda: book.entry is not None and book.entry.code == code)
    hands.press("Ctrl+Return")
    hands.see(lambda: code in [one.code for one in window.current.now.encounter.sheet.diagnoses])
