"""The self-audit checklist and the answers to it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = ["AuditAnswer", "AuditItem", "Checklist", "ChecklistItem", "Fact", "Verdict"]


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
