"""Codes beside a code, in the invented book and in the real one."""

from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.asking.families import neighbours, seventh_choices, siblings
from app.codebooks.receiving.received import Member
from app.domain.codes import System
from app.domain.printed.families import SeventhChoice, Side
from tests.codebooks.received_made import codes_file, listed
from tests.fixtures.books import opened, silent, tiny_releases
from tests.fixtures.kept import kept_release

CM = System.ICD_10_CM
ON, OLD = date(2026, 3, 12), date(2025, 3, 12)
NEXT = date(2026, 11, 1)
ENDINGS = {"D": "knot, later", "S": "scar, pale"}


@pytest.fixture(scope="module")
def later(tmp_path_factory):
    """The invented books with a third year, of codes alone and with other 7th characters."""
    root = tmp_path_factory.mktemp("later")
    codes = [one for one in listed() if not one[0].startswith(("S100XX", "S1011X"))]
    codes += [(f"S100XX{char}", True, f"Burn of wrist, {end}") for char, end in ENDINGS.items()]
    codes += [("S1011XA", True, "Rope burn of left finger, first knot")]
    content = codes_file(codes)
    third = kept_release(root / "3", CM, date(2026, 10, 1), [Member("codes-2027.txt", content)])
    build(root, [*tiny_releases(), third], lambda *_: None, silent)
    with opened(root) as books:
        yield books


def sides(books, code, on=ON):
    return {one.code: one.side for one in books.ask(CM, siblings, code, on)}


def choices(books, code, on=ON):
    return {one.char: one.code for one in books.ask(CM, seventh_choices, code, on)}


def beside(books, code, on=ON):
    return [one.code for one in books.ask(CM, neighbours, code, on)]


def test_sides_are_found_in_the_last_character(books):
    left, right = books.ask(CM, siblings, "A10.1", ON)[::-1]
    assert (left.code, left.side, left.is_billable) == ("A10.1", Side.LEFT, True)
    assert (right.code, right.title) == ("A10.2", "Tide fever of right ear")


def test_a_side_that_stands_before_other_characters_leaves_these_as_they_are(books):
    assert sides(books, "S10.11XD") == {"S10.12XD": Side.RIGHT, "S10.11XD": Side.LEFT}
    assert [one.is_billable for one in books.ask(CM, siblings, "S10.11", ON)] == [False, False]


def test_the_unspecified_side_is_that_of_the_edition(books):
    assert sides(books, "A10.1") == {"A10.2": Side.RIGHT, "A10.1": Side.LEFT}
    assert sides(books, "A10.1", OLD)["A10.9"] is Side.UNSPECIFIED


@pytest.mark.parametrize("code", ["A00.1", "A10", "A77", "S10.0XXA", "A10.9"])
def test_a_code_without_sides_or_of_another_year_has_no_siblings(books, code):
    assert sides(books, code) == {}


def test_a_side_that_the_list_has_not_is_not_offered(later):
    assert sides(later, "S10.12XA", NEXT) == sides(later, "S10.12XA")
    assert sides(later, "S10.12XD", NEXT) == {}


def test_a_stem_is_filled_up_with_x(books):
    assert books.ask(CM, seventh_choices, "S10.0", ON) == (
        SeventhChoice("A", "first knot; knot NOS", "S10.0XXA"),
        SeventhChoice("D", "later knot", "S10.0XXD"),
        SeventhChoice("S", "scar", "S10.0XXS"),
    )
    assert list(choices(books, "S10.11")) == ["A", "D", "S"]


def test_only_characters_of_the_list_are_offered(books):
    assert choices(books, "T36.0X5") == {"A": "T36.0X5A"}
    assert choices(books, "S10.2") == {"A": "S10.2XXA", "B": "S10.2XXB"}


def test_a_whole_code_has_all_characters_of_its_stem(books):
    assert choices(books, "S10.0XXD") == choices(books, "S10.0")


@pytest.mark.parametrize("code", ["S10", "S10.1", "A00.1", "A77"])
def test_a_code_that_is_no_stem_has_no_choices(books, code):
    assert choices(books, code) == {}


def test_without_definitions_the_titles_tell_what_the_characters_mean(later):
    found = later.ask(CM, seventh_choices, "S10.0XXD", NEXT)
    assert {one.char: one.meaning for one in found} == {"D": "knot, later", "S": "scar, pale"}


def test_the_only_character_of_a_stem_is_told_by_the_end_of_its_title(later):
    (only,) = later.ask(CM, seventh_choices, "S10.11XA", NEXT)
    assert only.meaning == "first knot"


def test_neighbours_are_the_codes_of_one_parent(books):
    assert beside(books, "A00.1") == ["A00.0", "A00.1", "A00.9"]
    assert beside(books, "S10.11XA") == ["S10.11", "S10.12"]
    assert beside(books, "A00") == []
    assert beside(books, "A77") == []


@pytest.mark.parametrize(
    ("code", "members"),
    [
        ("S52.501A", ["S52.501A", "S52.502A", "S52.509A"]),
        ("H40.1131", ["H40.1111", "H40.1121", "H40.1131", "H40.1191"]),
        ("M16.11", ["M16.11", "M16.12", "M16.0", "M16.10"]),
        ("L97.111", ["L97.111", "L97.121", "L97.101"]),
    ],
)
def test_the_real_book_has_its_sides(real_books, code, members):
    assert list(sides(real_books, code)) == members


def test_the_real_book_has_sixteen_characters_for_a_fracture_of_the_forearm(real_books):
    found = choices(real_books, "S52.501")
    assert "".join(found) == "ABCDEFGHJKMNPQRS"
    assert found["A"] == "S52.501A"
