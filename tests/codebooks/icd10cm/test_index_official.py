"""The official Index of fiscal year 2025, where it is at hand."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.codebooks import Library, code_sets
from app.codebooks.icd10cm.index.sees import Terms
from app.codebooks.receiving.offers import take_offers
from app.codebooks.receiving.received import Member
from app.search import build_index, is_whole, open_index
from tests.fixtures.books import opened, silent
from tests.fixtures.official import RELEASES, official
from tests.fixtures.reference import real_releases

CODEBOOKS = Path(__file__).parents[3] / "codebooks"
FOLDER = "icd10cm-index-2025"
ON = date(2026, 5, 1)


@pytest.fixture(scope="module")
def read():
    def read(kind_id):
        kind, member = official(f"icd10cm.{kind_id}", FOLDER)
        return kind.read(member).terms

    return read


def counted(terms):
    return len(terms), sum(not t.level for t in terms), sum(len(t.codes) for t in terms)


@pytest.mark.parametrize(
    ("kind_id", "figures"),
    [
        pytest.param("index", (81_019, 8_100, 62_716), id="main"),
        pytest.param("external_cause_index", (8_064, 314, 6_650), id="external cause"),
        pytest.param("table_of_drugs", (7_428, 5_177, 40_026), id="drugs"),
        pytest.param("table_of_neoplasms", (1_939, 1, 9_018), id="neoplasms"),
    ],
)
def test_each_volume_has_its_official_figures(read, kind_id, figures):
    assert counted(read(kind_id)) == figures


def test_the_csv_form_and_the_xml_form_say_the_same():
    kind, _ = official("icd10cm.index", FOLDER)
    (folder,) = (path for path in Path(RELEASES).rglob(FOLDER) if path.is_dir())
    members = [
        Member(path.name, path.read_bytes()) for path in folder.iterdir() if path.suffix != ".txt"
    ]
    one, other = (kind.read(member).terms for member in members if kind.recognises(member))
    assert one == other


def test_most_references_are_followed_to_a_code(read):
    terms = read("index")
    sent = [number for number, term in enumerate(terms) if term.reference and not term.codes]
    seen = Terms(terms)
    assert len(sent) == 13_183
    # The rest says “condition”, names a table, or what only a coder can choose.
    assert sum(bool(seen.seen_from(number)) for number in sent) > 9_700


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    if not RELEASES or not (Path(RELEASES) / FOLDER).is_dir():
        pytest.skip(f"CODERDESK_RELEASES names no folder with {FOLDER}")
    folder, root = tmp_path_factory.mktemp("offered"), tmp_path_factory.mktemp("official")
    (folder / FOLDER).symlink_to(Path(RELEASES) / FOLDER)
    library = Library(root, code_sets(CODEBOOKS), real_releases(), build_index, is_whole)
    assert take_offers(library, folder, silent) == []
    with opened(root) as books:
        yield books


def test_a_code_is_looked_up_with_its_paths(books):
    assert "Diabetes, type 2, with, neuropathy" in books.entry("E11.40", ON).index_paths
    assert "Attack, heart, see infarct, myocardium" in books.entry("I21.9", ON).index_paths
    assert "Acetaminophen, poisoning, accidental" in books.entry("T39.1X1A", ON).index_paths


def test_every_code_of_the_index_stands_in_the_edition_of_its_year(books):
    with closing(sqlite3.connect(books.generation / "reference.db")) as connection:
        codes = {row[0] for row in connection.execute("SELECT DISTINCT code FROM index_path")}
    standing = {p.code for p in books.phrases() if p.source == "index"}
    assert codes - standing == set()


@pytest.mark.parametrize(
    ("typed", "code", "why"),
    [
        ("diabetes type 2 neuropathy", "E11.40", "Index: Diabetes, type 2, with, neuropathy"),
        ("hypertension", "I10", "Index: Hypertension (Index FY2025)"),
        ("malignant hypertension", "I10", "Index: Hypertension (malignant)"),
        ("heart attack", "I21.9", "Index: Attack"),
        ("pneumonia", "J18.9", "Index: Pneumonia (Index FY2025)"),
        ("lung metastasis", "C78.0", "Index: Neoplasm, lung, malignant, secondary (Index"),
        ("acetaminophen overdose", "T39.1X1", "Index: Acetaminophen, poisoning, accidental"),
        ("fall ladder", "W11", "Index: Fall"),
    ],
)
def test_the_index_is_searched_first(books, typed, code, why):
    with closing(open_index(books.generation, books)) as index:
        hit = index.find(typed, ON).hits[0]
    assert (hit.code, hit.via) == (code, "index")
    assert hit.why.startswith(why)
