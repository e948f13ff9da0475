"""The kept guidelines, asked by number and by code."""

from dataclasses import replace
from datetime import date

import pytest

from app.codebooks.icd10cm.guidelines.book import (
    GuidelineBook,
    all_guidelines,
    every_guideline,
    guideline,
    guidelines_for,
)
from app.codebooks.icd10cm.guidelines.received import read_guidelines
from tests.codebooks.icd10cm.companions_made import GUIDELINES, guidelines, kept

OLD, NEW = date(2030, 12, 1), date(2031, 12, 1)


@pytest.fixture(scope="module")
def connection():
    old = read_guidelines(guidelines(*GUIDELINES))
    new = GuidelineBook(tuple(replace(each, edition="FY2032") for each in old.guidelines[:3]))
    with kept((old, date(2030, 10, 1)), (new, date(2031, 10, 1))) as connection:
        yield connection


@pytest.mark.parametrize("number", ["I.C.1.a.2)(i)", "Section I.C.1.a.2.i", "i.c.1.a.2(i)"])
def test_a_section_is_found_by_its_number(connection, number):
    found = guideline(connection, number, OLD)
    assert (found.number, found.title, found.page) == ("I.C.1.a.2)(i)", "Blue", 3)


def test_each_edition_speaks_on_its_own_days(connection):
    assert guideline(connection, "I.A.1", OLD).edition == "FY2031"
    assert guideline(connection, "I.A.1", NEW).edition == "FY2032"
    assert guideline(connection, "II.K", NEW) is None
    assert guideline(connection, "I.A.1", date(2030, 9, 30)) is None
    assert [len(all_guidelines(connection, on)) for on in (OLD, NEW)] == [13, 3]
    assert [each.number for each in all_guidelines(connection, NEW)] == ["I", "I.A", "I.A.1"]


def test_every_section_of_all_editions_has_its_days(connection):
    every = every_guideline(connection)
    assert [len([days for _, days in every if on in days]) for on in (OLD, NEW)] == [13, 3]
    assert {each.edition for each, days in every if NEW in days} == {"FY2032"}


@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        ("A00.0", ["I.C.1.a.2)(h)", "I.C.1.a.2)(i)(i)", "I.C.1"]),
        ("a001", ["I.A.1", "I.C.1.a.2)(i)(i)", "I.C.1"]),
        ("A05.21", ["I.C.1.a.2)(i)(i)", "I.A.1", "I.C.1"]),
        ("A05.3", ["I.A.1", "I.C.1"]),
        ("B99.9", ["I.C.1"]),
        ("U07.1", ["I"]),
        ("Z00.0", []),
    ],
    ids=["code", "as claims carry it", "subcategory", "category", "chapter", "range", "none"],
)
def test_the_sections_for_a_code_come_the_closest_first(connection, code, numbers):
    assert [each.number for each in guidelines_for(connection, code, OLD)] == numbers
