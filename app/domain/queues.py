"""Queues of the worklist: named filters, written as a coder types them.

A filter is words of the patient, and rules such as ``status:new,review payer:medicare age>5``.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.encounter import Setting
from app.domain.work import Priority, WorkStatus
from app.domain.worklist import WorklistRow

__all__ = ["FIRST_QUEUES", "Queue", "RuleError", "Wanted", "due_term", "wanted"]

_TOKEN = re.compile(r'(?P<name>[a-z]+)(?P<sign>[:<>])(?P<value>"[^"]*"|\S*)|"(?P<said>[^"]*)"|\S+')
_WEEK = 7
_MINUTE = 60


class RuleError(ValueError):
    """A rule that cannot be read; the line says what it takes."""


@dataclass(frozen=True, slots=True)
class Queue:
    """A filter with a name."""

    name: str
    rules: str


FIRST_QUEUES = (
    Queue("To do", "status:open"),
    Queue("Due", "status:open due:today"),
    Queue("On hold", "status:hold"),
    Queue("Query open", "status:query"),
    Queue("Not read", "has:unread"),
    Queue("Ready to audit", "status:ready"),
)

Test = Callable[[WorklistRow, date], bool]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a filter asks for: words, which the reader of rows looks for, and rules."""

    words: tuple[str, ...] = ()
    tests: tuple[Test, ...] = ()

    def takes(self, row: WorklistRow, today: date) -> bool:
        """Tell whether an encounter keeps all the rules."""
        return all(test(row, today) for test in self.tests)


def wanted(text: str) -> Wanted:
    """Read a filter.

    Raises:
        RuleError: a rule has another name or another value than there are.
    """
    words, tests = [], []
    for token in _TOKEN.finditer(text.casefold()):
        if token["name"]:
            tests.append(_test(token["name"], token["sign"], token["value"].strip('"')))
        else:
            words.append(token["said"] or token[0].strip('"'))
    return Wanted(tuple(word for word in words if word), tuple(tests))


def due_term(due: date | None, today: date) -> str:
    """Return when something is due: overdue, today, tomorrow, week, later or none."""
    if due is None:
        return "none"
    days = (due - today).days
    if days < 0:
        return "overdue"
    return {0: "today", 1: "tomorrow"}.get(days, "week" if days <= _WEEK else "later")


def _test(name: str, sign: str, value: str) -> Test:
    if name in _NUMBERS:
        return _number_test(name, sign, value)
    if name not in _RULES or sign != ":":
        known = ", ".join((*_RULES, *_NUMBERS))
        raise RuleError(f"there is no rule “{name}{sign}”; rules are {known}")
    takes, values = _RULES[name]
    parts = tuple(part for part in value.split(",") if part)
    odd = [part for part in parts if values and part not in values and not _is_day(name, part)]
    if odd or not parts:
        ways = ", ".join(values) or "a part of the name"
        raise RuleError(f"“{name}:” takes {ways}")
    return lambda row, today: any(takes(row, part, today) for part in parts)


def _number_test(name: str, sign: str, value: str) -> Test:
    if sign == ":" or not value.isdecimal():
        raise RuleError(f"“{name}” takes a number, such as {name}>5")
    number, of = int(value), _NUMBERS[name]
    if sign == ">":
        return lambda row, today: of(row, today) > number
    return lambda row, today: of(row, today) < number


def _status(row: WorklistRow, value: str, _: date) -> bool:
    return row.status is not WorkStatus.DONE if value == "open" else row.status == value


def _due(row: WorklistRow, value: str, today: date) -> bool:
    if row.due is None:
        return value == "none"
    limits = {"today": 0, "tomorrow": 1, "week": _WEEK, "overdue": -1}
    if value in limits:
        return row.due <= today + timedelta(days=limits[value])
    return value != "none" and row.due <= date.fromisoformat(value)


def _has(row: WorklistRow, value: str, _: date) -> bool:
    return {
        "unread": row.unread > 0,
        "double": row.is_double,
        "query": row.open_queries > 0,
        "codes": row.diagnoses > 0,
        "document": row.documents > 0,
    }[value]


def _payer(row: WorklistRow, value: str, _: date) -> bool:
    return value in row.payer.name.casefold() or value == row.payer.kind.value


def _is_day(name: str, part: str) -> bool:
    if name != "due":
        return False
    try:
        date.fromisoformat(part)
    except ValueError:
        return False
    return True


_RULES: dict[str, tuple[Callable[[WorklistRow, str, date], bool], tuple[str, ...]]] = {
    "status": (_status, ("open", *(status.value for status in WorkStatus))),
    "priority": (
        lambda row, value, _: row.priority.name.casefold() == value,
        tuple(priority.name.casefold() for priority in Priority),
    ),
    "payer": (_payer, ()),
    "setting": (
        lambda row, value, _: row.setting.value == value,
        tuple(setting.value for setting in Setting),
    ),
    "provider": (lambda row, value, _: value in row.provider.casefold(), ()),
    "due": (_due, ("overdue", "today", "tomorrow", "week", "none")),
    "has": (_has, ("unread", "double", "query", "codes", "document")),
}
_NUMBERS: dict[str, Callable[[WorklistRow, date], int]] = {
    "age": lambda row, today: row.age_on(today),
    "time": lambda row, _: row.spent // _MINUTE,
}
