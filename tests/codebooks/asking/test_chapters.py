from datetime import date

import pytest

from app.codebooks.asking.chapters import chapters
from app.domain.codes import System
from tests.fixtures.annotated import annotated_root
from tests.fixtures.books import opened

ON = date(2026, 5, 1)


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    with opened(annotated_root(tmp_path_factory.mktemp("annotated"))) as books:
        yield books


def asked(books, system, on=ON):
    found = books.ask(system, chapters, system, on)
    return [(each.name, each.first, each.last) for each in found]


def test_the_chapters_of_icd_10_cm_reach_from_their_first_section_to_their_last(books):
    assert asked(books, System.ICD_10_CM) == [
        ("1", "A00", "A19"),
        ("2", "B20", "B2A"),
        ("19", "S10", "T50"),
    ]


def test_the_letters_of_hcpcs_are_its_chapters(books):
    assert asked(books, System.HCPCS) == [("S", "S", "S")]


def test_a_book_whose_codes_hang_nowhere_has_no_chapters(books):
    assert asked(books, System.ICD_10_PCS) == []


def test_a_day_without_an_edition_has_no_chapters(books):
    assert asked(books, System.ICD_10_CM, date(2027, 1, 1)) == []
