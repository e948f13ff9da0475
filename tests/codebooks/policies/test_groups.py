from datetime import date

import pytest

from app.codebooks.policies.found import policy
from app.codebooks.policies.groups import groups_of
from app.domain.codes import System
from app.domain.rules.policies import Listing, Policy, PolicyGroup, PolicyStatus
from tests.codebooks.policies.mcd_made import ARTICLE_TABLES, loaded

MAY = date(2026, 5, 15)
_ABOVE = ("Group 1: applies to 12345 & X1234.\n\n- once a year", "* only with a second code")
_COVERED, _NOT_COVERED = Listing.COVERED, Listing.NOT_COVERED


@pytest.fixture
def lantern(held):
    return policy(held, "A501", MAY)


@pytest.mark.parametrize(
    ("listing", "groups"),
    [
        pytest.param(
            Listing.PROCEDURES,
            (PolicyGroup(Listing.PROCEDURES, 1, "These codes:", "", ("12345", "X1234")),),
            id="procedures",
        ),
        pytest.param(
            _COVERED,
            (
                PolicyGroup(_COVERED, 1, *_ABOVE, ("A05.0-A05.2", "B10"), ("A05.1",)),
                PolicyGroup(_COVERED, 2, "For X1234 only", "", ("B10",)),
            ),
            id="covered",
        ),
        pytest.param(
            _NOT_COVERED,
            (PolicyGroup(_NOT_COVERED, 1, "Not for 12345", "", ("B10", "Z00.00")),),
            id="not covered",
        ),
    ],
)
def test_a_list_is_told_by_its_groups(held, lantern, listing, groups):
    assert groups_of(held, lantern, listing) == groups


def test_a_paragraph_without_codes_is_a_group_too(books):
    table = "article_x_icd10_covered_group"
    loaded(books, {name: ARTICLE_TABLES[name] for name in ("article", table)})
    first, second = groups_of(books, policy(books, "A501", MAY), _COVERED)
    assert (first.paragraph, first.codes, second.number) == (_ABOVE[0], (), 2)


def test_a_code_of_another_shape_is_not_swallowed_by_a_range(books):
    codes = (("00400", "B"), ("0042T", ""), ("00450", "E"))
    rows = [(501, 3, code, 90, 1, within, "", "", "") for code, within in codes]
    loaded(books, {"article": ARTICLE_TABLES["article"], "article_x_hcpc_code": rows})
    (group,) = groups_of(books, policy(books, "A501", MAY), Listing.PROCEDURES)
    assert group.codes == ("00400-00450", "0042T")


def test_a_policy_of_books_that_are_not_loaded_says_nothing(books):
    books.execute("DELETE FROM code_set")
    other = Policy(System.LCD, 1, 1, "L1", "x", PolicyStatus.ACTIVE, MAY, MAY)
    assert groups_of(books, other, _COVERED) == ()
