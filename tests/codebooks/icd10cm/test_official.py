"""The official ICD-10-CM releases of fiscal years 2026 and 2027, where they are at hand."""

from datetime import date
from pathlib import Path

import pytest

from app.codebooks import Library, code_sets
from app.codebooks.asking.titles import unaccented
from app.codebooks.icd10cm.addenda import applied
from app.codebooks.icd10cm.edition import book_of, read_edition
from app.codebooks.icd10cm.expansion import Plausible, expanded
from app.codebooks.icd10cm.inference import placed
from app.codebooks.icd10cm.tabular import read_member
from app.codebooks.making.book import Level
from app.codebooks.receiving.offers import take_offers
from app.codebooks.receiving.received import Member
from app.domain.books import Status
from app.domain.codes import System, spelled, undotted
from tests.fixtures.books import opened, silent
from tests.fixtures.official import RELEASES, official
from tests.fixtures.reference import real_releases

CM = System.ICD_10_CM
CODEBOOKS = Path(__file__).parents[3] / "codebooks"


@pytest.fixture(scope="module")
def april():
    return [read_edition(release, silent) for release in real_releases(System.ICD_10_CM)]


@pytest.fixture(scope="module")
def read():
    def read(kind_id, folder="icd10cm-2026"):
        kind, member = official(kind_id, folder)
        return kind.read(member)

    return read


def codes(places):
    return [place for place in places if place.key.level is Level.CODE]


def test_the_order_file_is_the_tabular_list_of_its_year(read, april):
    listed = read("icd10cm.order")
    assert len(listed.codes) == 98_186
    assert sum(each.is_valid for each in listed.codes) == 74_719
    assert set(placed(listed, april[1])) == set(april[1].places)


def test_the_headers_that_the_codes_file_leaves_out_are_found(read, april):
    order = placed(read("icd10cm.order"), april[0])
    made = placed(read("icd10cm.codes"), april[0])
    assert [place.key for place in codes(made)] == [place.key for place in codes(order)]


def test_the_addenda_lead_from_one_year_to_the_next(read, april):
    codes_addenda, order_addenda = read("icd10cm.codes_addenda"), read("icd10cm.order_addenda")
    listed = read("icd10cm.order")
    valid = {each.code for each in listed.codes if each.is_valid}
    assert {each.code for each in applied([codes_addenda], april[0], "").codes} == valid
    made = applied([codes_addenda, order_addenda], april[0], "").codes
    assert {(each.code, unaccented(each.title), each.is_valid) for each in made} == {
        (each.code, each.title, each.is_valid) for each in listed.codes
    }


def test_a_tabular_list_alone_has_the_codes_of_its_order_file(april):
    (path,) = real_releases(System.ICD_10_CM)[1].path.glob("*.xml")
    tabular = read_member(Member(path.name, path.read_bytes()))
    book = book_of(list(expanded(tabular.printed, Plausible(april[0]))))
    assert (book.codes, book.headers) == (april[1].codes, april[1].headers)


def test_codes_of_fiscal_year_2027_get_all_their_headers(read, april):
    listed = read("icd10cm.codes", "icd10cm-2027")
    made = placed(listed, april[1])
    assert sum(place.is_billable for place in made) == 74_879
    assert len(codes(made)) == 98_403


def test_the_poa_exempt_list_is_whole(read):
    assert len(read("icd10cm.poa_exempt").facts) == 38_349


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    if not RELEASES:
        pytest.skip("CODERDESK_RELEASES names no folder of official releases")
    folder = tmp_path_factory.mktemp("offered")
    for name in ("icd10cm-2026-cdc", "icd10cm-2027-derived"):
        if not (Path(RELEASES) / name).is_dir():
            pytest.skip(f"no {name} in the releases of CODERDESK_RELEASES")
        (folder / name).symlink_to(Path(RELEASES) / name)
    root = tmp_path_factory.mktemp("official")
    library = Library(root, code_sets(CODEBOOKS), real_releases(), lambda *_: None, Path.is_dir)
    assert take_offers(library, folder, silent) == []
    with opened(root) as books:
        yield books


def test_the_editions_stand_side_by_side(books):
    told = [each for each in books.editions() if each.system is CM]
    assert [(each.edition, each.codes, each.headers) for each in told] == [
        ("2025-04", 74_260, 23_324),
        ("2025-10", 74_719, 23_467),
        ("2026-04", 74_719, 23_467),
        ("2026-10", 74_879, 23_524),
    ]


@pytest.mark.parametrize("new", ["2025-10", "2026-04"])
def test_what_changed_is_what_the_official_addenda_say(books, read, new):
    found = books.differences(CM, "2025-04", new)
    changes = {
        action: {
            spelled(change.code, CM)
            for change in read("icd10cm.codes_addenda").changes
            if change.action == action
        }
        for action in ("Add", "Delete", "Revise to")
    }
    assert (len(found.added), len(found.deleted), len(found.revised)) == (487, 28, 38)
    assert set(found.added) == changes["Add"]
    assert set(found.deleted) == changes["Delete"]
    assert {each.code for each in found.revised} == changes["Revise to"]
    assert len(found.became_header) == 16


def test_notes_stay_those_of_april_and_end_with_their_year(books):
    march = books.entry("E11.9", date(2026, 3, 12))
    assert (march.edition, march.notes_as_of) == ("2025-10", date(2026, 4, 1))
    assert march.notes
    november = books.entry("E11.9", date(2026, 11, 23))
    assert (november.status, november.notes) == (Status.VALID, ())
    assert not november.has_notes_loaded
    assert november.parents[0].code == "chapter 4"


def test_accents_do_not_make_two_titles(books):
    titles = [phrase for phrase in books.phrases() if phrase.source == "title"]
    folded = {(undotted(each.code), unaccented(each.text), each.is_billable) for each in titles}
    runs = {(undotted(each.code), each.text, each.is_billable) for each in titles}
    assert len(folded) == len(runs)
