"""Which system a bare code belongs to."""

import pytest

from app.codebooks.asking.resolution import best
from app.domain.books import Entry, Status
from app.domain.codes import System

CM, HCPCS = System.ICD_10_CM, System.HCPCS


@pytest.mark.parametrize(
    ("first", "second", "chosen", "also"),
    [
        ("valid", "valid", CM, (HCPCS,)),
        ("header", "valid", HCPCS, (CM,)),
        ("valid", "header", CM, (HCPCS,)),
        ("header", "no_edition", CM, ()),
        ("not_in_edition", "no_edition", HCPCS, ()),
        ("no_edition", "no_edition", CM, ()),
        ("not_in_edition", "not_in_edition", CM, ()),
        ("no_edition", "not_verified", HCPCS, ()),
    ],
)
def test_the_system_that_knows_the_code_wins(first, second, chosen, also):
    entry = best([Entry(CM, "E11.65", Status(first)), Entry(HCPCS, "E1165", Status(second))])
    assert (entry.system, entry.also) == (chosen, also)


def test_a_code_of_another_year_comes_before_books_that_are_not_loaded():
    known = Entry(CM, "R10.20", Status.NOT_IN_EDITION, title="Known from next year")
    assert best([known, Entry(HCPCS, "R1020", Status.NO_EDITION)]).system is CM
