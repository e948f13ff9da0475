from datetime import date

import pytest

from app.domain.printed.families import Side
from app.suggestions.choosing.sides import both_sides, on_its_side, said_side
from tests.fixtures.books import opened, tiny_root

ON = date(2025, 3, 12)


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("reference"))) as books:
        yield books


@pytest.mark.parametrize(
    ("texts", "side"),
    [
        (("pain in the right ear",), Side.RIGHT),
        (("ear pain, L > R",), Side.BILATERAL),
        (("bilateral ear pain",), Side.BILATERAL),
        (("ear pain", "of the left ear"), Side.LEFT),
        (("left ear pain", "of the right ear"), Side.LEFT),
        (("ear pain", ""), None),
    ],
)
def test_the_first_text_that_names_a_side_says_it(texts, side):
    assert said_side(*texts) == side


@pytest.mark.parametrize(
    ("side", "codes"),
    [
        (Side.LEFT, ["A10.1"]),
        (Side.RIGHT, ["A10.2"]),
        (Side.BILATERAL, ["A10.2", "A10.1"]),
        (None, ["A10.9"]),
    ],
)
def test_a_code_goes_to_the_side_that_is_said(books, side, codes):
    assert list(on_its_side(books, "A10.9", side, ON)) == codes


def test_a_code_without_sides_stays(books):
    assert list(on_its_side(books, "A00.9", Side.LEFT, ON)) == ["A00.9"]


@pytest.mark.parametrize(
    ("words", "side"),
    [("Dry eyes", Side.BILATERAL), ("Arthritis of the knees", Side.BILATERAL), ("Knee pain", None)],
)
def test_a_pair_of_organs_is_both_of_them(words, side):
    assert both_sides(words) is side
