from dataclasses import replace
from datetime import date

import pytest

from app.coding.given import (
    NotGivenError,
    billed_code,
    diagnosis_code,
    fault,
    procedure_code,
)
from app.domain.books import Entry, Status, Titled
from app.domain.codes import System

BEFORE, AFTER = date(2025, 9, 30), date(2025, 10, 1)


@pytest.mark.parametrize("text", ["A05.A", "a05a", " A05A "], ids=["dotted", "bare", "spaces"])
def test_a_valid_code_is_given_as_the_book_writes_it(books, text):
    assert diagnosis_code(text, AFTER, books) == "A05.A"


def test_a_code_that_became_a_header_may_be_given_until_the_day_before(books):
    assert diagnosis_code("A05", BEFORE, books) == "A05"


@pytest.mark.parametrize(
    ("text", "on", "line"),
    [
        ("A05", AFTER, "A05 is a header on 2025-10-01: choose A05.A, A05.B"),
        ("A10.1", date(2026, 10, 1), "No ICD-10-CM edition covers 2026-10-01"),
        ("A10.9", AFTER, "A10.9 is not in ICD-10-CM 2026-04: search for the code of 2025-10-01"),
        ("fever", AFTER, "“fever” has not the shape of an ICD-10-CM code"),
        ("99213", AFTER, "“99213” has not the shape of an ICD-10-CM code"),
    ],
    ids=["header", "no edition", "not in the edition", "no code", "CPT"],
)
def test_what_cannot_be_given_is_said_in_one_line(books, text, on, line):
    with pytest.raises(NotGivenError) as error:
        diagnosis_code(text, on, books)
    assert str(error.value).startswith(line)
    assert "\n" not in str(error.value)


def test_a_header_with_many_codes_below_names_the_first_few(books):
    children = tuple(Titled(f"A99.{number}", "") for number in range(9))
    header = Entry(System.ICD_10_CM, "A99", Status.HEADER, children=children)
    shown = "A99.0, A99.1, A99.2, A99.3, A99.4, A99.5 or 3 more"
    assert fault(header, AFTER, books) == f"A99 is a header on 2025-10-01: choose {shown}"
    bare = replace(header, children=())
    assert fault(bare, AFTER, books) == "A99 is a header on 2025-10-01: choose a code below it"


def test_a_code_outside_every_edition_is_told_without_one(books):
    unknown = Entry(System.HCPCS, "G9999", Status.NOT_IN_EDITION)
    assert fault(unknown, AFTER, books).startswith("G9999 is not in HCPCS: search")


def test_services_and_procedures_are_given_by_their_shape():
    assert billed_code(" g0439 ") == "G0439"
    assert billed_code("0001u") == "0001U"
    assert procedure_code("0dtj4zz") == "0DTJ4ZZ"


@pytest.mark.parametrize(
    ("check", "text", "line"),
    [
        (billed_code, "9921", "a CPT or HCPCS code: five characters"),
        (billed_code, "I10", "a CPT or HCPCS code"),
        (procedure_code, "0DTI4ZZ", "an ICD-10-PCS code: seven characters without I and O"),
    ],
    ids=["short", "diagnosis", "letter I"],
)
def test_another_shape_is_refused(check, text, line):
    with pytest.raises(NotGivenError, match=f"“{text}” has not the shape of {line}"):
        check(text)
