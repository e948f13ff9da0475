"""What the pairs say of codes on a date of service."""

from datetime import date

import pytest

from app.codebooks.ncci.loaded import loaded_sets
from app.codebooks.ncci.pair_lookup import pairs_between, pairs_of
from app.domain.codes import System
from app.domain.rules.ncci import LoadedSet, ModifierIndicator, PairEdit
from tests.codebooks.ncci.ncci_made import (
    HOSPITAL,
    MEDICAID,
    PRACTITIONER,
    Q3,
    Q4,
    edits,
    pair,
    pairs,
)

ON = date(2026, 8, 15)
FIRST = pairs(
    pair("10001", "20002", "19960101", "20101231", "0", "Old reason", "*"),
    pair("10001", "20002", "20180701", "*", "1", "New reason"),
    pair("10001", "20003", "20260801", "20260815", "0"),
    pair("10004", "20002", "20260801", "20260801", "9"),
)
HOSPITALS = pairs(pair("20002", "10001", indicator="0"), name="ccioph-v322r0-f1.txt")


@pytest.fixture
def third_quarter():
    with edits(System.NCCI_PTP, (HOSPITALS, Q3), (FIRST, Q3)) as connection:
        yield connection


def said(found):
    return [(each.column_1, each.column_2, each.rationale) for each in found]


def test_a_pair_is_found_in_either_order_with_all_that_is_said_of_it(third_quarter):
    (found,) = pairs_between(third_quarter, "20002", "10001", ON, PRACTITIONER)
    assert found == PairEdit(
        column_1="10001",
        column_2="20002",
        modifier_indicator=ModifierIndicator.ALLOWED,
        effective=date(2018, 7, 1),
        deleted=date(2026, 9, 30),
        rationale="New reason",
        edit_set=PRACTITIONER,
        released=date(2026, 7, 1),
    )
    assert found.is_active
    assert pairs_between(third_quarter, " 10001 ", "20002", ON, PRACTITIONER) == (found,)


@pytest.mark.parametrize(
    ("on", "rationale"),
    [
        (date(1995, 12, 31), []),
        (date(1996, 1, 1), ["Old reason"]),
        (date(2010, 12, 31), ["Old reason"]),
        (date(2011, 1, 1), []),
        (date(2018, 6, 30), []),
        (date(2018, 7, 1), ["New reason"]),
    ],
    ids=["before", "first day", "last day", "between", "day before", "again"],
)
def test_the_history_of_a_pair_is_kept_by_its_own_days(third_quarter, on, rationale):
    found = pairs_between(third_quarter, "10001", "20002", on, PRACTITIONER)
    assert [each.rationale for each in found] == rationale


def test_what_was_in_existence_before_1996_is_marked(third_quarter):
    (found,) = pairs_between(third_quarter, "10001", "20002", date(2000, 1, 1), PRACTITIONER)
    assert found.is_older_than_1996
    assert found.deleted == date(2010, 12, 31)


def test_an_edit_that_was_taken_back_is_not_active(third_quarter):
    (found,) = pairs_between(third_quarter, "10004", "20002", date(2026, 8, 1), PRACTITIONER)
    assert not found.is_active


def test_the_sets_are_kept_apart(third_quarter):
    (found,) = pairs_between(third_quarter, "10001", "20002", ON, HOSPITAL)
    assert (found.column_1, found.edit_set) == ("20002", HOSPITAL)
    assert pairs_between(third_quarter, "10001", "20002", ON, MEDICAID) == ()


@pytest.mark.parametrize("other", ["10001", "", "20 02", "2000²", "99999"])
def test_no_edit_is_found_where_none_stands(third_quarter, other):
    assert pairs_between(third_quarter, "10001", other, ON, PRACTITIONER) == ()


def test_the_pairs_of_a_code_come_with_it_in_column_1_then_in_column_2(third_quarter):
    assert said(pairs_of(third_quarter, "10001", ON, PRACTITIONER)) == [
        ("10001", "20002", "New reason"),
        ("10001", "20003", "Invented reason"),
    ]
    on = date(2026, 8, 1)
    assert said(pairs_of(third_quarter, "20002", on, PRACTITIONER)) == [
        ("10001", "20002", "New reason"),
        ("10004", "20002", "Invented reason"),
    ]
    assert pairs_of(third_quarter, "?", on, PRACTITIONER) == ()


def test_the_newer_release_counts_and_what_it_dropped_ends_with_the_older():
    october = pairs(
        pair("10001", "20002", "20180701", "20260930", "0", "Deleted in October"),
        name="ccipra-v323r0-f1.txt",
    )
    with edits(System.NCCI_PTP, (FIRST, Q3), (october, Q4)) as connection:
        (found,) = pairs_between(connection, "10001", "20002", ON, PRACTITIONER)
        assert (found.rationale, found.released) == ("Deleted in October", Q4.first)
        assert found.deleted == date(2026, 9, 30)
        assert pairs_between(connection, "10001", "20002", Q4.first, PRACTITIONER) == ()
        assert len(pairs_of(connection, "20003", ON, PRACTITIONER)) == 1
        (standing,) = pairs_of(connection, "10001", ON, PRACTITIONER)[:1]
        assert standing == found


def test_a_pair_that_stands_in_another_file_of_the_newer_release_is_not_overwritten():
    """CMS cuts each quarter anew: the older quarter’s second file is written after this one."""
    newer = pairs(pair(rationale="Newer"), name="ccipra-v323r0-f1.txt")
    older = pairs(pair(rationale="Older"), name="ccipra-v322r0-f2.txt")
    with edits(System.NCCI_PTP, (newer, Q4), (older, Q3)) as connection:
        (found,) = pairs_between(connection, "10001", "20002", ON, PRACTITIONER)
        assert (found.rationale, found.deleted) == ("Newer", None)


@pytest.mark.parametrize("order", [1, -1], ids=["longer last", "longer first"])
def test_of_two_rows_from_the_same_day_on_the_one_that_holds_longer_counts(order):
    rows = [pair(deletion="20180701", indicator="9"), pair(indicator="0")][::order]
    with edits(System.NCCI_PTP, (pairs(*rows), Q4)) as connection:
        (found,) = pairs_between(connection, "10001", "20002", ON, PRACTITIONER)
        assert found.modifier_indicator is ModifierIndicator.NOT_ALLOWED


def test_which_files_of_which_sets_are_loaded_can_be_told(third_quarter):
    assert loaded_sets(third_quarter, System.NCCI_PTP) == (
        LoadedSet(HOSPITAL, Q3.first, ("1",), 1),
        LoadedSet(PRACTITIONER, Q3.first, ("1",), 4),
    )
    assert loaded_sets(third_quarter, System.NCCI_MUE) == ()


def test_a_set_tells_all_its_files_in_their_order():
    files = [pairs(pair(), name=f"ccipra-v322r0-f{number}.txt") for number in (2, 10, 1)]
    with edits(System.NCCI_PTP, *((file, Q3) for file in files)) as connection:
        (found,) = loaded_sets(connection, System.NCCI_PTP)
        assert (found.parts, found.edits, str(found.edit_set)) == (
            ("1", "2", "10"),
            3,
            "medicare practitioner",
        )
