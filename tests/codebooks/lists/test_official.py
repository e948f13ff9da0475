"""The list of CMS, where it is at hand."""

from collections import Counter
from datetime import date

import pytest

from app.codebooks.lists.grid import grid_rows
from tests.fixtures.official import official


@pytest.fixture(scope="module")
def received():
    return official("pos.list", "pos")


def test_the_ninety_nine_rows_are_codes_or_unassigned(received):
    kind, member = received
    rows = list(grid_rows(member, ","))[1:]
    unassigned = sum(row[1] == "Unassigned" for row in rows)
    assert (len(rows), unassigned, kind.read(member).codes) == (99, 47, 52)


def test_its_newest_code_tells_from_when_it_is(received):
    kind, member = received
    assert kind.edition_of(member).released == date(2024, 8, 1)


def test_places_have_a_setting_and_a_description(received):
    kind, member = received
    book = kind.read(member)
    assert Counter(fact.name for fact in book.facts) == {"description": 52, "mpfs_setting": 52}
    settings = {fact.place.name: fact.value for fact in book.facts if fact.name == "mpfs_setting"}
    assert (settings["11"], settings["21"], settings["10"]) == (
        "non-facility",
        "facility",
        "non-facility",
    )
