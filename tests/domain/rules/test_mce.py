"""Ages on the lists of the Medicare Code Editor."""

import pytest

from app.domain.rules.mce import Ages


@pytest.mark.parametrize(("age", "fits"), [(8, False), (9, True), (64, True), (65, False)])
def test_both_ends_of_the_ages_fit(age, fits):
    assert (age in Ages(9, 64)) is fits


def test_ages_are_said_in_years():
    assert (str(Ages(9, 64)), str(Ages(0, 0))) == ("9–64", "0")
