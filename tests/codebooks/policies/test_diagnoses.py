from datetime import date

import pytest

from app.codebooks.policies.diagnoses import coverage_of
from app.codebooks.policies.found import policy
from app.domain.codes import System
from app.domain.rules.policies import (
    Covered,
    Listing,
    NotCovered,
    NotListed,
    Policy,
    PolicyGroup,
    PolicyStatus,
)
from tests.codebooks.policies.mcd_made import ARTICLE_TABLES, loaded

MAY = date(2026, 5, 15)
_ABOVE = ("Group 1: applies to 12345 & X1234.\n\n- once a year", "* only with a second code")
_COVERED, _NOT_COVERED = Listing.COVERED, Listing.NOT_COVERED


@pytest.fixture
def lantern(held):
    return policy(held, "A501", MAY)


def test_a_listed_diagnosis_is_covered_and_starred(held, lantern):
    group = PolicyGroup(_COVERED, 1, *_ABOVE, ("A05.1",), ("A05.1",))
    assert coverage_of(held, lantern, "a051") == Covered((group,))


def test_a_diagnosis_between_the_ends_of_a_range_is_covered_by_it(held, lantern):
    group = PolicyGroup(_COVERED, 1, *_ABOVE, ("A05.0-A05.2",))
    assert coverage_of(held, lantern, "A05.15") == Covered((group,))


def test_a_diagnosis_may_stand_in_groups_for_several_procedures(held, lantern):
    assert coverage_of(held, lantern, "B10") == Covered(
        (
            PolicyGroup(_COVERED, 1, *_ABOVE, ("B10",)),
            PolicyGroup(_COVERED, 2, "For X1234 only", "", ("B10",)),
        ),
        (PolicyGroup(_NOT_COVERED, 1, "Not for 12345", "", ("B10",)),),
    )


def test_a_diagnosis_may_be_listed_as_not_covered(held, lantern):
    group = PolicyGroup(_NOT_COVERED, 1, "Not for 12345", "", ("Z00.00",))
    assert coverage_of(held, lantern, "Z00.00") == NotCovered((group,))


def test_beside_lists_an_unlisted_diagnosis_is_told_with_them(held, lantern):
    assert coverage_of(held, lantern, "C30.0") == NotListed((_COVERED, _NOT_COVERED))


def test_a_policy_without_lists_makes_no_statement(held):
    for called in ("A502", "L301", "220.4"):
        assert coverage_of(held, policy(held, called, MAY), "C30.0") == NotListed(())


def test_without_the_table_of_a_list_a_diagnosis_may_be_listed_all_the_same(books):
    missing = "article_x_icd10_covered"
    loaded(books, {name: rows for name, rows in ARTICLE_TABLES.items() if name != missing})
    found = coverage_of(books, policy(books, "A501", MAY), "C30.0")
    assert found == NotListed((_NOT_COVERED,), (missing,))


def test_a_group_without_its_paragraph_is_told_without_it(books):
    missing = "article_x_icd10_covered_group"
    loaded(books, {name: rows for name, rows in ARTICLE_TABLES.items() if name != missing})
    found = coverage_of(books, policy(books, "A501", MAY), "A05.0")
    assert found == Covered((PolicyGroup(_COVERED, 1, codes=("A05.0",)),))


def test_a_policy_of_books_that_are_not_loaded_says_nothing(books):
    books.execute("DELETE FROM code_set")
    other = Policy(System.LCD, 1, 1, "L1", "x", PolicyStatus.ACTIVE, MAY, MAY)
    assert coverage_of(books, other, "B10") == NotListed(())
