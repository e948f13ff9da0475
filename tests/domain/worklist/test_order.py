from datetime import timedelta

import pytest

from app.domain.encounter import Setting
from app.domain.people import Payer, PayerKind
from app.domain.worklist.order import Grouping, SortBy, grouped, ordered
from app.domain.worklist.work import Priority, WorkStatus
from tests.fixtures.worked import TODAY, row

# In each column the second encounter comes first.
FIRST = row(1)
SECOND = row(
    2,
    patient="Abel",
    service_from=TODAY - timedelta(days=9),
    status=WorkStatus.NEW,
    priority=Priority.HIGH,
    due=TODAY,
    payer=Payer("Acme", PayerKind.OTHER),
    provider="A. Bell",
    setting=Setting.EMERGENCY,
    spent=60,
    unread=1,
)


@pytest.mark.parametrize("by", [by for by in SortBy if by is not SortBy.STATUS])
def test_rows_are_sorted_by_any_column_both_ways(by):
    assert [each.id for each in ordered([FIRST, SECOND], by)] == [2, 1]
    assert [each.id for each in ordered([FIRST, SECOND], by, is_reversed=True)] == [1, 2]


def test_statuses_are_in_the_order_of_the_day():
    rows = [row(1, status=WorkStatus.DONE), row(2, status=WorkStatus.ON_HOLD), row(3)]
    assert [each.id for each in ordered(rows, SortBy.STATUS)] == [3, 2, 1]


def test_names_that_are_not_given_come_last():
    rows = [row(1, patient="", provider=""), row(2)]
    for by in (SortBy.PATIENT, SortBy.PROVIDER):
        assert [each.id for each in ordered(rows, by)] == [2, 1]


@pytest.mark.parametrize(
    ("by", "names"),
    [
        (Grouping.NONE, [""]),
        (Grouping.STATUS, ["new", "done"]),
        (Grouping.PAYER, ["Harbour Mutual", "medicare"]),
        (Grouping.DUE, ["today", "none"]),
        (Grouping.PROVIDER, ["R. Holm, MD", ""]),
    ],
)
def test_rows_are_grouped_in_an_order_of_their_own(by, names):
    other = row(
        2, status=WorkStatus.DONE, payer=Payer(kind=PayerKind.MEDICARE), due=TODAY, provider=""
    )
    found = grouped([other, FIRST], by, TODAY)
    assert [name for name, _ in found] == names
    assert sorted(each.id for _, rows in found for each in rows) == [1, 2]


def test_the_order_within_a_group_stays():
    rows = [row(3), row(1), row(2)]
    assert [each.id for each in grouped(rows, Grouping.STATUS, TODAY)[0][1]] == [3, 1, 2]
