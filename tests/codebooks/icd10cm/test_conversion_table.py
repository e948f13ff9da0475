"""What the kept Conversion Table says of codes."""

from datetime import date

import pytest

from app.codebooks.icd10cm.conversion import read_conversion
from app.codebooks.icd10cm.conversion_table import predecessors, successors
from app.domain.printed.conversions import Replacement
from tests.codebooks.icd10cm.companions_made import conversion, kept

BEFORE = date(2015, 1, 1)
OLD = conversion(("A00.01", 2029, "A00.1"), ("A00.02", 2029, "A00.0"))
NEW = conversion(
    ("A00.01", 2029, "A00.0"),
    ("A00.02", 2029, "A00.0"),
    ("A00.02", 2029, "A00.0"),
    ("A05.3", 2030, "A05.1 and A05.2"),
    ("A06", date(2031, 4, 1), "A00.1-A00.6; B10.-"),
    ("A07", 2030, "None"),
)


@pytest.fixture(scope="module")
def connection():
    old, new = (read_conversion(member) for member in (OLD, NEW))
    with kept((old, date(2029, 10, 1)), (new, date(2030, 10, 1))) as connection:
        yield connection


@pytest.mark.parametrize(
    ("code", "codes"),
    [
        pytest.param("A00.0", ["A00.01", "A00.02"], id="two codes, once each"),
        pytest.param("a000", ["A00.01", "A00.02"], id="as claims carry it"),
        pytest.param("A05.2", ["A05.3"], id="one of two"),
        pytest.param("A00.3", ["A06"], id="within a range"),
        pytest.param("A00.6", ["A06"], id="end of a range"),
        pytest.param("A00.61", ["A06"], id="below the end of a range"),
        pytest.param("A00.1", ["A06"], id="as the newest table corrects it"),
        pytest.param("B10.21", ["A06"], id="below a stem"),
        pytest.param("A00.01", [], id="a code that goes on"),
        pytest.param("A00.7", [], id="beyond a range"),
    ],
)
def test_the_codes_that_took_the_place_of_a_code(connection, code, codes):
    assert [each.code for each in successors(connection, code, BEFORE)] == codes


def test_only_what_came_later_than_a_day_is_told(connection):
    assert successors(connection, "A00.3", date(2031, 3, 31)) == (
        Replacement("A06", date(2031, 4, 1), "A00.1-A00.6; B10.-"),
    )
    assert successors(connection, "A00.3", date(2031, 4, 1)) == ()


def test_what_a_code_took_the_place_of(connection):
    assert predecessors(connection, "a053") == (
        Replacement("A05.3", date(2030, 10, 1), "A05.1 and A05.2"),
    )
    assert [each.previous for each in predecessors(connection, "A07")] == [""]
    assert predecessors(connection, "A00.0") == ()
