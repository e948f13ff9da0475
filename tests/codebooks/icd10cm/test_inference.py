"""Codes without a book around them."""

import pytest

from app.codebooks.icd10cm.edition import read_edition
from app.codebooks.icd10cm.inference import placed
from app.codebooks.icd10cm.lists import Listed, ListedCode
from app.codebooks.making.book import Book, Level, PlaceKey
from tests.codebooks.received_made import listed
from tests.fixtures.books import silent, tiny_release


@pytest.fixture(scope="module")
def neighbour():
    return read_edition(tiny_release(2026), silent)


def of(codes, *, has_headers=True):
    rows = (
        ListedCode(code, title, is_valid=valid)
        for code, valid, title in codes
        if has_headers or valid
    )
    return Listed(tuple(rows), has_headers)


def code(name):
    return PlaceKey(Level.CODE, name)


def hung(places):
    return {place.key.name: place for place in places if place.key.level is Level.CODE}


@pytest.mark.parametrize("has_headers", [True, False], ids=["order file", "codes file"])
def test_the_same_codes_stand_where_the_book_prints_them(neighbour, has_headers):
    made = placed(of(listed(), has_headers=has_headers), neighbour)
    # Umbrella sections without codes are the book's own; all that holds a code is there.
    assert set(hung(made).values()) == set(hung(neighbour.places).values())
    assert [place for place in neighbour.places if place in set(made)] == list(made)


def test_a_new_header_is_named_by_what_its_codes_share(neighbour):
    new = [
        ("A112", True, "Storm fever, by day"),
        ("A1121", True, "Storm fever of sails, by day"),
        ("A1131A", True, "Fog of bells"),
        ("A1132A", True, "Haze of bells"),
    ]
    made = hung(placed(of([*listed(), *new], has_headers=False), neighbour))
    assert made["A11.3"].title == "Codes that begin with A11.3"
    assert made["A11.21"].parent == code("A11.2")
    assert made["A11.31A"].parent == code("A11.3")
    assert not made["A11.3"].is_billable


def test_a_new_header_takes_the_words_its_codes_begin_with(neighbour):
    new = [("A1141", True, "Storm fever, left"), ("A1142", True, "Storm fever, right")]
    assert hung(placed(of([*listed(), *new], has_headers=False), neighbour))["A11.4"].title == (
        "Storm fever"
    )


def test_the_x_that_fills_up_a_code_is_no_header(neighbour):
    new = [(f"A12XXX{char}", True, f"Gale, {char}") for char in "AD"]
    new += [(f"A13X{digit}X{char}", True, f"Gust, {char}") for digit in "12" for char in "AD"]
    made = hung(placed(of([*listed(), *new], has_headers=False), neighbour))
    assert made["A12.XXXA"].parent == code("A12")
    assert made["A13.X1XA"].parent == code("A13.X1")
    assert made["A13.X1"].parent == code("A13.X")


def test_a_new_category_hangs_below_the_section_around_it(neighbour):
    made = hung(placed(of([*listed(), ("A04", True, "Dusk fever")]), neighbour))
    assert made["A04"].parent == PlaceKey(Level.SECTION, "A00-A09")


@pytest.mark.parametrize("name", ["A99", "S99"])
def test_a_new_category_outside_all_sections_hangs_below_its_chapter(neighbour, name):
    made = hung(placed(of([*listed(), (name, True, "New")]), neighbour))
    assert made[name].parent.level is Level.CHAPTER


def test_a_category_of_an_unknown_letter_hangs_nowhere(neighbour):
    assert hung(placed(of([*listed(), ("X00", True, "New")]), neighbour))["X00"].parent is None


def test_without_a_neighbour_codes_hang_below_their_stems_alone():
    made = hung(placed(of(listed(), has_headers=False), Book()))
    assert made["A00.0"].parent == code("A00")
    assert made["A00"].parent is None


def test_a_title_that_differs_by_accents_only_is_taken_as_printed(neighbour):
    codes = [(name, valid, title) for name, valid, title in listed() if name != "A000"]
    printed = hung(neighbour.places)["A00.0"]
    accented = Book(
        places=tuple(
            place if place is not printed else type(place)(place.key, "Fièvre", place.parent, True)
            for place in neighbour.places
        )
    )
    for title, expected in [("Fievre", "Fièvre"), ("Other", "Other")]:
        made = hung(placed(of([*codes, ("A000", True, title)]), accented))
        assert made["A00.0"].title == expected
