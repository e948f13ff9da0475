"""Codes of one condition in one row, which opens."""

from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.families import Side
from app.search import build_index, open_index
from app.search.asking.named import NOTHING_NAMED, Named
from app.search.narrowing import EVERYTHING, Narrowing
from app.search.showing.families import Families
from app.search.showing.hits import Family, Find, Hit
from tests.codebooks.icd10pcs.pcs_made import ORDER, TABLES, member
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

ON = date(2026, 5, 1)
RIGHT, LEFT, BOTH, OPEN = Side.RIGHT, Side.LEFT, Side.BILATERAL, Side.UNSPECIFIED


@pytest.fixture(scope="module")
def procedures(tmp_path_factory):
    root = tmp_path_factory.mktemp("procedures")
    files = map(member, (TABLES, ORDER))
    build(
        root,
        [kept_release(root / "1", System.ICD_10_PCS, date(2030, 10, 1), files)],
        build_index,
        silent,
    )
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        yield index


def rows(index, typed, **how):
    return index.find(typed, ON, fold=True, **how).families


def row(index, typed, code, **how):
    (found,) = [each for each in rows(index, typed, **how) if each.lead.code == code]
    return found


def codes(families):
    return [each.lead.code for each in families]


@pytest.mark.parametrize(
    ("typed", "code", "sides", "sevenths", "count"),
    [
        pytest.param("rope burn finger", "S10.1", (RIGHT, LEFT), "ADS", 6, id="above the sides"),
        pytest.param("S1011", "S10.11", (RIGHT, LEFT), "ADS", 6, id="a side"),
        pytest.param("S1011XD", "S10.11XD", (RIGHT, LEFT), "ADS", 6, id="a whole code"),
        pytest.param("S102", "S10.2", (), "AB", 2, id="filled up with X"),
        pytest.param("T36.0X5", "T36.0X5", (), "A", 1, id="a header with one 7th character"),
        pytest.param("tide fever ear", "A10.1", (RIGHT, LEFT), "", 2, id="sides without 7th"),
        pytest.param("lantern rash", "A00.0", (), "", 1, id="a code alone"),
        pytest.param("lantern", "A00", (), "", 1, id="a header of other conditions"),
    ],
)
def test_a_row_says_what_is_folded_into_it(tiny, typed, code, sides, sevenths, count):
    found = row(tiny, typed, code)
    assert (found.sides, found.sevenths, found.count) == (sides, sevenths, count)
    assert found.is_folded == bool(sides or sevenths)


def test_a_family_stands_in_one_row_with_its_header(tiny):
    found = codes(rows(tiny, "rope burn finger"))
    assert [code for code in found if code.startswith("S10.1")] == ["S10.1"]


def test_the_hits_of_folded_rows_are_their_leads(tiny):
    found = tiny.find("rope burn", ON, fold=True)
    assert [hit.code for hit in found.hits] == codes(found.families)
    assert tiny.find("rope burn", ON).families == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("rope burn left finger", "S10.11"),
        ("rope burn right finger", "S10.12"),
        ("tide fever left", "A10.1"),
    ],
)
def test_the_side_that_is_named_leads_the_row(tiny, typed, code):
    assert codes(rows(tiny, typed))[0] == code


def test_an_opened_row_has_a_row_for_each_side_and_these_for_each_7th_character(tiny):
    sides = tiny.below(row(tiny, "S1011XD", "S10.11XD"), ON)
    assert [(each.lead.code, each.sides, each.sevenths) for each in sides] == [
        ("S10.12XD", (), "ADS"),
        ("S10.11XD", (), "ADS"),
    ]
    fulls = tiny.below(sides[1], ON)
    assert codes(fulls) == ["S10.11XA", "S10.11XD", "S10.11XS"]
    assert not any(each.is_folded for each in fulls)


def test_below_a_header_of_sides_stand_their_headers(tiny):
    assert codes(tiny.below(row(tiny, "S10.1", "S10.1"), ON)) == ["S10.12", "S10.11"]


