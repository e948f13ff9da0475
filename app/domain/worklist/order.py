"""The order of the worklist: by any column, and in groups."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import Any

from app.domain.worklist.queues import due_term
from app.domain.worklist.rows import WorklistRow
from app.domain.worklist.work import WorkStatus

__all__ = ["Grouping", "SortBy", "grouped", "ordered"]

_STATUSES = tuple(WorkStatus)
_TERMS = ("overdue", "today", "tomorrow", "week", "later", "none")


class SortBy(StrEnum):
    """What the rows are sorted by; ``ADDED`` is the order in which they came, the last first."""

    ADDED = "added"
    PATIENT = "patient"
    SERVICE = "service"
    STATUS = "status"
    PRIORITY = "priority"
    DUE = "due"
    PAYER = "payer"
    PROVIDER = "provider"
    SETTING = "setting"
    AGE = "age"
    TIME = "time"
    UNREAD = "unread"


class Grouping(StrEnum):
    """What the rows are grouped by."""

    NONE = "none"
    STATUS = "status"
    PAYER = "payer"
    DUE = "due"
    PROVIDER = "provider"


def ordered(
    rows: Iterable[WorklistRow], by: SortBy, *, is_reversed: bool = False
) -> list[WorklistRow]:
    """Sort rows; those that are equal stay as they came."""
    return sorted(rows, key=_KEYS[by], reverse=is_reversed)


def grouped(
    rows: Iterable[WorklistRow], by: Grouping, today: date
) -> list[tuple[str, list[WorklistRow]]]:
    """Put rows into groups, each under the value that its rows share; without grouping one."""
    of, place = _GROUPS[by]
    named = [(of(row, today), row) for row in rows]
    named.sort(key=lambda pair: place(pair[0]))
    parts = groupby(named, key=lambda pair: pair[0])
    return [(name, [row for _, row in found]) for name, found in parts]


def _payer(row: WorklistRow) -> str:
    return row.payer.name or row.payer.kind.value


def _by_name(name: str) -> tuple[bool, str]:
    return not name, name.casefold()


def _place_in(values: Sequence[str]) -> Callable[[str], int]:
    return values.index


_KEYS: dict[SortBy, Callable[[WorklistRow], Any]] = {
    SortBy.ADDED: lambda row: -row.id,
    SortBy.PATIENT: lambda row: _by_name(row.patient),
    SortBy.SERVICE: lambda row: row.service_from,
    SortBy.STATUS: lambda row: _STATUSES.index(row.status),
    SortBy.PRIORITY: lambda row: -row.priority,
    SortBy.DUE: lambda row: row.due or date.max,
    SortBy.PAYER: lambda row: _by_name(_payer(row)),
    SortBy.PROVIDER: lambda row: _by_name(row.provider),
    SortBy.SETTING: lambda row: row.setting.value,
    SortBy.AGE: lambda row: row.service_to or row.service_from,
    SortBy.TIME: lambda row: -row.spent,
    SortBy.UNREAD: lambda row: -row.unread,
}
_GROUPS: dict[Grouping, tuple[Callable[[WorklistRow, date], str], Callable[[str], Any]]] = {
    Grouping.NONE: (lambda _row, _: "", str),
    Grouping.STATUS: (
        lambda row, _: row.status.value,
        _place_in([status.value for status in _STATUSES]),
    ),
    Grouping.PAYER: (lambda row, _: _payer(row), _by_name),
    Grouping.DUE: (lambda row, today: due_term(row.due, today), _place_in(_TERMS)),
    Grouping.PROVIDER: (lambda row, _: row.provider, _by_name),
}
