"""The self-audit checklist and the answers to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = [
    "AuditAnswer",
    "AuditItem",
    "AuditState",
    "Checklist",
    "ChecklistItem",
    "Fact",
    "Verdict",
]


class Verdict(StrEnum):
    """An answer to an item of the checklist."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing to make sure of; ``id`` is that of the rule (SA-01 ...)."""

    id: str
    title: str
    question: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """A versioned list of items."""

    name: str
    version: str
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What the program knows towards an item: only a part of it, and from what."""

    item: str
    verdict: Verdict
    part: str
    basis: str


@dataclass(frozen=True, slots=True)
class AuditAnswer:
    """The coder's answer to one item of one version of the checklist; ``at`` is in UTC."""

    item: str
    verdict: Verdict
    note: str
    version: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class AuditItem:
    """One row of the worksheet: the item, what is known, and the coder's answer if any."""

    item: ChecklistItem
    facts: tuple[Fact, ...] = ()
    answer: AuditAnswer | None = None


@dataclass(frozen=True, slots=True)
class AuditState:
    """How far the self-audit of an encounter has come."""

    total: int
    yes: int = 0
    no: int = 0
    not_applicable: int = 0

    @classmethod
    def of(cls, checklist: Checklist, answers: Iterable[AuditAnswer]) -> "AuditState":
        """Count the standing answers; one to another version of the checklist does not count."""
        items = {item.id for item in checklist.items}
        given = [
            answer.verdict
            for answer in answers
            if answer.item in items and answer.version == checklist.version
        ]
        return cls(
            total=len(items),
            yes=given.count(Verdict.YES),
            no=given.count(Verdict.NO),
            not_applicable=given.count(Verdict.NOT_APPLICABLE),
        )

    @property
    def answered(self) -> int:
        """Return how many items have an answer."""
        return self.yes + self.no + self.not_applicable

    @property
    def score(self) -> float | None:
        """Return yes as a part of yes and no, None while there is neither."""
        judged = self.yes + self.no
        return self.yes / judged if judged else None

    @property
    def formula(self) -> str:
        """Return the score with the way it was reckoned."""
        if self.score is None:
            return "no score yet: yes ÷ (yes + no) needs an answer yes or no"
        return f"{100 * self.score:.1f} % = yes ÷ (yes + no) = {self.yes} ÷ {self.yes + self.no}"

    @property
    def state(self) -> str:
        """Return a word for it: not begun, begun or complete."""
        if not self.answered:
            return "not begun"
        return "complete" if self.answered >= self.total else "begun"
