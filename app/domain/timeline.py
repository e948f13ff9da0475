"""The history of an encounter: what was done, in words, by kind."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.trail import TrailEntry

__all__ = ["Event", "EventKind", "event_of"]


class EventKind(StrEnum):
    """What an entry of the trail is about."""

    FACTS = "facts"
    DOCUMENTS = "documents"
    CODES = "codes"
    QUERIES = "queries"
    AUDIT = "audit"
    WORK = "work"
    LOOKS = "looks"


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the trail as it is told, without the hashes that seal it.

    ``named`` is what the coder knows a thing by that the trail has the number of.
    """

    entry: TrailEntry
    kind: EventKind
    named: str = ""

    @property
    def words(self) -> str:
        """Return what was done in a line."""
        act = self.entry.act
        details = self.named or act.details
        said = f"{act.action}: {details}" if details else act.action
        return said[:1].upper() + said[1:]


_DOCUMENT = re.compile(r"document ([0-9]{1,18})")
# A word of the action tells the kind; the first one that fits counts.
_WORDS = (
    ("query", EventKind.QUERIES),
    ("audit", EventKind.AUDIT),
    ("worklist", EventKind.WORK),
    ("time", EventKind.WORK),
    ("viewed", EventKind.LOOKS),
    ("read ", EventKind.LOOKS),
    ("exported", EventKind.LOOKS),
    ("sheet", EventKind.CODES),
    ("charge", EventKind.CODES),
    ("code", EventKind.CODES),
    ("document", EventKind.DOCUMENTS),
    ("highlight", EventKind.DOCUMENTS),
)


def event_of(entry: TrailEntry, titles: Mapping[int, str]) -> Event:
    """Tell what an entry of the trail is about; what no word tells are facts.

    ``titles`` are those of the documents by number: the trail names none, for a title may be
    words of the chart.
    """
    act = entry.act
    found = (kind for word, kind in _WORDS if word in act.action)
    number = _DOCUMENT.fullmatch(act.details)
    named = titles.get(int(number[1]), "") if number else ""
    return Event(entry, next(found, EventKind.FACTS), named)
