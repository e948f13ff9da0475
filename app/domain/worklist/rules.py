"""The rules of a queue: what is looked at, how it is compared, and with what.

They are written as a coder types them: ``status:new,review -payer:medicare or age>5``.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.encounter import Setting
from app.domain.worklist.work import Priority, WorkStatus

__all__ = ["Comparison", "Field", "Rule", "RuleError", "choices_of", "rules_of", "text_of"]

_TOKEN = re.compile(
    r'(?P<not>-)?(?:(?P<name>[a-z]+)(?P<sign>[:<>])(?P<value>"[^"]*"|\S*)|"(?P<said>[^"]*)"|\S+)'
)
_OR = "or"


class RuleError(ValueError):
    """A rule that cannot be read; the line says what it takes."""


class Field(StrEnum):
    """What a rule looks at; the value is its name in a filter, empty for plain words."""

    WORDS = ""
    STATUS = "status"
    PRIORITY = "priority"
    PAYER = "payer"
    SETTING = "setting"
    PROVIDER = "provider"
    DUE = "due"
    HAS = "has"
    AGE = "age"
    TIME = "time"


class Comparison(StrEnum):
    """How it is compared; ages are in days and times in minutes."""

    IS = ":"
    IS_NOT = "-"
    OVER = ">"
    UNDER = "<"


_NUMBERS = (Field.AGE, Field.TIME)
_CHOICES: dict[Field, tuple[str, ...]] = {
    Field.STATUS: ("open", *(status.value for status in WorkStatus)),
    Field.PRIORITY: tuple(priority.name.casefold() for priority in Priority),
    Field.SETTING: tuple(setting.value for setting in Setting),
    Field.DUE: ("overdue", "today", "tomorrow", "week", "none"),
    Field.HAS: ("unread", "double", "query", "codes", "document"),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; ``value`` may name several choices with commas, of which one is enough.

    A rule with ``is_or`` begins another way to be taken; the others hold together with the one
    before.
    """

    field: Field
    comparison: Comparison
    value: str
    is_or: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", self.value.strip().casefold().replace('"', ""))
        problem = self._problem()
        if problem:
            raise RuleError(problem)

    @property
    def values(self) -> tuple[str, ...]:
        """Return the choices, of which one is enough."""
        if self.field is Field.WORDS:
            return (self.value,)
        return tuple(part.strip() for part in self.value.split(",") if part.strip())

    def _problem(self) -> str:
        if (self.field in _NUMBERS) is (self.comparison in (Comparison.IS, Comparison.IS_NOT)):
            return self._takes()
        if self.field in _NUMBERS:
            return "" if re.fullmatch("[0-9]{1,6}", self.value) else self._takes()
        known = choices_of(self.field)
        odd = [each for each in self.values if known and each not in known]
        is_known = not odd or (self.field is Field.DUE and all(map(_is_day, odd)))
        return "" if is_known and any(self.values) else self._takes()

    def _takes(self) -> str:
        if self.field in _NUMBERS:
            return f"“{self.field}” takes a number, such as {self.field}>5"
        if self.field is Field.WORDS:
            return "a rule of words takes one at least"
        return f"“{self.field}:” takes {', '.join(choices_of(self.field)) or 'a part of the name'}"


def choices_of(field: Field) -> tuple[str, ...]:
    """Return what a field can be, nothing where any words or numbers do."""
    return _CHOICES.get(field, ())


def rules_of(text: str) -> tuple[Rule, ...]:
    """Read a filter.

    Raises:
        RuleError: a rule has another name or another value than there are.
    """
    return tuple(_read(text.casefold()))


def text_of(rules: Iterable[Rule]) -> str:
    """Write rules as they are typed; reading it gives the same rules."""
    return " ".join(_written(rule, is_first=not place) for place, rule in enumerate(rules))


def _read(text: str) -> Iterator[Rule]:
    is_or = is_any = False
    for token in _TOKEN.finditer(text):
        if token[0] == _OR:
            is_or = is_any
        elif (rule := _rule(token, is_or=is_or)) is not None:
            yield rule
            is_or, is_any = False, True


def _rule(token: re.Match[str], *, is_or: bool) -> Rule | None:
    how = Comparison.IS_NOT if token["not"] else Comparison.IS
    if token["name"] is None:
        said = token["said"] if token["said"] is not None else token[0].removeprefix("-")
        bare = said.strip().strip('"')
        return Rule(Field.WORDS, how, bare, is_or) if bare else None
    if token["sign"] != ":":
        how = Comparison(token["sign"])
    return Rule(_field(token, how), how, token["value"], is_or)


def _field(token: re.Match[str], how: Comparison) -> Field:
    named = next((field for field in Field if field and field.value == token["name"]), None)
    is_number = how in (Comparison.OVER, Comparison.UNDER)
    if named is None or (is_number and named not in _NUMBERS):
        known = ", ".join(field.value for field in Field if field)
        raise RuleError(f"there is no rule “{token['name']}{token['sign']}”; rules are {known}")
    return named


def _written(rule: Rule, *, is_first: bool) -> str:
    way = f"{_OR} " if rule.is_or and not is_first else ""
    no = "-" if rule.comparison is Comparison.IS_NOT else ""
    sign = rule.comparison if rule.field in _NUMBERS else ":" if rule.field else ""
    is_plain = re.fullmatch(r"\w[\w.,-]*", rule.value) is not None and rule.value != _OR
    value = rule.value if is_plain else f'"{rule.value}"'
    return f"{way}{no}{rule.field}{sign}{value}"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
