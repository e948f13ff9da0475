"""The lists of version 44, where they are at hand."""

from collections import Counter
from datetime import date

import pytest

from app.domain.rules.mce import Ages, MceList
from tests.fixtures.official import official


@pytest.fixture(scope="module")
def lists():
    kind, member = official("mce.lists", "mce-v44")
    assert kind.edition_of(member).released == date(2026, 10, 1)
    return kind.read(member)


def test_version_44_has_its_official_figures(lists):
    assert lists.codes == 17_385
    assert Counter(row.listing.list for row in lists.rows) == {
        MceList.MANIFESTATION: 422,
        MceList.UNACCEPTABLE: 2_666,
        MceList.NEEDS_SECONDARY: 1,
        MceList.QUESTIONABLE: 30,
        MceList.EXTERNAL_CAUSE: 7_461,
        MceList.UNSPECIFIED: 3_476,
        MceList.WRONG_PROCEDURE: 3,
        MceList.NEWBORN: 42,
        MceList.PEDIATRIC: 126,
        MceList.MATERNITY: 2_587,
        MceList.ADULT: 857,
    }


def test_each_list_by_age_has_one_range(lists):
    ages = {(row.listing.list, row.listing.ages) for row in lists.rows if row.listing.ages}
    assert ages == {
        (MceList.NEWBORN, Ages(0, 0)),
        (MceList.PEDIATRIC, Ages(0, 17)),
        (MceList.MATERNITY, Ages(9, 64)),
        (MceList.ADULT, Ages(15, 124)),
    }
