"""The coder’s own notebook: notes, favourites and payer rules, each on one code of a system."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.domain.books import Entry, Status, Titled
from app.domain.codes import System, spelled
from app.domain.people import PayerKind

__all__ = [
    "Changed",
    "Heading",
    "Kept",
    "KeptRule",
    "NotebookError",
    "Page",
    "PayerRule",
    "Standing",
    "SystemCode",
    "Turn",
]


class NotebookError(ValueError):
    """Something that cannot be kept in the notebook, with a line that says how to mend it."""


@dataclass(frozen=True, slots=True, order=True)
class SystemCode:
    """A code with its system, by which everything in the notebook is found again."""

    system: System
    code: str

    @classmethod
    def of(cls, system: System, text: str) -> "SystemCode":
        """Name a code however it was typed: the system says how it is written."""
        return cls(system, spelled(text, system))


@dataclass(frozen=True, slots=True)
class Heading:
    """How the book had a code on a date; ``title`` and ``edition`` are empty when it had none."""

    on: date
    status: Status
    title: str = ""
    edition: str = ""

    @classmethod
    def of(cls, entry: Entry, on: date) -> "Heading":
        """Take it from the answer of the book."""
        return cls(on, entry.status, entry.title, entry.edition or "")


@dataclass(frozen=True, slots=True)
class PayerRule:
    """What one payer, or every payer of a kind, wants of a code, and where that is written.

    ``first`` and ``last`` are the days of service on which it holds, both inclusive; None has
    no limit.
    """

    text: str
    payer: str = ""
    kind: PayerKind | None = None
    source: str = ""
    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise NotebookError("a payer rule needs its words: say what the payer wants")
        if not self.payer.strip() and self.kind is None:
            raise NotebookError("a payer rule needs its payer: name one, or choose a kind")
        if self.payer.strip() and self.kind is not None:
            raise NotebookError(
                "a payer rule is of one payer or of a kind: leave one of them empty"
            )
        if self.first and self.last and self.last < self.first:
            raise NotebookError("the rule ends before it begins: check its dates")

    def holds_on(self, day: date) -> bool:
        """Tell whether the rule holds on a day of service."""
        return (self.first or date.min) <= day <= (self.last or date.max)


@dataclass(frozen=True, slots=True)
class KeptRule:
    """A payer rule in its place in the notebook; ``id`` is 0 before it is stored."""

    id: int
    rule: PayerRule


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that is kept of one code; ``heading`` is of the day on which it was begun."""

    code: SystemCode
    heading: Heading
    note: str = ""
    is_favourite: bool = False
    group: str = ""
    rules: tuple[KeptRule, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is kept of the code."""
        return not (self.note or self.is_favourite or self.rules)

    def rule(self, rule_id: int) -> PayerRule | None:
        """Return one of its payer rules, None when it is not there."""
        return next((kept.rule for kept in self.rules if kept.id == rule_id), None)

    def with_rule(self, rule_id: int, rule: PayerRule | None) -> "Page":
        """Put a rule in the place of one, or, with None, nothing; the id 0 adds a rule."""
        changed = KeptRule(rule_id, rule) if rule else None
        kept = [changed if each.id == rule_id else each for each in self.rules]
        if not rule_id:
            kept.append(changed)
        return replace(self, rules=tuple(each for each in kept if each is not None))


class Turn(StrEnum):
    """What has become of a code since it was kept."""

    SAME = "same"
    RETITLED = "retitled"
    HEADER = "header"
    BILLABLE = "billable"
    GONE = "gone"
    NO_EDITION = "no_edition"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a kept code stands on a date.

    ``since`` is the first day of the turn, None where it lies outside the loaded books;
    ``children`` are the codes to choose from below a header. ``title`` is that of the date.
    ``comes`` is the day from which a code that is not in the edition will be valid.
    """

    turn: Turn
    on: date
    title: str = ""
    since: date | None = None
    comes: date | None = None
    children: tuple[Titled, ...] = ()

    def is_news(self, before: Heading) -> bool:
        """Tell whether the code stands otherwise than before; a missing edition tells nothing."""
        if self.turn is Turn.GONE:
            return before.status is not Status.NOT_IN_EDITION
        return self.turn not in (Turn.SAME, Turn.NO_EDITION)


@dataclass(frozen=True, slots=True)
class Kept:
    """A page of the notebook with how its code stands."""

    page: Page
    standing: Standing

    @property
    def is_changed(self) -> bool:
        """Tell whether the code stands otherwise than it was kept."""
        return self.standing.is_news(self.page.heading)


@dataclass(frozen=True, slots=True)
class Changed:
    """A kept code that changed after a date: how the book had it then, and how it stands."""

    page: Page
    before: Heading
    standing: Standing
