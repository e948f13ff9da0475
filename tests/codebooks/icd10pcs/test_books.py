"""ICD-10-PCS codes, asked by date, from whichever files were received."""

from datetime import date

import pytest

from app.codebooks import BrokenReleaseError, build
from app.domain.codes import System
from tests.codebooks.icd10pcs.pcs_made import CODES, DEFINITIONS, INDEX, ORDER, TABLES, member
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

PCS = System.ICD_10_PCS
CODES_FILE = "".join(f"{code} {title}\n" for code, title in CODES.items())
MAY_2031, MAY_2032 = date(2031, 5, 1), date(2032, 5, 1)


def release(folder, year, *texts):
    """A release of a fiscal year with these files."""
    return kept_release(folder, PCS, date(year - 1, 10, 1), map(member, texts))


def built(root, *releases):
    build(root, releases, lambda *_: None, silent)
    return opened(root)


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    """All files of 2031, and the codes file alone of 2032, where one code has gone."""
    root = tmp_path_factory.mktemp("pcs")
    whole = release(root / "1", 2031, TABLES, DEFINITIONS, ORDER, INDEX)
    bare = release(root / "2", 2032, CODES_FILE.replace("02Q20KZ", "02Q20LZ"))
    with built(root, whole, bare) as books:
        yield books


def test_a_code_has_its_title_its_place_and_what_it_is_made_of(books):
    entry = books.entry("02q10zz", MAY_2031)
    assert (entry.code, entry.system, entry.status) == ("02Q10ZZ", PCS, "valid")
    assert entry.title == "Repair Glass, Open Approach"
    assert [(parent.code, parent.title) for parent in entry.parents] == [
        ("0", "Lamps and Lanterns"),
        ("02", "Hanging Lamps"),
        ("02Q", "Hanging Lamps, Repair"),
    ]
    assert [(note.source, note.text) for note in entry.notes] == [
        ("02Q10ZZ", "Part, Glass"),
        ("02Q10ZZ", "Glass: Cylinder"),
        ("02Q10ZZ", "Approach, Open"),
        ("02Q10ZZ", "Device, No Device"),
        ("02Q10ZZ", "Qualifier, No Qualifier"),
        ("02Q", "Repair: Making a lamp shine again"),
        ("02Q", "Used only where no other operation applies"),
        ("02Q", "Trimming of wick, polishing of glass"),
    ]


@pytest.mark.parametrize("system", [None, PCS])
def test_a_table_is_a_header_with_its_codes(books, system):
    entry = books.entry("02q", MAY_2031, system)
    assert (entry.status, entry.title) == ("header", "Hanging Lamps, Repair")
    assert [child.code for child in entry.children] == [code for code in CODES if code < "G"]


@pytest.mark.parametrize(("text", "system"), [("0ZZ", None), ("0DTJ", None), ("0ZZ", PCS)])
def test_what_is_neither_code_nor_table_is_refused(books, text, system):
    with pytest.raises(ValueError, match="is not written like"):
        books.entry(text, MAY_2031, system)


def test_a_table_that_looks_like_a_category_is_told_where_no_category_is_known(books):
    assert books.entry("GZ1", MAY_2031).system is PCS
    assert books.entry("B20", MAY_2031).system is System.ICD_10_CM


def test_the_index_leads_to_codes_and_tables(books):
    assert books.entry("02Q20JZ", MAY_2031).index_paths == ("Repair, Chain, Brass",)
    assert "Repair, Chain" in books.entry("02Q10ZZ", MAY_2031).index_paths


def test_what_other_codes_of_the_table_begin_with_is_no_path_to_a_code(books):
    chain = "Repair, Chain: 02Q20"
    assert books.entry("02Q20KZ", MAY_2031).index_paths[0] == chain
    assert chain not in books.entry("02Q10ZZ", MAY_2031).index_paths
    assert chain in books.entry("02Q", MAY_2031).index_paths


@pytest.mark.parametrize(
    ("code", "on", "status", "valid_from", "valid_to"),
    [
        ("02Q10ZZ", MAY_2032, "valid", None, None),
        ("02Q20KZ", MAY_2031, "valid", None, date(2031, 9, 30)),
        ("02Q20KZ", MAY_2032, "not_in_edition", None, date(2031, 9, 30)),
        ("02Q20LZ", MAY_2031, "not_in_edition", date(2031, 10, 1), None),
        ("02Q2XKZ", MAY_2031, "not_in_edition", None, None),
        ("02Q10ZZ", date(2033, 5, 1), "no_edition", None, None),
    ],
)
def test_a_code_is_valid_in_its_fiscal_years(books, code, on, status, valid_from, valid_to):
    entry = books.entry(code, on, PCS)
    assert (entry.status, entry.valid_from, entry.valid_to) == (status, valid_from, valid_to)


def test_a_codes_file_alone_takes_the_titles_of_tables_from_another_year(books):
    parents = books.entry("02Q10ZZ", MAY_2032).parents
    assert [(each.code, each.title) for each in parents] == [("02Q", "Hanging Lamps, Repair")]
    told = [(each.edition, each.codes, each.headers) for each in books.editions()]
    assert told == [("2030-10", 7, 2), ("2031-10", 7, 2)]


def test_an_order_file_alone_brings_its_own_tables(tmp_path):
    bare = release(tmp_path / "1", 2032, CODES_FILE)
    listed = release(tmp_path / "2", 2031, ORDER)
    with built(tmp_path, bare, listed) as books:
        assert books.entry("02Q10ZZ", MAY_2032).parents[0].title == "Hanging Lamps, Repair"
        assert books.entry("02Q10ZZ", MAY_2031).notes == ()


def test_titles_are_searched_on_the_days_of_their_codes(books):
    titles = {
        (phrase.code, phrase.text): (phrase.is_billable, str(phrase.last))
        for phrase in books.phrases()
        if phrase.source == "title"
    }
    assert titles["02Q20KZ", CODES["02Q20KZ"]] == (True, "2031-09-30")
    assert titles["02Q", "Hanging Lamps, Repair"] == (False, "2032-09-30")
    assert len(titles) == 10


def test_tables_and_list_that_disagree_build_nothing(tmp_path):
    spoilt = release(tmp_path / "1", 2031, TABLES, ORDER.replace("02Q20KZ", "02Q20LZ"))
    with pytest.raises(BrokenReleaseError, match="ICD-10-PCS 2030-10 disagree on 02Q20KZ, 02Q20LZ"):
        build(tmp_path, [spoilt], lambda *_: None, silent)
