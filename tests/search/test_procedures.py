"""Finding procedures and supplies: ICD-10-PCS and HCPCS."""

from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build
from app.domain.codes import System
from app.search import build_index, open_index
from tests.codebooks.hcpcs.hcpcs_made import fixed, lantern, quill
from tests.codebooks.icd10pcs.pcs_made import (
    DEFINITIONS,
    INDEX,
    ORDER,
    TABLES,
    TAKE,
    member,
    tables,
)
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

MAY = date(2031, 5, 1)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    root = tmp_path_factory.mktemp("procedures")
    files = map(member, (TABLES, DEFINITIONS, ORDER, INDEX))
    releases = [
        kept_release(root / "1", System.ICD_10_PCS, date(2030, 10, 1), files),
        kept_release(root / "2", System.HCPCS, date(2031, 1, 1), [fixed(lantern(), quill())]),
    ]
    build(root, releases, build_index, silent)
    with opened(root) as books:
        index = open_index(books.generation, books)
        yield index
        index.close()


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("glass open repair", "02Q10ZZ", "title"),
        ("02Q10", "02Q10ZZ", "code begins with 02Q10"),
        ("quill injec", "J9902", "title"),
        ("inj quill", "J9902", "short description: Inj, quill extract"),
        ("repair chain bras", "02Q20JZ", "Index: Repair, Chain, Brass (Index FY2031)"),
    ],
)
def test_a_procedure_is_found_by_its_words_or_characters(index, words, code, why):
    hit = index.find(words, MAY).hits[0]
    assert (hit.code, hit.why, hit.is_billable) == (code, why, True)


def test_a_term_of_the_index_leads_to_a_table_and_then_to_its_codes(index):
    first, *others = index.find("lamp mending", MAY).hits
    assert (first.code, first.system, first.is_billable) == ("02Q", System.ICD_10_PCS, False)
    assert first.why.startswith("Index: Lamp mending")
    assert {hit.code[:3] for hit in others} == {"02Q"}
    assert {hit.why for hit in others} == {"title; known by: lamp, mending"}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("cylinder open", "title; known by: cylinder"),
        ("mending glass open", "title; known by: mending"),
        ("open glass cyl", "title; known by: cyl"),
        ("glass lantern-oil open", "title; not found: lantern, oil"),
    ],
    ids=["key of a value", "term of the Index", "half typed", "not known"],
)
def test_it_is_said_by_which_words_a_procedure_is_known_otherwise(index, words, why):
    hit = next(hit for hit in index.find(words, MAY).hits if hit.code == "02Q10ZZ")
    assert hit.why == why


def test_an_ended_code_is_not_found(index):
    assert index.find("A9901", MAY).hits == ()
    assert "A9901" not in {hit.code for hit in index.find("lantern portable brass", MAY).hits}


def test_a_procedure_is_found_by_what_clinicians_call_it(tmp_path):
    files = [member(tables(TAKE))]
    release = kept_release(tmp_path / "1", System.ICD_10_PCS, date(2030, 10, 1), files)
    build(tmp_path, [release], build_index, silent)
    with opened(tmp_path) as books, closing(open_index(books.generation, books)) as index:
        found = {hit.code: hit.why for hit in index.find("cholecystectomy", MAY).hits}
        hit = index.find("laparoscopic chole", MAY).hits[0]
    assert found == dict.fromkeys(["0FT40ZZ", "0FT44ZZ"], "procedure name: cholecystectomy")
    assert (hit.code, hit.why) == ("0FT44ZZ", "procedure name: chole")