def test_a_code_alone_and_one_that_is_not_there_have_nothing_below(tiny):
    assert tiny.below(row(tiny, "lantern rash", "A00.0"), ON) == ()
    strange = Hit("Z99.9", System.ICD_10_CM, "", is_billable=True, why="", via="title")
    assert tiny.below(Family(strange, sevenths="AB"), ON) == ()


def test_only_what_passes_the_filters_is_folded_into_a_row(tiny):
    only = Narrowing(codes=frozenset([SystemCode(System.ICD_10_CM, "S10.11XA")]))
    found = row(tiny, "S10", "S10.11XA", narrowing=only)
    assert (found.sides, found.sevenths, found.count) == ((), "", 1)
    left = row(tiny, "S10.1", "S10.11", narrowing=Narrowing(side=LEFT))
    assert (left.sides, left.sevenths, left.count) == ((), "ADS", 3)


def test_headers_that_are_filtered_do_not_part_their_family(tiny):
    found = row(tiny, "S101", "S10.11XA", billable_only=True)
    assert (found.sides, found.sevenths) == ((RIGHT, LEFT), "ADS")
    assert codes(tiny.below(found, ON, billable_only=True)) == ["S10.12XA", "S10.11XA"]


def test_no_more_rows_than_asked_for(tiny):
    assert len(rows(tiny, "fever", limit=2)) == 2
    assert rows(tiny, "fever", limit=0) == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("colles fracture left sequela", "S52.532S", id="side and encounter"),
        pytest.param("colles fracture sequela", "S52.539S", id="encounter alone"),
        pytest.param("S52.531D", "S52.531D", id="a code"),
    ],
)
def test_the_encounter_that_is_named_leads_the_row(real, typed, code):
    found = rows(real, typed)[0]
    assert found.lead.code == code
    assert (found.sides, found.sevenths) == ((RIGHT, LEFT, OPEN), "ABCDEFGHJKMNPQRS")
    assert found.count == 48


def test_what_is_bilateral_is_folded_in_from_one_level_higher(real):
    found = row(real, "M16.10", "M16.10")
    assert found.sides == (RIGHT, LEFT, BOTH, OPEN)
    assert codes(real.below(found, ON)) == ["M16.11", "M16.12", "M16.0", "M16.10"]


def test_a_side_in_the_middle_of_a_code_folds_it_too(real):
    found = row(real, "pressure ulcer left buttock stage 2", "L89.322")
    assert codes(real.below(found, ON)) == ["L89.312", "L89.322", "L89.302"]


@pytest.mark.parametrize(
    ("found", "sides", "encounter", "lead"),
    [
        pytest.param("S52.531A", {LEFT}, "", "S52.532A", id="other side, same 7th character"),
        pytest.param("S52.53", {LEFT}, "", "S52.532", id="header of all sides, then of one"),
        pytest.param("S52.531", set(), "sequela", "S52.531S", id="header, then its encounter"),
        pytest.param("S52.53", set(), "sequela", "S52.539S", id="header of sides, then of none"),
        pytest.param("S52.531A", {LEFT}, "subsequent encounter", "S52.532D", id="both"),
        pytest.param("S52.531S", {BOTH}, "", "S52.531S", id="a side that there is not"),
        pytest.param("S52.53", set(), "", "S52.53", id="nothing is named"),
        pytest.param("M54.50", {LEFT}, "sequela", "M54.50", id="a code without family"),
    ],
)
def test_the_family_is_led_by_what_the_words_name(real, found, sides, encounter, lead):
    scope = real._scope(ON, (System.ICD_10_CM,), False, EVERYTHING)
    shelf = real._shelf
    find = Find(shelf.codes.place(System.ICD_10_CM, found), "title; not found: left", "partial")
    named = Named(frozenset(sides), encounter) if sides or encounter else NOTHING_NAMED
    family, _ = Families(shelf, scope).row(find, shelf.hit(scope, find), named)
    assert family.lead.code == lead
    assert family.lead.why == ("title" if lead != found else find.why)


def test_other_books_are_not_folded(procedures):
    (found,) = procedures.find("02Q10ZZ", date(2031, 5, 1), fold=True).families
    assert (found.lead.code, found.is_folded) == ("02Q10ZZ", False)
    assert procedures.below(found, date(2031, 5, 1)) == ()
