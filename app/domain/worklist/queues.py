"""Queues of the worklist: named filters, and which encounters they take."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.worklist.rows import WorklistRow
from app.domain.worklist.rules import Comparison, Field, Rule, rules_of
from app.domain.worklist.work import WorkStatus

__all__ = ["FIRST_QUEUES", "Queue", "Wanted", "due_term", "wanted"]

_WEEK = 7
_MINUTE = 60


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a filter asks for: ways to be taken, each with rules that hold together."""

    ways: tuple[tuple[Rule, ...], ...] = ()

    def takes(self, row: WorklistRow, today: date, words: str = "") -> bool:
        """Tell whether an encounter is taken; ``words`` are what is read of it, in lower case."""
        if not self.ways:
            return True
        return any(all(_holds(rule, row, today, words) for rule in way) for way in self.ways)


def wanted(text: str) -> Wanted:
    """Read a filter.

    Raises:
        RuleError: a rule has another name or another value than there are.
    """
    ways: list[list[Rule]] = []
    for rule in rules_of(text):
        if rule.is_or or not ways:
            ways.append([])
        ways[-1].append(rule)
    return Wanted(tuple(map(tuple, ways)))


def due_term(due: date | None, today: date) -> str:
    """Return when something is due: overdue, today, tomorrow, week, later or none."""
    if due is None:
        return "none"
    days = (due - today).days
    if days < 0:
        return "overdue"
    return {0: "today", 1: "tomorrow"}.get(days, "week" if days <= _WEEK else "later")


def _holds(rule: Rule, row: WorklistRow, today: date, words: str) -> bool:
    if rule.field in _NUMBERS:
        found = _NUMBERS[rule.field](row, today)
        limit = int(rule.value)
        return found > limit if rule.comparison is Comparison.OVER else found < limit
    if rule.field is Field.WORDS:
        is_so = rule.value in words
    else:
        is_so = any(_TESTS[rule.field](row, value, today) for value in rule.values)
    return is_so is (rule.comparison is Comparison.IS)


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


_TESTS: dict[Field, Callable[[WorklistRow, str, date], bool]] = {
    Field.STATUS: _status,
    Field.PRIORITY: lambda row, value, _: row.priority.name.casefold() == value,
    Field.PAYER: _payer,
    Field.SETTING: lambda row, value, _: row.setting.value == value,
    Field.PROVIDER: lambda row, value, _: value in row.provider.casefold(),
    Field.DUE: _due,
    Field.HAS: _has,
}
_NUMBERS: dict[Field, Callable[[WorklistRow, date], int]] = {
    Field.AGE: lambda row, today: row.age_on(today),
    Field.TIME: lambda row, _: row.spent // _MINUTE,
}
