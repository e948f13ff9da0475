"""Coverage policies of Medicare: what they are, where they hold, and what they say of a code."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from app.domain.codes import System

__all__ = [
    "Covered",
    "DiagnosisCoverage",
    "Listing",
    "NotCovered",
    "NotListed",
    "Policy",
    "PolicyContractor",
    "PolicyGroup",
    "PolicyLink",
    "PolicySection",
    "PolicyStatus",
]

_LETTERS = {System.LCD: "L", System.ARTICLE: "A"}


class PolicyStatus(StrEnum):
    """Where a policy stands; a proposed one is not yet in force, whatever its dates."""

    ACTIVE = "active"
    PROPOSED = "proposed"
    RETIRED = "retired"


class Listing(StrEnum):
    """The lists of a policy: procedures, and the diagnoses that support necessity or do not."""

    PROCEDURES = "procedures"
    COVERED = "covered"
    NOT_COVERED = "not_covered"


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of an LCD, an NCD or an article.

    ``display_id`` is what a coder calls it: ``L33392``, ``A52369``, or the manual section of an
    NCD, ``220.4``. It holds from ``holds_from`` to ``holds_to``, both inclusive; the days are
    those of its effective, end and retirement dates, else those of the releases that list it.
    ``missing`` are the tables of the download that were not loaded with it: what they would say
    is not known.
    """

    system: System
    number: int
    version: int
    display_id: str
    title: str
    status: PolicyStatus
    holds_from: date
    holds_to: date
    missing: tuple[str, ...] = ()

    def holds_on(self, day: date) -> bool:
        """Tell whether it is in force on a day."""
        is_final = self.status is not PolicyStatus.PROPOSED
        return is_final and self.holds_from <= day <= self.holds_to


@dataclass(frozen=True, slots=True)
class PolicyGroup:
    """A group of codes in a list of a policy.

    ``paragraph`` stands above the codes and says to what they apply; ``star_note`` says what an
    asterisk after a code means, and ``starred`` are the codes that bear one. ``codes`` are codes
    and ranges: ``M17.0``, ``M17.10-M17.12``.
    """

    listing: Listing
    number: int
    paragraph: str = ""
    star_note: str = ""
    codes: tuple[str, ...] = ()
    starred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PolicySection:
    """A part of the text of a policy."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class PolicyContractor:
    """A contractor whose claims a policy governs: its number, such as 01112, and its states."""

    name: str
    number: str
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PolicyLink:
    """Another policy that one names; ``number`` is that of its publisher’s database."""

    system: System
    number: int

    @property
    def display_id(self) -> str:
        """Return what a coder calls it; empty for an NCD, whose number is not its section."""
        letter = _LETTERS.get(self.system)
        return f"{letter}{self.number}" if letter else ""


@dataclass(frozen=True, slots=True)
class Covered:
    """The policy lists a diagnosis as one that supports necessity.

    Which procedures a group is for stands in its paragraph; so ``not_covered`` may hold groups
    that list the same diagnosis for others.
    """

    groups: tuple[PolicyGroup, ...]
    not_covered: tuple[PolicyGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class NotCovered:
    """The policy lists a diagnosis as one that does not support necessity."""

    groups: tuple[PolicyGroup, ...]


@dataclass(frozen=True, slots=True)
class NotListed:
    """The policy does not list a diagnosis.

    ``listings`` are the lists of diagnoses that it has: beside a covered one an unlisted diagnosis
    does not support necessity; beside none the policy makes no statement. ``missing`` are the
    tables that were not loaded, so that the diagnosis may be listed all the same.
    """

    listings: tuple[Listing, ...]
    missing: tuple[str, ...] = ()


DiagnosisCoverage: TypeAlias = Covered | NotCovered | NotListed
