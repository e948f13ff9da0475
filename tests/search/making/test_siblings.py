from datetime import date

import pytest

from app.domain.codes import System
from app.domain.printed.families import Side
from app.search.making.siblings import Siblings
from app.search.narrowing import EVERYTHING

ON = date(2026, 5, 1)


@pytest.fixture
def siblings(tiny):
    scope = tiny._scope(ON, (System.ICD_10_CM,), False, EVERYTHING)
    return Siblings(tiny._shelf, scope)


@pytest.fixture
def number(tiny):
    return lambda code: tiny._shelf.codes.place(System.ICD_10_CM, code)


@pytest.mark.parametrize(
    ("code", "stem"),
    [
        pytest.param("S10.11XA", "S10.11", id="without its 7th character and X"),
        pytest.param("S10.11", "S10.11", id="a stem"),
        pytest.param("S10.1", "S10.11", id="a header of sides alone"),
        pytest.param("S10", "S10", id="a header of other conditions"),
        pytest.param("A00.0", "A00.0", id="a code alone"),
    ],
)
def test_a_code_has_a_stem(siblings, number, code, stem):
    assert siblings.stem(number(code)) == number(stem)


def test_a_stem_has_sides_and_7th_characters(siblings, number):
    stem = number("S10.11")
    assert siblings.sides(stem) == {number("S10.12"): Side.RIGHT, stem: Side.LEFT}
    fulls = map(number, ("S10.11XA", "S10.11XD", "S10.11XS"))
    assert siblings.sevenths(stem) == tuple(fulls)
    assert siblings.sides(number("A00.0")) == {}
    assert siblings.sevenths(number("A00.0")) == ()


def test_a_header_is_of_its_sides_when_nothing_else_is_below_it(siblings, number):
    sides = siblings.sides(number("S10.11"))
    assert siblings.are_all(number("S10.1"), sides)
    assert not siblings.are_all(number("S10"), sides)
    assert not siblings.are_all(number("A00.0"), sides)
