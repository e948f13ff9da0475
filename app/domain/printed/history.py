"""What has become of a code from edition to edition."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["Event", "EventKind", "History"]


class EventKind(StrEnum):
    """How a code changed; the last two are words of the Conversion Table alone."""

    ADDED = "added"
    REVISED = "revised"
    BECAME_HEADER = "became_header"
    BECAME_BILLABLE = "became_billable"
    ENDED = "ended"
    PARTED = "parted"


@dataclass(frozen=True, slots=True)
class Event:
    """One change of a code.

    Attributes:
        on: the first day on which it is so; for a code that ended, the first day without it.
        edition: the loaded edition that brought it, empty where it came before all of them.
        old: the title before, for one that was revised.
        new: the title after.
        codes: what was coded before there was this one, or what took its place since.
        previous: the codes before, as the Conversion Table prints them: “I10-I15.9”.
        source: names the Conversion Table, where it says so or names the codes.
        since: where no edition is loaded for the days before, the last day that is covered; the
            change came between the two. None where ``on`` is exact.
    """

    on: date
    kind: EventKind
    edition: str = ""
    old: str = ""
    new: str = ""
    codes: tuple[str, ...] = ()
    previous: str = ""
    source: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The changes of a code in their order, and the days of all editions that were asked.

    ``first`` and ``last`` are None where no edition of the system is loaded.
    """

    events: tuple[Event, ...] = ()
    first: date | None = None
    last: date | None = None
