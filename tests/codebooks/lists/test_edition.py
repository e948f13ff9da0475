"""A list as a book, and what tells its edition."""

from datetime import date

import pytest

from app.codebooks.lists.edition import book_of, newest_month, taxonomy_day
from app.codebooks.lists.layouts import CARC, PAYER, POS, REVENUE
from app.codebooks.lists.record import Record, records
from app.codebooks.making.book import Level, PlaceKey
from app.domain.codes import System
from tests.codebooks.lists import lists_made
from tests.codebooks.lists.lists_made import comma_separated


def book(member, layout):
    return book_of(records(member, layout), layout.system)


def facts(book, code):
    return {fact.name: fact.value for fact in book.facts if fact.place.name == code}


def test_codes_stand_in_the_order_of_the_list_and_empty_facts_are_left_out():
    reasons = book(lists_made.CARC, CARC)
    assert [place.key.name for place in reasons.places] == ["1", "45", "B7"]
    assert (reasons.codes, reasons.headers) == (3, 0)
    assert facts(reasons, "1") == {"added": "1995-01-01"}


def test_revenue_codes_hang_below_their_category():
    rooms = book(lists_made.REVENUE, REVENUE)
    parents = {place.key.name: place.parent for place in rooms.places}
    assert parents == {"045X": None, "0450": PlaceKey(Level.SECTION, "045X"), "0100": None}
    assert (rooms.codes, rooms.headers) == (2, 0)


def test_a_payer_of_several_names_is_one_payer():
    payers = book(lists_made.PAYERS, PAYER)
    assert [(place.key.name, place.title) for place in payers.places] == [
        ("LAMP1", "Lantern Mutual"),
        ("87726", "Wick Health"),
    ]
    assert facts(payers, "LAMP1") == {"state": "OH", "other_names": "Lantern Mutual Gold"}


def test_any_other_code_stands_once():
    with pytest.raises(ValueError, match="11 stands twice"):
        book_of([Record("11", "One", {}), Record("11", "One", {})], System.POS)


@pytest.mark.parametrize(
    "found",
    [[], [Record("045X", "Lantern rooms", {}, is_category=True)]],
    ids=["nothing", "categories alone"],
)
def test_a_list_without_codes_is_refused(found):
    with pytest.raises(ValueError, match="holds no code of REVENUE"):
        book_of(found, System.REVENUE)


@pytest.mark.parametrize(
    ("told", "setting"),
    [
        ("Non-Facility", "non-facility"),
        ("nonfacility", "non-facility"),
        ("FACILITY", "facility"),
        ("Both", "Both"),
    ],
    ids=["hyphen", "one word", "capitals", "other"],
)
def test_the_setting_is_told_in_one_way(told, setting):
    places = comma_separated(("code", "name", "mpfs_setting"), ("11", "Lantern room", told))
    assert facts(book(places, POS), "11") == {"mpfs_setting": setting}


@pytest.mark.parametrize(
    ("member", "layout", "day"),
    [
        (lists_made.CARC, CARC, date(2031, 7, 1)),
        (
            comma_separated(("Payer ID", "Payer", "Start"), ("L1", "Lantern", "1/31/2031")),
            PAYER,
            date(2031, 1, 1),
        ),
        (lists_made.PLACES, POS, date(2023, 10, 1)),
        (comma_separated(("POS Code", "Name"), ("11", "Lantern room")), POS, None),
        (lists_made.PAYERS, PAYER, None),
    ],
    ids=["changed", "begun", "places by their newest code", "old places alone", "no dates"],
)
def test_the_newest_month_inside_tells_the_edition(member, layout, day):
    assert newest_month(records(member, layout), layout.system) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("nucc_taxonomy_250.csv", date(2025, 4, 1)),
        ("2026/nucc_taxonomy_251.csv", date(2025, 10, 1)),
        ("taxonomy v26.0.xlsx", date(2026, 4, 1)),
        ("taxonomy.csv", None),
        ("nucc 251/taxonomy.csv", None),
    ],
    ids=["first half", "second half", "point", "none", "folder"],
)
def test_a_version_of_the_taxonomy_holds_from_april_or_october(name, day):
    assert taxonomy_day(name) == day
