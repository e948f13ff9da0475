from datetime import date

from app.codebooks.policies.found import policy
from app.codebooks.policies.jurisdictions import contractors_of, holds_in, is_known_where
from app.domain.rules.policies import PolicyContractor
from tests.codebooks.policies.mcd_made import ARTICLE_TABLES, loaded

MAY = date(2026, 5, 15)
_HARBOUR = ("Harbour Administrators, Inc.", "01112")


def test_a_policy_has_contractors_with_their_states_on_the_day(held):
    rope = policy(held, "A502", MAY)
    assert contractors_of(held, rope, MAY) == (
        PolicyContractor(*_HARBOUR, ("NF",)),
        PolicyContractor("Inland Administrators", "04412", ("TX",)),
    )
    earlier = contractors_of(held, rope, date(2025, 12, 31))
    assert earlier[0] == PolicyContractor(*_HARBOUR, ("NF", "NV"))


def test_an_ncd_holds_everywhere_and_has_no_contractors(held):
    screening = policy(held, "220.4", MAY)
    assert is_known_where(screening)
    assert contractors_of(held, screening, MAY) == ()
    assert holds_in(held, screening, MAY, "", "")


def test_contractors_without_names_or_states_are_told_without_them(books):
    tables = ("article", "article_x_contractor")
    loaded(books, {table: ARTICLE_TABLES[table] for table in tables})
    lantern = policy(books, "A501", MAY)
    assert not is_known_where(lantern)
    assert contractors_of(books, lantern, MAY) == (PolicyContractor("", "", ()),)
