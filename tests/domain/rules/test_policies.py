from datetime import date

import pytest

from app.domain.codes import System
from app.domain.rules.policies import Policy, PolicyLink, PolicyStatus

_DAYS = (date(2026, 1, 8), date(2026, 5, 31))


@pytest.mark.parametrize(
    ("status", "on", "holds"),
    [
        (PolicyStatus.ACTIVE, date(2026, 1, 7), False),
        (PolicyStatus.ACTIVE, date(2026, 1, 8), True),
        (PolicyStatus.RETIRED, date(2026, 5, 31), True),
        (PolicyStatus.RETIRED, date(2026, 6, 1), False),
        (PolicyStatus.PROPOSED, date(2026, 2, 1), False),
    ],
    ids=["before", "first day", "last day", "after", "proposed"],
)
def test_a_policy_holds_between_its_days_unless_it_is_proposed(status, on, holds):
    policy = Policy(System.LCD, 301, 7, "L301", "Tide", status, *_DAYS)
    assert policy.holds_on(on) is holds


@pytest.mark.parametrize(
    ("system", "called"),
    [(System.LCD, "L301"), (System.ARTICLE, "A301"), (System.NCD, "")],
    ids=str,
)
def test_a_link_is_called_by_its_number_unless_it_is_to_an_ncd(system, called):
    assert PolicyLink(system, 301).display_id == called
