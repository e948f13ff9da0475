import pytest

from app.codebooks.making.layers import Days
from app.codebooks.policies.places import read_jurisdictions, read_states
from tests.codebooks.policies.mcd_made import member


def test_a_contractor_works_in_a_state_until_its_term():
    received = member("contractor_jurisdiction", [(10, 12, 1, 7, "", "", "2025-12-31")])
    ((*_, first, last),) = read_jurisdictions("contractor_jurisdiction", received).found
    assert (first, Days.of(first, last).last.year) == (1, 2025)


def test_states_are_in_capitals():
    assert read_states("state_lookup", member("state_lookup", [(7, "nf", "North")])).found == (
        (7, "NF", "North"),
    )


@pytest.mark.parametrize("state", ["", "seven"])
def test_a_state_has_a_number(state):
    with pytest.raises(ValueError, match="is no number"):
        read_states("state_lookup", member("state_lookup", [(state, "NF", "North")]))
